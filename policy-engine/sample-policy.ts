// A tiny policy without mistakes, for tests that change one thing in it.

const controller = `
name: Esimerkin asunnot Oy
short-name: Esimerkki
address: { fi: Esimerkinkuja 1, sv: Exempelgränden 1, en: 1 Example Lane }
email: tietosuoja@example.invalid
dpo-contact: { title: { fi: Tietosuojavastaava, sv: Dataskyddsombud, en: Data protection officer }, email: tietosuoja@example.invalid }
authority:
  title: { fi: Tietosuojavaltuutettu, sv: Dataombudsmannen, en: Data Protection Ombudsman }
  address: { fi: Helsinki, sv: Helsingfors, en: Helsinki }
  email: ombudsman@example.invalid
  phone: "+358 00 000 0000"
  website: https://example.invalid
languages: [fi, sv, en]
promises: { answer-within-days: 30 }
units:
  - { id: house, title: { fi: Talo, sv: Hus, en: House }, acts-as: controller, from: 2020-01-01 }
directory-groups: { kr-desk: customer-service }
protected-persons: { roles: [customer-service], group: kr-named }
sign-in: { from-age: 15, staff-account-ends-idle: 12 months }
`;

const categories = `
categories:
  name:  { kind: plain, title: { fi: nimi, sv: namn, en: name } }
  phone: { kind: sealed, sealed-group: contact, title: { fi: puhelin, sv: telefon, en: phone } }
  email: { kind: sealed, sealed-group: contact, title: { fi: sähköposti, sv: e-post, en: e-mail } }
  code:  { kind: sealed, sealed-group: identity, title: { fi: henkilötunnus, sv: personbeteckning, en: identity code } }
  note:  { kind: sealed, sealed-group: free-text, title: { fi: viesti, sv: meddelande, en: message } }
  rent:  { kind: sealed, sealed-group: money, title: { fi: vuokrareskontra, sv: hyresreskontra, en: rent ledger } }
  health: { kind: special, sealed-group: free-text, title: { fi: terveystieto, sv: hälsouppgift, en: health data } }
  advert: { kind: own-island, title: { fi: ilmoitus, sv: annons, en: advertisement } }
groups:
  contact: { of: [phone, email], at-least: 1, title: { fi: yhteystiedot, sv: kontaktuppgifter, en: contact details } }
`;

const subjects = `
subjects:
  main-tenant:    { title: { fi: päävuokralainen, sv: huvudhyresgäst, en: main tenant } }
  spouse:         { title: { fi: puoliso, sv: make, en: spouse } }
  adult-occupant: { title: { fi: muu täysi-ikäinen, sv: annan myndig, en: other adult } }
  exchange-user:  { island: true, age: 18, title: { fi: käyttäjä, sv: användare, en: user } }
subject-groups: { residents: [main-tenant, spouse, adult-occupant] }
`;

const roles = `
inside:
  customer-service: { title: { fi: asiakaspalvelu, sv: kundtjänsten, en: customer service } }
  supervision:      { door: oversight, title: { fi: valvonta, sv: tillsynen, en: supervision } }
person:
  self: { title: { fi: sinä, sv: du, en: you } }
outside:
  contractor: { of: contractor, counts-as: passing-to-processor, account: { reapprove: 12 months, ends-idle: 90 days }, title: { fi: urakoitsija, sv: entreprenör, en: contractor } }
never-together: [[customer-service, supervision]]
`;

const recipients = `
recipients:
  kela:        { kind: authority, country: FI, title: { fi: Kela, sv: FPA, en: Kela } }
  contractor:  { kind: processor, country: EEA, title: { fi: urakoitsija, sv: entreprenör, en: contractor } }
  other-users: { kind: person, country: FI, title: { fi: muut käyttäjät, sv: andra användare, en: other users } }
`;

const words = `
relations: { self: { title: { fi: omat, sv: egna, en: own } }, in-own-area: { title: { fi: oma alue, sv: eget område, en: own area } }, own-order: { title: { fi: oma työ, sv: eget arbete, en: own order } } }
verbs: { see: { title: { fi: nähdä, sv: se, en: see } }, list: { title: { fi: luettelossa, sv: i en lista, en: list } }, record: { title: { fi: kirjata, sv: registrera, en: record } }, correct: { title: { fi: korjata, sv: rätta, en: correct } } }
shapes: { on-file: { title: { fi: on meillä, sv: finns hos oss, en: on file } }, monthly-sum: { title: { fi: summa, sv: summa, en: sum } } }
needs: { strong: { title: { fi: vahva tunnistus, sv: stark autentisering, en: strong identification } }, caller-identified: { title: { fi: tunnistettu, sv: identifierad, en: identified } }, request-reference: { title: { fi: viite, sv: referens, en: reference } } }
when: { party-to-lease: { title: { fi: osapuoli, sv: part, en: party } }, not-party-to-lease: { title: { fi: ei osapuoli, sv: inte part, en: no party } } }
periods: { corona-emergency: { title: { fi: poikkeustila, sv: undantagstillstånd, en: emergency } } }
holds: { restriction: { title: { fi: rajoitus, sv: begränsning, en: restriction } }, legal-claim: { title: { fi: vaatimus, sv: anspråk, en: claim } } }
then: { erase: { title: { fi: poistamme, sv: vi raderar, en: we erase } }, unlink: { title: { fi: irrotamme, sv: vi kopplar loss, en: we detach } } }
promises: { never-asked: { title: { fi: Emme kysy., sv: Vi frågar inte., en: We do not ask. } } }
events:
  lease-ended:
    title: { fi: vuokrasopimus on päättynyt, sv: hyresavtalet har upphört, en: the lease has ended }
    phrases:
      fi: { after: vuokrasopimuksesi päättymisestä, when: vuokrasopimuksesi päättyy, happened: Vuokrasopimuksesi päättyi }
      sv: { after: ditt hyresavtal upphörde, when: ditt hyresavtal upphör, happened: Ditt hyresavtal upphörde }
      en: { after: your lease ends, when: your lease ends, happened: Your lease ended on }
  debt-settled-or-barred:
    title: { fi: velka on maksettu tai vanhentunut, sv: skulden är betald eller preskriberad, en: the debt is settled or barred }
    phrases:
      fi: { after: velan maksamisesta tai vanhentumisesta, when: velka on maksettu tai vanhentunut, happened: Velka maksettiin tai vanheni }
      sv: { after: skulden betalades eller preskriberades, when: skulden är betald eller preskriberad, happened: Skulden betalades eller preskriberades }
      en: { after: the debt is settled or barred, when: the debt is settled or barred, happened: The debt was settled or barred on }
  financial-year-ended:
    title: { fi: tilikausi on päättynyt, sv: räkenskapsperioden har gått ut, en: the financial year has ended }
    phrases:
      fi: { after: tilikauden päättymisestä, when: tilikausi päättyy, happened: Tilikausi päättyi }
      sv: { after: räkenskapsperioden gick ut, when: räkenskapsperioden går ut, happened: Räkenskapsperioden gick ut }
      en: { after: the financial year ends, when: the financial year ends, happened: The financial year ended on }
  period-ended:
    title: { fi: poikkeustila on päättynyt, sv: undantagstillståndet har upphört, en: the emergency has ended }
    phrases:
      fi: { after: poikkeustilan päättymisestä, when: poikkeustila päättyy, happened: Poikkeustila päättyi }
      sv: { after: undantagstillståndet upphörde, when: undantagstillståndet upphör, happened: Undantagstillståndet upphörde }
      en: { after: the emergency ends, when: the emergency ends, happened: The emergency ended on }
  last-login:
    title: { fi: viimeisin kirjautuminen, sv: senaste inloggning, en: latest sign-in }
    phrases:
      fi: { after: viimeisimmästä kirjautumisestasi, when: kirjaudut, happened: Kirjauduit viimeksi }
      sv: { after: du senast loggade in, when: du loggar in, happened: Du loggade senast in }
      en: { after: you last sign in, when: you sign in, happened: You last signed in on }
`;

const tenancy = `
id: tenancy
record: T1
title: { fi: Vuokrasuhde, sv: Hyresförhållande, en: Tenancy }
purpose: { fi: Hoidamme vuokrasuhdettasi., sv: Vi sköter ditt hyresförhållande., en: We manage your tenancy. }
status: published
parts: [rent-monitoring, health-note]
until-decided: { fi: Säilytämme tiedon niin kauan kuin sitä tarvitaan vuokrasuhteen hoitamiseen., sv: Vi sparar uppgiften så länge den behövs för att sköta hyresförhållandet., en: We keep this for as long as it is needed for the tenancy. }
basis:
  - { of: [main-tenant], article: 6.1.b, contract: lease }
  - { of: [spouse], when: party-to-lease, article: 6.1.b, contract: lease }
  - { of: [spouse], when: not-party-to-lease, article: 6.1.f, interest: { fi: yhteisvastuu, sv: solidariskt ansvar, en: joint liability }, status: proposed }
  - { of: [adult-occupant], article: 6.1.f, interest: { fi: asukkaat, sv: boende, en: who lives here }, status: proposed }
collect:
  main-tenant:    { required: [name, contact, code], arises: [note] }
  spouse:         { required: [name, contact], optional: [code] }
  adult-occupant: { required: [name] }
source: { residents: [subject], adult-occupant: [main-tenant] }
keep:
  - { data: [name, note], of: residents, from: lease-ended, for: 3 years, then: erase, because: { fi: vaatimukset, sv: anspråk, en: claims }, status: proposed }
  - { data: [contact, code], of: [main-tenant, spouse], longest: [{ from: lease-ended, for: 3 years }, { from: debt-settled-or-barred, for: 0 days }], then: erase, because: { fi: vaatimukset, sv: anspråk, en: claims } }
access:
  - { role: self, which: self, may: [see, correct], data: [name, contact, note], needs: [strong] }
  - { role: self, which: self, may: [see], data: [code], as: on-file, needs: [strong] }
  - { role: customer-service, which: in-own-area, may: [see, record], data: [name, contact, note], needs: [caller-identified] }
  - { role: customer-service, which: in-own-area, may: [list], data: [name] }
`;

const parts = `
id: rent-monitoring
part-of: tenancy
record: T2
title: { fi: Vuokranmaksun seuranta, sv: Uppföljning av hyran, en: Monitoring of rent }
use: [name]
collect: { main-tenant: { arises: [rent] } }
basis: [{ data: [rent], of: [main-tenant], article: 6.1.c, law: 1336/1997 2:10 }]
keep:
  - { data: [rent], of: [main-tenant], from: financial-year-ended, for: 6 years, counted: from-end-of-calendar-year, then: erase, because: { fi: kirjanpitolaki, sv: bokföringslagen, en: accounting act }, status: decided, decided: { by: management group, on: 2026-01-31 } }
access:
  - { role: customer-service, which: in-own-area, may: [see], data: [name, rent] }
disclose:
  - { to: kela, data: [rent], as: monthly-sum, of: [main-tenant], how: request, basis: { law: 1336/1997 }, needs: [request-reference], decided-by: customer-service, tell: in-my-data, protected: include }
---
id: health-note
part-of: tenancy
record: T9
title: { fi: Terveystiedot, sv: Hälsouppgifter, en: Health data }
while: corona-emergency
special: { ground: [9.2.a], dpia: required }
basis: [{ of: residents, article: 6.1.a, consent: { by: telling-us, withdraw: [counter, phone] } }]
collect: { residents: { volunteered: [health] } }
access: [{ role: self, which: self, may: [see], data: [health] }]
keep: [{ data: [health], of: residents, from: period-ended, for: 0 days, hold: never, then: erase, because: { fi: vain poikkeustilan ajan, sv: bara under undantagstillståndet, en: only during the emergency } }]
promise: [never-asked]
`;

const exchange = `
id: exchange
record: T14
title: { fi: Vaihtopörssi, sv: Bytesbörs, en: Home exchange }
purpose: { fi: Voit jättää ilmoituksen., sv: Du kan lämna en annons., en: You can post an advertisement. }
status: published
basis: [{ of: [exchange-user], article: 6.1.b, contract: exchange-terms }]
collect: { exchange-user: { arises: [advert] } }
access: [{ role: self, which: self, may: [see, record], data: [advert] }]
keep: [{ data: [advert], of: [exchange-user], from: last-login, within: 3 months, hold: never, then: erase, because: { fi: tunnus ei ole käytössä, sv: kontot används inte, en: the account is not in use } }]
disclose: [{ to: other-users, data: [advert], of: [exchange-user], how: standing, basis: { article: 6.1.b, contract: exchange-terms }, protected: chosen-by-subject }]
`;

const notice = `
notice:
  summary: { fi: Näin käsittelemme tietojasi., sv: Så här behandlar vi dina uppgifter., en: How we handle your data. }
`;

/** The files of the sample, by path. */
export const sampleFiles: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    'controller.yaml': controller,
    'vocabulary/categories.yaml': categories,
    'vocabulary/subjects.yaml': subjects,
    'vocabulary/roles.yaml': roles,
    'vocabulary/recipients.yaml': recipients,
    'vocabulary/words.yaml': words,
    'activities/1-tenancy.yaml': tenancy,
    'activities/2-parts.yaml': parts,
    'activities/3-exchange.yaml': exchange,
    'texts/notice.yaml': notice,
  }).map(([path, content]) => [path, content.trimStart()]),
);

/** The sample with one passage of one file replaced. Throws when the passage is not there, so that a test cannot test nothing. */
export function sampleWith(file: string, passage: string, replacement: string): Record<string, string> {
  const content = sampleFiles[file];
  if (content === undefined || !content.includes(passage)) throw new Error(`${file} does not contain "${passage}"`);
  return { ...sampleFiles, [file]: content.replace(passage, () => replacement) };
}
