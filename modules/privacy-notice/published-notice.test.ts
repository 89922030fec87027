// Every statement of the notice that this landlord has published stands in the one that is told from its policy.
import { beforeAll, describe, expect, it } from 'vitest';
import { plainText } from './trial-reading.ts';
import { openTrialSite } from './trial-site.ts';

let text: string;
beforeAll(async () => {
  const { app } = await openTrialSite();
  const pages = await Promise.all(['/fi/tietosuoja', '/fi/pyyda-tietosi', '/fi/tietosuojavastaava'].map((url) => app.inject(url)));
  text = pages.map(({ body }) => plainText(body)).join('\n');
});

/** All of these words stand in the text, in this order, however far apart within `reach` characters. */
const says = (...words: string[]) =>
  new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[\\s\\S]{0,400}?'), 'i');

describe('S54-S57 who and on what ground', () => {
  it.each([
    ['the landlord is the controller', says('Helsingin kaupungin asunnot Oy (Heka) vastaa')],
    ['the tenancy carries out rights and duties', says('vuokrasuhdettasi', 'oikeuksia ja velvollisuuksia')],
    ['law and lease are the ground of the tenancy', says('laki velvoittaa', 'vuokrasopimus')],
    ['health data on the coronavirus only if you tell them', says('kerrot itse koronaan liittyvän terveystiedon')],
    ['and only during the emergency', says('vain koronan aiheuttaman poikkeustilan')],
    ['the newsletter rests on consent', says('Uutiskirjeen tilaaja', 'suostumuksesi')],
    ['the newsletter comes at regular intervals', says('uutiskirjeen säännöllisin väliajoin')],
    ['about the landlord, living and resident activities', says('toiminnasta, asumisesta ja asukastoiminnasta')],
    ['the newsletter is left by its link', says('perua kirjeen milloin tahansa', 'linkistä')],
    ['the exchange keeps an account and advertisements', says('käyttäjätunnustasi', 'jättää ilmoituksen', 'muiden ilmoituksiin')],
    ['messages from other users and the exchange itself', says('viestejä muilta käyttäjiltä ja pörssiltä')],
    ['the app is for the environment of the building', says('talosi ympäristöasioiden')],
    ['the terms of the app are accepted', says('sovelluksen käyttöehdot, jotka hyväksyt')],
    ['cameras are for the safety of customers and staff', says('asiakkaat ja työntekijä')],
    ['cameras rest on a legitimate interest', says('Asiakaspalvelussa kävijä', 'oikeutettu etu')],
    ['cameras are not aimed at a person', says('Kameroita ei kohdisteta yksittäiseen ihmiseen')],
    ['recordings are viewed only for incidents', says('tallenteita vain häiriötilanteiden selvittämiseksi')],
  ])('%s', (_, said) => expect(text).toMatch(said));
});

describe('S59-S73 the fifteen purposes of the tenancy', () => {
  it('stand in the order of the published notice', () => {
    const purposes = [
      ...['Vuokranmaksun ja muiden maksujen seuranta', 'Talonkirjojen ylläpito', 'Sähköiset vikailmoitukset ja niiden käsittely'],
      ...['Huoneistokohtaisten kulutus- ja energiatietojen seuraaminen', 'Asunnon kunnossapitoon ja korjaamiseen liittyvät toimenpiteet'],
      ...['Avainhallinta ja sähköinen lukitusjärjestelmä', 'Autopaikka-, sauna- ja pesulavuorot', 'Ovenavauspalvelu'],
      ...['Viestintä huoneiston tai kiinteistön korjauksista', 'Vuokrasuhteeseen liittyvä viestintä'],
      ...['Asiakaspalvelussa asiointiin liittyvät tiedot', 'Vuokranmaksutositteiden toimittaminen'],
      ...[
        'Vuokrasaatavien ja muiden huoneistoon liittyvien kulujen perintä',
        'Asumishäiriöiden hoito',
        'Palaute- ja asiakastyytyväisyyskyselyt',
      ],
    ];
    expect(text).toMatch(new RegExp(purposes.join('[\\s\\S]+?')));
    expect(purposes).toHaveLength(15);
  });
  it('S92-S97 the six purposes of the app', () =>
    expect(text).toMatch(
      /Sovelluksen tarjoaminen[\s\S]+Sovelluksen ja sisältöjen kehittäminen[\s\S]+personointi[\s\S]+toimivuuden[\s\S]+turvallisuuden[\s\S]+Käyttäjä- ja sovellusviestintä/,
    ));
});

describe('S109-S124 which data', () => {
  it.each([
    ['of the main tenant', says('Päävuokralainen', 'nimi', 'sisään- ja ulosmuuttopäivät', 'yhteystiedot', 'henkilötunnus')],
    ['of the spouse', says('avo- tai aviopuoliso', 'nimi', 'sisään- ja ulosmuuttopäivät', 'yhteystiedot', 'henkilötunnus')],
    ['of other adults', says('Muu täysi-ikäinen asukas', 'nimi', 'syntymäaika', 'sisään- ja ulosmuuttopäivät', 'yhteystiedot')],
    ['of children', says('Alaikäinen asukas', 'nimi', 'syntymäaika', 'sisään- ja ulosmuuttopäivät')],
    ['the lease', says('vuokrasopimuksen tiedot')],
    ['changes', says('muutokset asumisessa ja vuokrasuhteessa')],
    ['onward letting, transfer, termination', says('jälleenvuokrauslupa')],
    ['transfer of the lease', says('vuokraoikeuden siirto')],
    ['notice to end the lease', says('vuokrasopimuksen irtisanominen')],
    ['keys and electronic locks', says('avainten luovutukset', 'sähkölukon tapahtumat')],
    ['turns', says('autopaikka ja vakiovuorot')],
    ['fault reports', says('vikailmoitus')],
    ['maintenance and repairs', says('huolto- ja korjaustyöt asunnossa')],
    ['temporary housing', says('väistö- ja evakkoasuminen')],
    ['exchange of homes', says('asunnonvaihto')],
    ['complaints, remarks and warnings', says('asumista koskeva valitus, huomautus, varoitus')],
    ['rent payments', says('vuokranmaksun tiedot')],
    ['collection and eviction', says('perintäasia', 'häätö')],
    ['dealings', says('yhteydenotot ja viestit')],
    ['coronavirus', says('koronavirukseen liittyvä terveystieto')],
    ['newsletter: at least the e-mail address', says('Uutiskirjeen tilaaja', 'sähköpostiosoite')],
    [
      'newsletter: name, area, background if you want',
      says('Vapaaehtoisesti', 'nimi, aluetoimisto, jonka alueella asut, taustatiedot asukasaktiivisuudesta'),
    ],
    ['exchange: user name, e-mail, latest sign-in', says('käyttäjätunnus, sähköpostiosoite', 'viimeisin kirjautuminen')],
    ['exchange: phone if you want', says('Asunnonvaihtopörssin käyttäjä', 'Vapaaehtoisesti', 'puhelinnumero')],
    ['app: e-mail, nickname, property, tasks', says('sähköpostiosoite, nimimerkki, asuinkohde', 'suoritetut haastetehtävät')],
    ['cameras record', says('kameratallenne')],
  ])('%s', (_, said) => expect(text).toMatch(said));
});

describe('S125-S143 to whom', () => {
  it.each([
    ['Kela, for rent and benefits', says('Kela', 'vuokranmaksua ja tukien maksamista varten')],
    ['social authorities, for housing advice', says('sosiaaliviranomaiset', 'asumisneuvojan kanssa')],
    ['social authorities, for the need of care', says('ottaa yhteyttä sosiaalihuoltoon')],
    ['the city, for an exchange of homes', says('kaupungin asuntopalvelut', 'asunnonvaihdosta päättämiseen')],
    ['other authorities by law', says('viranomainen, jolla on lain mukaan oikeus tietoon')],
    ['courts', says('Tuomioistuin', 'kun laki niin vaatii')],
    ['insurers', says('Vakuutusyhtiö', 'vahingonkorvausvaatimuksen käsittelyä varten')],
    ['providers that work for the landlord', says('palveluntarjoajat käsittelevät tietoja puolestamme ja ohjeidemme mukaan')],
    [
      'in collection, keys, IT and building work',
      says('Perinnän yhteistyökumppani', 'Avaintenhallinnan yhteistyökumppani', 'IT-järjestelmien', 'Urakoitsija'),
    ],
    ['the residents’ committee, for a meeting', says('Asukastoimikunta (aiemmin talotoimikunta)', 'asukaskokousta varten')],
    ['research and statistics', says('tieteellistä tutkimusta tai tilastointia')],
    ['the next resident, if you allow it', says('Uusi asukas', 'jos annat luvan')],
    ['the exchange gives nothing to outsiders', says('Emme anna Asunnonvaihtopörssissä antamiasi tietoja ulkopuolisille')],
    ['points of the app to other users', says('Palvelun muut käyttäjät', 'nimimerkki, pisteet')],
    ['nothing outside the EU and the EEA', says('Emme käsittele tietojasi Euroopan unionin tai Euroopan talousalueen ulkopuolella')],
  ])('%s', (_, said) => expect(text).toMatch(said));
});

describe('S144-S152 how long', () => {
  it.each([
    ['only as long as needed', says('Säilytämme tietojasi vain niin kauan kuin niitä tarvitaan')],
    ['by use and by law', says('mihin tietoa käytetään ja mitä laki sanoo')],
    [
      'typically the whole relationship, and after it for invoicing, collection, law',
      says('koko asiakkuutesi ajan', 'laskutuksen, perinnän'),
    ],
    ['the newsletter as long as you want it', says('niin kauan kuin haluat uutiskirjeen')],
    ['the exchange within three months of the latest sign-in', says('enintään 3 kuukautta viimeisimmästä kirjautumisestasi')],
    ['the app as long as you use it', says('niin kauan kuin käytät sovellusta')],
    ['recordings fourteen days', says('14 vuorokautta')],
    ['longer only for a reason', says('Pidempään vain tästä syystä: selvitettävä tapahtuma')],
  ])('%s', (_, said) => expect(text).toMatch(said));
});

describe('S153-S173 rights, security, contact', () => {
  it.each([
    ['see', says('Katso tietosi')],
    ['correct, easiest at customer service', says('Korjaa tietosi', 'Kätevimmin', 'asiakaspalvelussa')],
    [
      'ask to erase, and why not everything',
      says('pyytää tietojesi poistamista', 'Kaikkea emme voi poistaa', 'oikeuksien ja velvollisuuksien'),
    ],
    ['S23 living there needs the data', says('Hekalla asuminen ei ole mahdollista ilman näitä tietoja')],
    ['restrict', says('Rajoita käyttöä')],
    ['a form, sent by e-mail', says('täytä lomake ja lähetä se sähköpostilla osoitteeseen tietosuoja@hekaoy.fi')],
    ['identity is made sure', says('varmistamme, että ne menevät oikealle ihmiselle')],
    ['at the counter with an identity document', says('asiakaspalveluumme', 'henkilöllisyystodistus')],
    ['within thirty days', says('30 päivän kuluessa')],
    ['portability, of consent or lease, not of law', says('suostumuksesi tai vuokrasopimuksen perusteella', 'lain perusteella')],
    ['S168, S169 complaint to the Ombudsman', says('valittaa tietosuojavaltuutetulle')],
    ['S170 security', says('Suojaamme tietosi')],
    ['S171 of partners too', says('Vaadimme samaa myös yhteistyökumppaneiltamme')],
    ['S173 the data protection officer by e-mail', says('tietosuojavastaavalta sähköpostilla osoitteesta tietosuoja@hekaoy.fi')],
  ])('%s', (_, said) => expect(text).toMatch(said));
});
