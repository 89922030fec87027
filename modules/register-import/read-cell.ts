// What one cell says: a day, a sum, a word of a closed list, a name. Undefined where it says nothing that can be meant.
import { plainName } from './columns.ts';

/** `2024-01-31`, `31.1.2024`, or a spreadsheet's number of a day where `serial`. Days that no calendar has (31.2.) are none. */
export function readDay(written: string, serial = false): string | undefined {
  if (serial && /^\d{1,6}(\.\d+)?$/.test(written)) return dayOfSerial(Math.floor(Number(written)));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(written);
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : finnish ? [finnish[3], finnish[2], finnish[1]] : [];
  if (!year || !month || !day) return undefined;
  return existing(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function existing(day: string): string | undefined {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined;
}

/** Day 60 is the 29 February 1900 that never was; those before it count from another beginning. */
function dayOfSerial(serial: number): string | undefined {
  if (serial < 61 || serial > 80_000) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

/** `1 234,50 €`, `1234.5`: in cents. */
export function readEuros(written: string): number | undefined {
  const plain = written.replace(/[\s\u00a0\u202f]/g, '').replace(/(€|eur|euroa?)$/i, '');
  const parts = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(plain);
  return parts ? Number(parts[1]) * 100 + Number((parts[2] ?? '').padEnd(2, '0')) : undefined;
}

const closed = {
  role: {
    'main-tenant': ['päävuokralainen', 'vuokralainen', 'huvudhyresgäst', 'hyresgäst', 'main tenant', 'tenant'],
    spouse: ['puoliso', 'avopuoliso', 'aviopuoliso', 'maka', 'make', 'sambo', 'make eller sambo', 'spouse', 'cohabitant'],
    adult: [
      'muu täysi-ikäinen',
      'muu aikuinen',
      'aikuinen',
      'annan vuxen',
      'vuxen',
      'annan myndig',
      'other adult',
      'adult',
      'adult occupant',
    ],
    child: ['lapsi', 'alaikäinen', 'barn', 'minderårig', 'child', 'minor', 'minor occupant'],
    occupant: ['asukas', 'muu asukas', 'boende', 'annan boende', 'occupant', 'resident', 'other occupant'],
  },
  language: {
    fi: ['suomi', 'finska', 'finnish', 'fin'],
    sv: ['ruotsi', 'svenska', 'swedish', 'swe'],
    en: ['englanti', 'engelska', 'english', 'eng'],
  },
  leaseKind: {
    'open-ended': ['toistaiseksi', 'toistaiseksi voimassa', 'toistaiseksi voimassa oleva', 'tills vidare', 'open ended'],
    fixed: ['määräaikainen', 'tidsbestämt', 'fixed term'],
    temporary: ['tilapäinen', 'väliaikainen', 'tillfälligt', 'temporary'],
  },
  leaseEndReason: {
    'notice-by-tenant': ['vuokralainen irtisanoi', 'hyresgästen sade upp', 'notice by tenant'],
    'notice-by-landlord': ['vuokranantaja irtisanoi', 'hyresvärden sade upp', 'notice by landlord'],
    agreement: ['sopimus', 'sovittu', 'överenskommelse', 'agreement'],
    'term-over': ['määräaika päättyi', 'tiden gick ut', 'term over'],
    transfer: ['siirto', 'överföring', 'transfer'],
    death: ['kuolema', 'dödsfall', 'death'],
    court: ['tuomioistuin', 'domstol', 'court'],
  },
  movedOutBy: {
    person: ['itse', 'oma ilmoitus', 'själv', 'egen anmälan', 'person'],
    guardian: ['huoltaja', 'vårdnadshavare', 'guardian'],
    'manager-decision': ['isännöitsijä', 'disponent', 'manager'],
    authority: ['viranomainen', 'myndighet', 'authority'],
    agreed: ['sovittu', 'överenskommet', 'agreed'],
  },
  otherIdentifierKind: {
    passport: ['passi', 'pass', 'passport'],
    'residence-permit': ['oleskelulupa', 'uppehållstillstånd', 'residence permit'],
    'foreign-number': ['ulkomainen henkilönumero', 'utländskt personnummer', 'foreign number'],
  },
} as const;
type Closed = typeof closed;
export type ClosedField = keyof Closed;

const words = new Map(
  Object.entries(closed).map(([field, meanings]) => [
    field,
    new Map(Object.entries(meanings).flatMap(([meaning, said]) => [meaning, ...said].map((word) => [plainName(word), meaning]))),
  ]),
);

/** The word of the closed list that is meant, in any of the three languages. */
export const readWord = <F extends ClosedField>(field: F, written: string): keyof Closed[F] | undefined =>
  words.get(field)!.get(plainName(written)) as keyof Closed[F] | undefined;

/** Letters of any script, the marks that stand in names, single spaces. Figures, tags, formulas and signs are no name. */
export const isName = (written: string): boolean => /^[\p{L}\p{M}][\p{L}\p{M} .'’ʼ`´·‐-]*$/u.test(written);

/** Characters that are not seen: controls, and marks that turn the direction of what follows. */
export const hasHidden = (written: string): boolean =>
  /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffd]/u.test(written.replace(/[\t\r\n]/g, ' '));
