// The columns that a register is brought in, and the names by which they are recognised in Finnish, Swedish and English.
import { folded } from '#modules/homes/public.ts';

/** Field -> names as people write them; the first Finnish one heads the template. */
export const fieldNames = {
  address: ['osoite', 'asunnon osoite', 'huoneiston osoite', 'katuosoite', 'adress', 'bostadens adress', 'address', 'flat address'],
  postalCode: ['postinumero', 'postnummer', 'postal code', 'postcode'],
  buildingId: [
    'pysyvä rakennustunnus',
    'rakennustunnus',
    'vtj-prt',
    'beständig byggnadsbeteckning',
    'byggnadsbeteckning',
    'permanent building id',
    'building id',
  ],
  staircase: ['porras', 'rappu', 'trappa', 'uppgång', 'staircase'],
  flatNumber: ['huoneistonumero', 'asunnon numero', 'lägenhetsnummer', 'bostadsnummer', 'flat number'],
  partition: ['jakokirjain', 'delningsbokstav', 'partition letter'],
  flatId: ['asunnon tunniste', 'huoneiston tunniste', 'bostadens id', 'flat id'],
  leaseNumber: [
    'vuokrasopimus',
    'sopimusnumero',
    'vuokrasopimuksen numero',
    'hyresavtal',
    'avtalsnummer',
    'hyresavtalets nummer',
    'lease',
    'lease number',
  ],
  leaseKind: ['sopimuksen laji', 'sopimustyyppi', 'avtalstyp', 'avtalets art', 'lease kind', 'lease type'],
  leaseBegins: ['sopimus alkaa', 'sopimuksen alku', 'avtalet börjar', 'lease begins', 'lease start'],
  leaseEnds: ['määräaika päättyy', 'sovittu päättymispäivä', 'avtalets sista dag', 'lease ends', 'agreed end'],
  leaseEnded: ['sopimus päättyi', 'sopimus päättynyt', 'avtalet upphörde', 'lease ended'],
  leaseEndReason: ['päättymisen syy', 'orsak till upphörandet', 'end reason'],
  rent: ['vuokra', 'kuukausivuokra', 'vuokra euroa', 'hyra', 'månadshyra', 'rent', 'monthly rent'],
  leaseTerms: ['sopimusehdot', 'ehtojen versio', 'avtalsvillkor', 'lease terms', 'terms version'],
  role: ['rooli', 'asema', 'asema taloudessa', 'roll', 'ställning', 'ställning i hushållet', 'role'],
  givenNames: ['etunimet', 'etunimi', 'förnamn', 'given names', 'first names', 'first name', 'given name'],
  familyName: ['sukunimi', 'efternamn', 'släktnamn', 'family name', 'last name', 'surname'],
  identityCode: ['henkilötunnus', 'hetu', 'personbeteckning', 'personal identity code', 'identity code'],
  otherIdentifier: ['muu tunniste', 'annan identifierare', 'other identifier'],
  otherIdentifierKind: ['muun tunnisteen laji', 'identifierarens art', 'other identifier kind'],
  birthDate: ['syntymäaika', 'syntymäpäivä', 'födelsedatum', 'födelsetid', 'birth date', 'date of birth'],
  phone: ['puhelin', 'puhelinnumero', 'matkapuhelin', 'telefon', 'telefonnummer', 'phone', 'phone number', 'mobile'],
  email: ['sähköposti', 'sähköpostiosoite', 'e-post', 'e-postadress', 'email', 'e-mail', 'email address'],
  contactAddress: ['yhteysosoite', 'muu yhteysosoite', 'kontaktadress', 'contact address'],
  language: ['kieli', 'asiointikieli', 'språk', 'kontaktspråk', 'language'],
  movedIn: ['muutti sisään', 'sisäänmuutto', 'muuttopäivä', 'inflyttning', 'flyttade in', 'moved in', 'move-in date'],
  movedOut: ['muutti pois', 'poismuutto', 'utflyttning', 'flyttade ut', 'moved out', 'move-out date'],
  movedOutBy: ['poismuuton ilmoitti', 'utflyttningen anmäld av', 'moved out by'],
} as const;

export type Field = keyof typeof fieldNames;
export const fields = Object.keys(fieldNames) as Field[];

/** As names are compared: small letters and figures, no accents, no marks between them. */
export const plainName = (name: string): string => folded(name).replace(/[^\p{L}\p{N}]+/gu, '');

const known = new Map<string, Field>(
  fields.flatMap((field) => [field, ...fieldNames[field]].map((name) => [plainName(name), field] as const)),
);

export interface Columns {
  /** Field -> index of its column. */
  at: Partial<Record<Field, number>>;
  /** What the heading calls each field. */
  names: Partial<Record<Field, string>>;
  unknown: { index: number; name: string }[];
  /** Fields that two columns claim to be. */
  twice: Field[];
}

/** `given`: names of this file alone, from a mapping; they come before those that everybody knows. */
export function recogniseColumns(heading: readonly string[], given: ReadonlyMap<string, Field | undefined>): Columns {
  const columns: Columns = { at: {}, names: {}, unknown: [], twice: [] };
  heading.forEach((name, index) => {
    const plain = plainName(name);
    const field = given.has(plain) ? given.get(plain) : known.get(plain);
    if (field === undefined) {
      if (plain !== '') columns.unknown.push({ index, name: name.trim() });
    } else if (columns.at[field] !== undefined) columns.twice.push(field);
    else {
      columns.at[field] = index;
      columns.names[field] = name.trim();
    }
  });
  return columns;
}

/** What a file must bring, in alternatives: without one of each nothing can be brought in. */
const needed: Field[][] = [
  ['address', 'flatId', 'buildingId'],
  ['leaseNumber'],
  ['role'],
  ['givenNames', 'familyName'],
  ['movedIn'],
  ['rent'],
];

/** Alternatives of which neither a column nor a constant is there. */
export const missingFields = (columns: Columns, always: Partial<Record<Field, string>>): Field[][] =>
  needed.filter((alternatives) => !alternatives.some((field) => columns.at[field] !== undefined || always[field] !== undefined));

/** A heading that could be a person's data (a file without headings) is not repeated: it is called by its number. */
export const sayableName = ({ index, name }: Columns['unknown'][number]): string =>
  /^[\p{L}][\p{L} _/().-]{0,39}$/u.test(name) && !/@/.test(name) ? name : String(index + 1);
