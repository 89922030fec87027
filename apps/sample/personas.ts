// Who may sign in to the sample landlord at the development identity provider, and why each is worth being.
import type { Persona } from '#platform/identity/persona.ts';
import type { Text } from '#policy-engine/policy.ts';
import type { SampleLandlord } from './landlord.ts';
import { staff } from './staff-personas.ts';

const roles = {
  tenant: { fi: 'päävuokralainen', sv: 'huvudhyresgäst', en: 'main tenant' },
  spouse: { fi: 'puoliso', sv: 'make eller sambo', en: 'spouse' },
  adult: { fi: 'muu täysi-ikäinen asukas', sv: 'annan myndig boende', en: 'other adult resident' },
  minor: { fi: 'alaikäinen asukas', sv: 'minderårig boende', en: 'child' },
  former: { fi: 'entinen asukas', sv: 'tidigare boende', en: 'former resident' },
  guardian: { fi: 'edunvalvoja', sv: 'intressebevakare', en: 'guardian' },
} satisfies Record<string, Text>;

const residents: [string, keyof typeof roles, Text, former?: true][] = [
  [
    'aino',
    'tenant',
    {
      fi: 'Perhe: puoliso, kaksi lasta; huoltajuus näytetty toisesta.',
      sv: 'Familj: sambo, två barn; vårdnaden visad för det ena.',
      en: 'Family: a spouse, two children; custody shown for one.',
    },
  ],
  [
    'mikko',
    'spouse',
    {
      fi: 'Ainon puoliso, allekirjoittanut sopimuksen.',
      sv: 'Ainos sambo, har undertecknat avtalet.',
      en: 'Aino’s spouse, who signed the lease.',
    },
  ],
  [
    'antti',
    'spouse',
    {
      fi: 'Puoliso, joka ei ole sopimuksen osapuoli.',
      sv: 'Make som inte är part i avtalet.',
      en: 'A spouse who is no party to the lease.',
    },
  ],
  [
    'leena',
    'tenant',
    {
      fi: 'Näyttää yhteystietonsa vain vuokranantajalle.',
      sv: 'Visar sina kontaktuppgifter bara för hyresvärden.',
      en: 'Shows contact details to the landlord only.',
    },
  ],
  [
    'emmi',
    'tenant',
    {
      fi: 'Toinen kahdesta päävuokralaisesta; vastaavat vuokrasta yhdessä.',
      sv: 'Den ena av två huvudhyresgäster; ansvarar för hyran tillsammans.',
      en: 'One of two main tenants, jointly liable.',
    },
  ],
  ['bo', 'tenant', { fi: '78-vuotias, asioi ruotsiksi.', sv: '78 år, sköter ärenden på svenska.', en: '78 years old, in Swedish.' }],
  [
    'erkki',
    'tenant',
    {
      fi: 'Kolmas koti 1998 alkaen; vanhin unohtuu seuraavassa poistoajossa.',
      sv: 'Tredje hemmet sedan 1998; det äldsta glöms vid nästa gallring.',
      en: 'Third home since 1998; the next retention run forgets the oldest.',
    },
  ],
  ['reijo', 'tenant', { fi: 'Asunut kahdeksan vuotta yksin.', sv: 'Har bott ensam i åtta år.', en: 'Has lived alone for eight years.' }],
  [
    'amina',
    'tenant',
    {
      fi: 'Kimppakämppä, jossa kolmella on oma sopimus: ei näe muita.',
      sv: 'Delad bostad med tre egna avtal: ser inte de andra.',
      en: 'A shared flat with three leases: sees none of the others.',
    },
  ],
  [
    'laura',
    'tenant',
    {
      fi: 'Lapsi asuu kahdessa kodissa; toisen osoite ei näy.',
      sv: 'Barnet bor i två hem; det andras adress syns inte.',
      en: 'A child lives in two homes; the other’s address is not shown.',
    },
  ],
  ['kim', 'tenant', { fi: 'Sagan toinen vanhempi.', sv: 'Sagas andra förälder.', en: 'Saga’s other parent.' }],
  [
    'sanelma',
    'tenant',
    { fi: 'Turvakielto: ei näy missään.', sv: 'Spärrmarkering: syns ingenstans.', en: 'A non-disclosure order: appears nowhere.' },
  ],
  [
    'jarkko',
    'tenant',
    {
      fi: 'Sanelman entinen puoliso, ei saa tietää uutta osoitetta.',
      sv: 'Sanelmas tidigare sambo, får inte veta den nya adressen.',
      en: 'Sanelma’s former spouse, who must not learn the new address.',
    },
  ],
  [
    'marja',
    'tenant',
    { fi: 'Väistöasunnossa remontin ajan.', sv: 'I ersättande bostad under renoveringen.', en: 'In a temporary home during renovation.' },
  ],
  [
    'tiina',
    'tenant',
    {
      fi: 'Asuu vuokranantajan kodissa ja on siellä töissä (ks. asiakaspalvelija E-1007).',
      sv: 'Bor hos hyresvärden och arbetar där (se kundtjänst E-1007).',
      en: 'Lives with the landlord and works there (see customer service E-1007).',
    },
  ],
  [
    'timo',
    'guardian',
    {
      fi: 'Äitinsä edunvalvoja, itsekin asukas.',
      sv: 'Sin mors intressebevakare, själv boende.',
      en: 'His mother’s guardian, and a resident himself.',
    },
  ],
  [
    'farah',
    'tenant',
    {
      fi: 'Ei suomalaista henkilötunnusta: tarvitsee kutsukoodin.',
      sv: 'Ingen finländsk personbeteckning: behöver en inbjudningskod.',
      en: 'No Finnish identity code: needs an invitation code.',
    },
  ],
  [
    'noora',
    'adult',
    {
      fi: 'Aikuinen lapsi; tunnusta ei ole: tarvitsee kutsukoodin.',
      sv: 'Vuxet barn; ingen beteckning: behöver en inbjudningskod.',
      en: 'An adult child; no code on file: needs an invitation code.',
    },
  ],
  [
    'veeti',
    'minor',
    {
      fi: 'Täyttää 18 kahden päivän päästä; tarvitsee kutsukoodin.',
      sv: 'Fyller 18 om två dagar; behöver en inbjudningskod.',
      en: 'Turns 18 in two days; needs an invitation code.',
    },
  ],
  ['pirkko', 'former', { fi: 'Muutti pois kuukausi sitten.', sv: 'Flyttade för en månad sedan.', en: 'Moved out a month ago.' }, true],
  [
    'daniel',
    'former',
    {
      fi: 'Muutti pois kaksi vuotta sitten; yhteystiedot on poistettu.',
      sv: 'Flyttade för två år sedan; kontaktuppgifterna är raderade.',
      en: 'Moved out two years ago; contact details are erased.',
    },
    true,
  ],
];

/** All personas of the landlord, residents first. */
export function personas(landlord: SampleLandlord): Persona[] {
  const people = residents.map(([id, role, note, former]): Persona => {
    const who = landlord.cast[id]!;
    return {
      id,
      name: `${who.given} ${who.family}`,
      kind: 'resident',
      role: roles[role],
      note,
      claims: { given_name: who.given, family_name: who.family, birthdate: who.birthOn, ...(who.code && { nin: who.code }) },
      ...(former && { former }),
    };
  });
  return [...people, ...staff];
}
