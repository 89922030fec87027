// The sentences in which a change of the policy is told, in Finnish, Swedish and English.
import type { Language } from '../policy.ts';

const articles = {
  fi: {
    a: 'suostumus',
    b: 'sopimus',
    c: 'lakisääteinen velvoite',
    d: 'elintärkeä etu',
    e: 'yleistä etua koskeva tehtävä',
    f: 'oikeutettu etu',
  },
  sv: {
    a: 'samtycke',
    b: 'avtal',
    c: 'rättslig förpliktelse',
    d: 'grundläggande intresse',
    e: 'uppgift av allmänt intresse',
    f: 'berättigat intresse',
  },
  en: {
    a: 'consent',
    b: 'contract',
    c: 'legal obligation',
    d: 'vital interest',
    e: 'task in the public interest',
    f: 'legitimate interest',
  },
} as const;

/** "6.1.b, sopimus" */
export const articleInWords = (article: string, language: Language): string =>
  [article, articles[language][article.slice(-1) as 'a'] ?? ''].filter(Boolean).join(', ');

interface Phrases {
  or: string;
  /** `you`: the role is the reader in person. */
  mayNow(who: string, may: string, data: string, you: boolean): string;
  mayNoLonger(who: string, may: string, data: string, you: boolean): string;
  mayOnOtherTerms(who: string, may: string, data: string, was: string, now: string, you: boolean): string;
  whose: string;
  needs: string;
  onlyIf: string;
  insteadOf: string;
  noCondition: string;
  getsNow(who: string, data: string): string;
  getsNoLonger(who: string, data: string): string;
  getsOnOtherTerms(who: string, data: string, was: string, now: string): string;
  protectedPeople: Record<'include' | 'leave-out' | 'chosen-by-subject', string>;
  newPurpose(title: string, purpose: string): string;
  droppedPurpose(title: string): string;
  purposeSaid(was: string, now: string): string;
  renamed(was: string, now: string): string;
  collected(how: string, data: string): string;
  collectedNoLonger(data: string): string;
  collectedOtherwise(data: string, was: string, now: string): string;
  firmness: Record<'required' | 'oneOf' | 'optional' | 'arises' | 'volunteered', string>;
  usedNow(data: string): string;
  usedNoLonger(data: string): string;
  comesFrom(was: string, now: string): string;
  themselves: string;
  observed: string;
  nothing: string;
  restsOn(data: string, was: string, now: string): string;
  longer(data: string, was: string, now: string): string;
  shorter(data: string, was: string, now: string): string;
  otherPeriod(data: string, was: string, now: string): string;
  keptNow(data: string, now: string): string;
  keptNoLonger(data: string): string;
  otherEnd(data: string): string;
  promised(what: string): string;
  promisedNoLonger(what: string): string;
  neverNow(data: string): string;
  neverNoMore(data: string): string;
  statusOf(what: string, was: string, now: string): string;
  status: Record<'published' | 'decided' | 'proposed', string>;
  line: Record<'activity' | 'basis' | 'keep' | 'access' | 'disclose' | 'special', string>;
  everything: string;
  otherTerms(what: string): string;
  otherOrder: string;
  landlordSays(what: string): string;
  more(what: string, items: string): string;
  fewer(what: string, items: string): string;
  otherWords(what: string, items: string): string;
}

const fi: Phrases = {
  or: ' tai ',
  mayNow: (who, may, data, you) => `${who} ${you ? 'saat' : 'saa'} jatkossa ${may}: ${data}`,
  mayNoLonger: (who, may, data, you) => `${who} ${you ? 'et' : 'ei'} enää saa ${may}: ${data}`,
  mayOnOtherTerms: (who, may, data, was, now, you) =>
    `${who} ${you ? 'saat' : 'saa'} ${may} eri ehdoin: ${data}. Ennen: ${was}. Jatkossa: ${now}`,
  whose: 'kenen tiedot',
  needs: 'edellytys',
  onlyIf: 'vain, jos hän',
  insteadOf: 'tiedon sijasta',
  noCondition: 'ilman ehtoja',
  getsNow: (who, data) => `Uusi vastaanottaja tai tieto. ${who} saa jatkossa: ${data}`,
  getsNoLonger: (who, data) => `${who} ei enää saa: ${data}`,
  getsOnOtherTerms: (who, data, was, now) => `${who} saa eri ehdoin: ${data}. Ennen: ${was}. Jatkossa: ${now}`,
  protectedPeople: {
    include: 'myös suojatut henkilöt',
    'leave-out': 'ei suojattuja henkilöitä',
    'chosen-by-subject': 'suojatut henkilöt oman valintansa mukaan',
  },
  newPurpose: (title, purpose) => `Uusi käyttötarkoitus: ${title}. ${purpose}`,
  droppedPurpose: (title) => `Käyttötarkoitus poistuu: ${title}`,
  purposeSaid: (was, now) => `Käyttötarkoitus sanotaan toisin. Ennen: ”${was}” Jatkossa: ”${now}”`,
  renamed: (was, now) => `Nimi vaihtuu. Ennen: ${was}. Jatkossa: ${now}`,
  collected: (how, data) => `Keräämme jatkossa (${how}): ${data}`,
  collectedNoLonger: (data) => `Emme enää kerää: ${data}`,
  collectedOtherwise: (data, was, now) => `Keräämme eri tavalla: ${data}. Ennen: ${was}. Jatkossa: ${now}`,
  firmness: {
    required: 'välttämätön',
    oneOf: 'jokin näistä on välttämätön',
    optional: 'vapaaehtoinen',
    arises: 'syntyy asioinnissa',
    volunteered: 'vain jos itse kerrot',
  },
  usedNow: (data) => `Muuhun tarkoitukseen kerättyjä tietoja käytetään jatkossa myös tässä: ${data}`,
  usedNoLonger: (data) => `Tässä ei enää käytetä: ${data}`,
  comesFrom: (was, now) => `Tietojen lähde muuttuu. Ennen: ${was}. Jatkossa: ${now}`,
  themselves: 'henkilö itse',
  observed: 'havainto',
  nothing: 'ei mitään',
  restsOn: (data, was, now) => `Käsittelyn peruste muuttuu: ${data}. Ennen: ${was}. Jatkossa: ${now}`,
  longer: (data, was, now) => `Säilytysaika pitenee: ${data}. Ennen: ${was}. Jatkossa: ${now}`,
  shorter: (data, was, now) => `Säilytysaika lyhenee: ${data}. Ennen: ${was}. Jatkossa: ${now}`,
  otherPeriod: (data, was, now) => `Säilytysaika lasketaan toisin: ${data}. Ennen: ${was}. Jatkossa: ${now}`,
  keptNow: (data, now) => `Säilytetään jatkossa myös tätä varten: ${data}. Säilytysaika: ${now}`,
  keptNoLonger: (data) => `Ei enää säilytetä tätä varten: ${data}`,
  otherEnd: (data) => `Säilytysajan lopun ehdot muuttuvat (mitä silloin tehdään, keskeytykset, perustelu): ${data}`,
  promised: (what) => `Uusi lupaus: ${what}`,
  promisedNoLonger: (what) => `Lupaus poistuu: ${what}`,
  neverNow: (data) => `Tässä ei jatkossa koskaan käsitellä: ${data}`,
  neverNoMore: (data) => `Kielto käsitellä tässä poistuu: ${data}`,
  statusOf: (what, was, now) => `Tila muuttuu, ${what}. Ennen: ${was}. Jatkossa: ${now}`,
  status: { published: 'julkaistu', decided: 'päätetty', proposed: 'ehdotettu' },
  line: {
    activity: 'käsittelytoimi',
    basis: 'peruste',
    keep: 'säilytysaika',
    access: 'katseluoikeus',
    disclose: 'luovutus',
    special: 'erityinen henkilötietoryhmä',
  },
  everything: 'kaikki tämän käsittelytoimen tiedot',
  otherTerms: (what) => `Muut ehdot muuttuvat: ${what}`,
  otherOrder: 'Samat asiat sanotaan eri järjestyksessä',
  landlordSays: (what) => `Rekisterinpitäjän tiedot muuttuvat: ${what}`,
  more: (what, items) => `Lisätään, ${what}: ${items}`,
  fewer: (what, items) => `Poistetaan, ${what}: ${items}`,
  otherWords: (what, items) => `Muuttuu, ${what}: ${items}`,
};

const sv: Phrases = {
  or: ' eller ',
  mayNow: (who, may, data) => `${who} får i fortsättningen ${may}: ${data}`,
  mayNoLonger: (who, may, data) => `${who} får inte längre ${may}: ${data}`,
  mayOnOtherTerms: (who, may, data, was, now) => `${who} får ${may} på andra villkor: ${data}. Förut: ${was}. Nu: ${now}`,
  whose: 'vems uppgifter',
  needs: 'förutsättning',
  onlyIf: 'bara om personen',
  insteadOf: 'i stället för uppgiften',
  noCondition: 'utan villkor',
  getsNow: (who, data) => `Ny mottagare eller uppgift. ${who} får i fortsättningen: ${data}`,
  getsNoLonger: (who, data) => `${who} får inte längre: ${data}`,
  getsOnOtherTerms: (who, data, was, now) => `${who} får på andra villkor: ${data}. Förut: ${was}. Nu: ${now}`,
  protectedPeople: {
    include: 'också skyddade personer',
    'leave-out': 'inga skyddade personer',
    'chosen-by-subject': 'skyddade personer enligt eget val',
  },
  newPurpose: (title, purpose) => `Nytt ändamål: ${title}. ${purpose}`,
  droppedPurpose: (title) => `Ändamålet tas bort: ${title}`,
  purposeSaid: (was, now) => `Ändamålet sägs på ett annat sätt. Förut: ”${was}” Nu: ”${now}”`,
  renamed: (was, now) => `Namnet ändras. Förut: ${was}. Nu: ${now}`,
  collected: (how, data) => `Vi samlar i fortsättningen in (${how}): ${data}`,
  collectedNoLonger: (data) => `Vi samlar inte längre in: ${data}`,
  collectedOtherwise: (data, was, now) => `Vi samlar in på ett annat sätt: ${data}. Förut: ${was}. Nu: ${now}`,
  firmness: {
    required: 'nödvändig',
    oneOf: 'någon av dessa är nödvändig',
    optional: 'frivillig',
    arises: 'uppstår i ärendena',
    volunteered: 'bara om du själv berättar',
  },
  usedNow: (data) => `Uppgifter som samlats in för ett annat ändamål används i fortsättningen också här: ${data}`,
  usedNoLonger: (data) => `Används inte längre här: ${data}`,
  comesFrom: (was, now) => `Källan till uppgifterna ändras. Förut: ${was}. Nu: ${now}`,
  themselves: 'personen själv',
  observed: 'iakttagelse',
  nothing: 'inget',
  restsOn: (data, was, now) => `Den rättsliga grunden ändras: ${data}. Förut: ${was}. Nu: ${now}`,
  longer: (data, was, now) => `Lagringstiden blir längre: ${data}. Förut: ${was}. Nu: ${now}`,
  shorter: (data, was, now) => `Lagringstiden blir kortare: ${data}. Förut: ${was}. Nu: ${now}`,
  otherPeriod: (data, was, now) => `Lagringstiden räknas på ett annat sätt: ${data}. Förut: ${was}. Nu: ${now}`,
  keptNow: (data, now) => `Sparas i fortsättningen också för detta: ${data}. Lagringstid: ${now}`,
  keptNoLonger: (data) => `Sparas inte längre för detta: ${data}`,
  otherEnd: (data) => `Villkoren för lagringstidens slut ändras (vad som då görs, uppskov, motivering): ${data}`,
  promised: (what) => `Nytt löfte: ${what}`,
  promisedNoLonger: (what) => `Löftet tas bort: ${what}`,
  neverNow: (data) => `Behandlas i fortsättningen aldrig här: ${data}`,
  neverNoMore: (data) => `Förbudet att behandla här tas bort: ${data}`,
  statusOf: (what, was, now) => `Ställningen ändras, ${what}. Förut: ${was}. Nu: ${now}`,
  status: { published: 'publicerad', decided: 'beslutad', proposed: 'föreslagen' },
  line: {
    activity: 'behandling',
    basis: 'rättslig grund',
    keep: 'lagringstid',
    access: 'rätt att se',
    disclose: 'utlämnande',
    special: 'särskild kategori av personuppgifter',
  },
  everything: 'alla uppgifter i behandlingen',
  otherTerms: (what) => `Andra villkor ändras: ${what}`,
  otherOrder: 'Samma saker sägs i en annan ordning',
  landlordSays: (what) => `Uppgifterna om den personuppgiftsansvariga ändras: ${what}`,
  more: (what, items) => `Läggs till, ${what}: ${items}`,
  fewer: (what, items) => `Tas bort, ${what}: ${items}`,
  otherWords: (what, items) => `Ändras, ${what}: ${items}`,
};

const en: Phrases = {
  or: ' or ',
  mayNow: (who, may, data) => `${who} may now ${may}: ${data}`,
  mayNoLonger: (who, may, data) => `${who} may no longer ${may}: ${data}`,
  mayOnOtherTerms: (who, may, data, was, now) => `${who} may ${may} on other terms: ${data}. Before: ${was}. Now: ${now}`,
  whose: 'whose data',
  needs: 'only with',
  onlyIf: 'only if the person',
  insteadOf: 'instead of the value',
  noCondition: 'without conditions',
  getsNow: (who, data) => `New recipient or data. ${who} will be given: ${data}`,
  getsNoLonger: (who, data) => `${who} will no longer be given: ${data}`,
  getsOnOtherTerms: (who, data, was, now) => `${who} is given on other terms: ${data}. Before: ${was}. Now: ${now}`,
  protectedPeople: {
    include: 'protected persons too',
    'leave-out': 'no protected persons',
    'chosen-by-subject': 'protected persons by their own choice',
  },
  newPurpose: (title, purpose) => `New purpose: ${title}. ${purpose}`,
  droppedPurpose: (title) => `Purpose dropped: ${title}`,
  purposeSaid: (was, now) => `The purpose is said otherwise. Before: “${was}” Now: “${now}”`,
  renamed: (was, now) => `Renamed. Before: ${was}. Now: ${now}`,
  collected: (how, data) => `Now collected (${how}): ${data}`,
  collectedNoLonger: (data) => `No longer collected: ${data}`,
  collectedOtherwise: (data, was, now) => `Collected otherwise: ${data}. Before: ${was}. Now: ${now}`,
  firmness: {
    required: 'necessary',
    oneOf: 'one of these is necessary',
    optional: 'voluntary',
    arises: 'arises in dealings',
    volunteered: 'only if you tell it yourself',
  },
  usedNow: (data) => `Data collected for another purpose are now used here too: ${data}`,
  usedNoLonger: (data) => `No longer used here: ${data}`,
  comesFrom: (was, now) => `The source of the data changes. Before: ${was}. Now: ${now}`,
  themselves: 'the person',
  observed: 'observation',
  nothing: 'nothing',
  restsOn: (data, was, now) => `The legal basis changes: ${data}. Before: ${was}. Now: ${now}`,
  longer: (data, was, now) => `Kept longer: ${data}. Before: ${was}. Now: ${now}`,
  shorter: (data, was, now) => `Kept for a shorter time: ${data}. Before: ${was}. Now: ${now}`,
  otherPeriod: (data, was, now) => `The period is counted otherwise: ${data}. Before: ${was}. Now: ${now}`,
  keptNow: (data, now) => `Now kept for this too: ${data}. Period: ${now}`,
  keptNoLonger: (data) => `No longer kept for this: ${data}`,
  otherEnd: (data) => `The terms of the end of the period change (what then happens, holds, the reason): ${data}`,
  promised: (what) => `New promise: ${what}`,
  promisedNoLonger: (what) => `Promise dropped: ${what}`,
  neverNow: (data) => `From now on never handled here: ${data}`,
  neverNoMore: (data) => `No longer forbidden here: ${data}`,
  statusOf: (what, was, now) => `Its standing changes, ${what}. Before: ${was}. Now: ${now}`,
  status: { published: 'published', decided: 'decided', proposed: 'proposed' },
  line: {
    activity: 'activity',
    basis: 'basis',
    keep: 'period',
    access: 'right to see',
    disclose: 'disclosure',
    special: 'special category',
  },
  everything: 'all data of this activity',
  otherTerms: (what) => `Other terms change: ${what}`,
  otherOrder: 'The same things are said in another order',
  landlordSays: (what) => `What is said of the controller changes: ${what}`,
  more: (what, items) => `Added, ${what}: ${items}`,
  fewer: (what, items) => `Removed, ${what}: ${items}`,
  otherWords: (what, items) => `Changed, ${what}: ${items}`,
};

export const phrases: Record<Language, Phrases> = { fi, sv, en };
