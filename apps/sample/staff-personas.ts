// The landlord's own people in the sample: one of every job, and those whose combination matters.
import type { Persona } from '#platform/identity/persona.ts';
import type { Text } from '#policy-engine/policy.ts';

type Job = [id: string, name: string, role: Text, note: Text, claims: { groups: string[]; unit: string; employee_number?: string }];

const inOffice: Job[] = [
  [
    'customer-service-south',
    'Kaija Lindholm',
    { fi: 'asiakaspalvelu, etelä', sv: 'kundtjänsten, söder', en: 'customer service, south' },
    { fi: 'Näkee eteläisen alueen asukkaat.', sv: 'Ser invånarna i södra området.', en: 'Sees the residents of the southern area.' },
    { groups: ['kr-employee', 'kr-customer-service@area-south'], unit: 'customer-service' },
  ],
  [
    'customer-service-north',
    'Olli Vuorela',
    { fi: 'asiakaspalvelu, pohjoinen', sv: 'kundtjänsten, norr', en: 'customer service, north' },
    { fi: 'Näkee pohjoisen alueen asukkaat.', sv: 'Ser invånarna i norra området.', en: 'Sees the residents of the northern area.' },
    { groups: ['kr-employee', 'kr-customer-service@area-north'], unit: 'customer-service' },
  ],
  [
    'customer-service-protected',
    'Helena Vartia',
    { fi: 'asiakaspalvelu, suojatut', sv: 'kundtjänsten, skyddade', en: 'customer service, protected' },
    { fi: 'Nimetty avaamaan suojattuja henkilöitä.', sv: 'Utsedd att öppna skyddade personer.', en: 'Named to open protected persons.' },
    { groups: ['kr-employee', 'kr-customer-service', 'kr-protected-persons'], unit: 'customer-service' },
  ],
  [
    'customer-service-resident',
    'Tiina Rantakari',
    { fi: 'asiakaspalvelu ja asukas', sv: 'kundtjänsten och invånare', en: 'customer service and resident' },
    {
      fi: 'Asuu itse vuokranantajan kodissa: ei voi avata omaa, läheistensä eikä porraskäytävänsä asioita.',
      sv: 'Bor själv hos hyresvärden: kan inte öppna sina egna, närståendes eller trappuppgångens ärenden.',
      en: 'Lives with the landlord: cannot open own, close persons’ or own staircase’s matters.',
    },
    { groups: ['kr-employee', 'kr-customer-service@area-south'], unit: 'customer-service', employee_number: 'E-1007' },
  ],
  [
    'building-manager-south',
    'Risto Kallio',
    { fi: 'isännöinti, etelä', sv: 'disponenten, söder', en: 'building management, south' },
    {
      fi: 'Kohteet, talonkirja, häiriöt.',
      sv: 'Fastigheter, boenderegister, störningar.',
      en: 'Buildings, occupant register, disturbances.',
    },
    { groups: ['kr-employee', 'kr-building-manager@area-south'], unit: 'area-south' },
  ],
  [
    'building-manager-north',
    'Ulla Backlund',
    { fi: 'isännöinti, pohjoinen', sv: 'disponenten, norr', en: 'building management, north' },
    { fi: 'Pohjoisen alueen kohteet.', sv: 'Fastigheterna i norra området.', en: 'The buildings of the northern area.' },
    { groups: ['kr-employee', 'kr-building-manager@area-north'], unit: 'area-north' },
  ],
  [
    'rent-control',
    'Merja Saarela',
    { fi: 'vuokravalvonta', sv: 'hyrestillsynen', en: 'rent control' },
    { fi: 'Maksut ja saatavat.', sv: 'Betalningar och fordringar.', en: 'Payments and receivables.' },
    { groups: ['kr-employee', 'kr-rent-control'], unit: 'rent-control' },
  ],
  [
    'collection',
    'Jarno Pulkkinen',
    { fi: 'perintä', sv: 'indrivningen', en: 'debt collection' },
    { fi: 'Maksusopimukset ja perintä.', sv: 'Betalningsavtal och indrivning.', en: 'Payment plans and collection.' },
    { groups: ['kr-employee', 'kr-collection'], unit: 'rent-control' },
  ],
  [
    'maintenance-south',
    'Pekka Honkala',
    { fi: 'kiinteistönhoito, etelä', sv: 'fastighetsskötseln, söder', en: 'maintenance, south' },
    { fi: 'Työt ja ovenavaukset puhelimella.', sv: 'Arbeten och dörröppningar med telefonen.', en: 'Orders and door openings on a phone.' },
    { groups: ['kr-employee', 'kr-maintenance@maintenance-south'], unit: 'maintenance-south' },
  ],
  [
    'key-manager',
    'Satu Avela',
    { fi: 'avainhallinta', sv: 'nyckelhanteringen', en: 'key management' },
    { fi: 'Avaimet ja sähkölukot.', sv: 'Nycklar och elektroniska lås.', en: 'Keys and electronic locks.' },
    { groups: ['kr-employee', 'kr-key-manager@area-south'], unit: 'area-south' },
  ],
  [
    'communications',
    'Jonna Eklund',
    { fi: 'viestintä', sv: 'kommunikationen', en: 'communications' },
    { fi: 'Tiedotteet ja uutiskirje.', sv: 'Meddelanden och nyhetsbrev.', en: 'Notices and the newsletter.' },
    { groups: ['kr-employee', 'kr-communications'], unit: 'communications' },
  ],
  [
    'legal',
    'Matias Hovi',
    { fi: 'lakiasiat', sv: 'juristerna', en: 'legal affairs' },
    {
      fi: 'Oikeudelliset asiat ja viranomaispyynnöt.',
      sv: 'Rättsliga ärenden och myndigheters begäranden.',
      en: 'Court matters and requests of authorities.',
    },
    { groups: ['kr-employee', 'kr-legal'], unit: 'legal' },
  ],
  [
    'camera-viewer',
    'Sirpa Linna',
    { fi: 'kameratallenteen katsoja', sv: 'tittar på kamerainspelningar', en: 'camera viewer' },
    { fi: 'Katsoo vain toisen hyväksynnällä.', sv: 'Tittar bara med en annans godkännande.', en: 'Views only with another’s approval.' },
    { groups: ['kr-employee', 'kr-camera-viewer'], unit: 'customer-service' },
  ],
  [
    'camera-approver',
    'Harri Suikka',
    { fi: 'kamerakatselun hyväksyjä', sv: 'godkänner kameravisning', en: 'camera approver' },
    { fi: 'Hyväksyy, mutta ei katso.', sv: 'Godkänner men tittar inte.', en: 'Approves and does not view.' },
    { groups: ['kr-employee', 'kr-camera-approver'], unit: 'customer-service' },
  ],
  [
    'duty',
    'Teija Kurki',
    { fi: 'päivystys', sv: 'jouren', en: 'duty service' },
    { fi: 'Voi avata tiedot hätätilanteessa.', sv: 'Kan öppna uppgifter i en nödsituation.', en: 'May open data in an emergency.' },
    { groups: ['kr-employee', 'kr-break-glass', 'kr-protected-persons'], unit: 'customer-service' },
  ],
];

const inOversight: Job[] = [
  [
    'dpo',
    'Anja Ekroth',
    { fi: 'tietosuojavastaava', sv: 'dataskyddsombudet', en: 'data protection officer' },
    {
      fi: 'Näkee katselut ja politiikan, sisältöä vain tarkastuksessa.',
      sv: 'Ser visningar och regler, innehåll bara vid en granskning.',
      en: 'Sees looks and policy, content only in an inspection.',
    },
    { groups: ['kr-employee', 'kr-supervision'], unit: 'data-protection' },
  ],
  [
    'rights-handler',
    'Minna Oravainen',
    { fi: 'tietopyyntöjen käsittely', sv: 'handläggning av begäranden', en: 'handling of data requests' },
    {
      fi: 'Vastaa pyyntöihin kolmessakymmenessä päivässä.',
      sv: 'Svarar på begäranden inom trettio dagar.',
      en: 'Answers requests within thirty days.',
    },
    { groups: ['kr-employee', 'kr-rights-handler'], unit: 'data-protection' },
  ],
  [
    'rights-handler-protected',
    'Inka Haavisto',
    { fi: 'tietopyyntöjen käsittely, suojatut', sv: 'handläggning av begäranden, skyddade', en: 'handling of data requests, protected' },
    { fi: 'Nimetty avaamaan suojattuja henkilöitä.', sv: 'Utsedd att öppna skyddade personer.', en: 'Named to open protected persons.' },
    { groups: ['kr-employee', 'kr-rights-handler', 'kr-protected-persons'], unit: 'data-protection' },
  ],
  [
    'privacy-contact-south',
    'Aune Mattila',
    { fi: 'tietosuojayhteyshenkilö, etelä', sv: 'kontaktperson för dataskydd, söder', en: 'data protection contact, south' },
    { fi: 'Hoitaa alueen osuuden pyynnöistä.', sv: 'Sköter områdets andel av begäranden.', en: 'Does the area’s share of the requests.' },
    { groups: ['kr-employee', 'kr-privacy-contact@area-south'], unit: 'area-south' },
  ],
  [
    'privacy-contact-north',
    'Jukka Sormunen',
    { fi: 'tietosuojayhteyshenkilö, pohjoinen', sv: 'kontaktperson för dataskydd, norr', en: 'data protection contact, north' },
    { fi: 'Hoitaa alueen osuuden pyynnöistä.', sv: 'Sköter områdets andel av begäranden.', en: 'Does the area’s share of the requests.' },
    { groups: ['kr-employee', 'kr-privacy-contact@area-north'], unit: 'area-north' },
  ],
  [
    'redaction-releaser',
    'Kalle Nurmi',
    { fi: 'peitettyjen kohtien tarkastus', sv: 'granskning av dolda uppgifter', en: 'release of covered passages' },
    { fi: 'Tarkastaa, mitä toisen työ peitti.', sv: 'Granskar vad någon annan har dolt.', en: 'Checks what somebody else has covered.' },
    { groups: ['kr-employee', 'kr-redaction-releaser'], unit: 'legal' },
  ],
  [
    'management',
    'Irja Sarvela',
    { fi: 'johto', sv: 'ledningen', en: 'management' },
    { fi: 'Näkee lukuja, ei ihmisiä.', sv: 'Ser siffror, inte människor.', en: 'Sees figures and no people.' },
    { groups: ['kr-employee', 'kr-management'], unit: 'management' },
  ],
  [
    'policy-editor',
    'Petra Holmström',
    { fi: 'sääntöjen valmistelija', sv: 'bereder reglerna', en: 'policy editor' },
    { fi: 'Valmistelee, mutta ei hyväksy.', sv: 'Bereder men godkänner inte.', en: 'Drafts and does not approve.' },
    { groups: ['kr-employee', 'kr-policy-editor'], unit: 'legal' },
  ],
  [
    'policy-approver',
    'Lasse Vikström',
    { fi: 'sääntöjen hyväksyjä', sv: 'godkänner reglerna', en: 'policy approver' },
    { fi: 'Hyväksyy toisen valmisteleman.', sv: 'Godkänner det som en annan har berett.', en: 'Approves what another has drafted.' },
    { groups: ['kr-employee', 'kr-policy-approver'], unit: 'management' },
  ],
  [
    'account-granter',
    'Eila Tarkka',
    { fi: 'käyttöoikeuksien myöntäjä', sv: 'beviljar åtkomst', en: 'granter of access rights' },
    {
      fi: 'Myöntää oikeuksia muille, ei itselleen.',
      sv: 'Beviljar åtkomst åt andra, inte åt sig själv.',
      en: 'Grants rights to others, never to herself.',
    },
    { groups: ['kr-employee', 'kr-account-granter'], unit: 'it-services' },
  ],
  [
    'security-officer',
    'Ismo Rautava',
    { fi: 'tietoturva', sv: 'informationssäkerheten', en: 'information security' },
    { fi: 'Poikkeamat ja hälytykset.', sv: 'Incidenter och larm.', en: 'Breaches and alerts.' },
    { groups: ['kr-employee', 'kr-security-officer'], unit: 'it-services' },
  ],
  [
    'break-glass-reviewer',
    'Vuokko Salmi',
    { fi: 'hätäavauksen tarkastaja', sv: 'granskar nödöppningar', en: 'reviewer of emergency openings' },
    { fi: 'Tarkastaa kahdessa työpäivässä.', sv: 'Granskar inom två arbetsdagar.', en: 'Reviews within two working days.' },
    { groups: ['kr-employee', 'kr-break-glass-reviewer', 'kr-protected-persons'], unit: 'management' },
  ],
  [
    'internal-audit',
    'Gunvor Sand',
    { fi: 'sisäinen tarkastus', sv: 'internrevisionen', en: 'internal audit' },
    {
      fi: 'Tarkastaa tietosuojavastaavan katselut.',
      sv: 'Granskar dataskyddsombudets visningar.',
      en: 'Audits the data protection officer’s looks.',
    },
    { groups: ['kr-employee', 'kr-internal-audit'], unit: 'internal-audit' },
  ],
];

const persona =
  (kind: 'staff' | 'oversight') =>
  ([id, name, role, note, claims]: Job, n: number): Persona => ({
    id,
    name,
    kind,
    role,
    note,
    claims: { employee_number: `E-${kind === 'staff' ? 20 : 30}${String(n).padStart(2, '0')}`, ...claims },
  });

export const staff: Persona[] = [...inOffice.map(persona('staff')), ...inOversight.map(persona('oversight'))];
