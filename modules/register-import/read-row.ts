// One row as what it says of one person's living in one flat, judged by itself: what is wrong with it is named by column.
import { readEmail, readIdentityCode, readPhone } from '#modules/residents/public.ts';
import { type Columns, type Field, plainName } from './columns.ts';
import type { Mapping } from './mapping.ts';
import { hasHidden, isName, readDay, readEuros, readWord } from './read-cell.ts';
import { limits, type TableRow } from './table.ts';

export interface Mistake {
  field: Field | undefined;
  /** A text at `register-import.reasons.<reason>`. */
  reason: string;
  /** Numbers of rows, counts: never what stands in a cell. */
  values?: Record<string, number>;
}

export interface LeaseSaid {
  kind: 'open-ended' | 'fixed' | 'temporary';
  begins: string;
  ends: string | undefined;
  ended: string | undefined;
  endReason: string | undefined;
  rentCents: number | undefined;
  terms: string;
}
export interface PersonSaid {
  given: string;
  family: string;
  /** In its only form. */
  code: string | undefined;
  other: { value: string; kind: string } | undefined;
  /** Written, or told by the code. */
  birthOn: string | undefined;
  /** It stood in a column of its own. */
  birthGiven: boolean;
  phone: string | undefined;
  email: string | undefined;
  contactAddress: string | undefined;
  language: 'fi' | 'sv' | 'en' | undefined;
}
export type FlatSaid =
  | { id: string }
  | { buildingId: string; staircase: string; number: number; partition: string }
  | { address: string; postalCode: string | undefined };
export type RoleSaid = 'main-tenant' | 'spouse' | 'adult' | 'child' | 'occupant';

export interface Said {
  flat: FlatSaid;
  lease: LeaseSaid;
  role: RoleSaid;
  person: PersonSaid;
  movedIn: string;
  movedOut: string | undefined;
  movedOutBy: string;
}
export interface ReadRow {
  row: number;
  leaseNumber: string | undefined;
  /** Known even where the row is refused for something else. */
  role: RoleSaid | undefined;
  /** Undefined where the row is refused. */
  said: Said | undefined;
  refused: Mistake[];
  /** Values that are left out although the row comes in. */
  leftOut: Mistake[];
}
export interface Reading {
  columns: Columns;
  mapping: Mapping;
  /** Helsinki day. */
  today: string;
  /** Where everybody is invented, artificial identity codes are too. */
  artificialToo: boolean;
}

/** What nobody has said otherwise: the word of the earlier register. */
export const byEarlierRegister = 'earlier-register';
const lengths: Partial<Record<Field, number>> = {
  givenNames: 120,
  familyName: 80,
  address: 200,
  contactAddress: 300,
  leaseNumber: 60,
  leaseTerms: 40,
  otherIdentifier: 60,
};

class Cells {
  readonly refused: Mistake[] = [];
  readonly leftOut: Mistake[] = [];
  readonly #row: TableRow;
  readonly #reading: Reading;
  constructor(row: TableRow, reading: Reading) {
    this.#row = row;
    this.#reading = reading;
  }

  /** The words of a cell, put in order; undefined when blank. */
  text(field: Field): string | undefined {
    const { columns, mapping } = this.#reading;
    const at = columns.at[field];
    const written =
      (at === undefined ? undefined : this.#row.cells[at])
        ?.normalize('NFC')
        .replace(/[\s\u00a0\u202f]+/g, ' ')
        .trim() || mapping.always[field];
    if (!written) return undefined;
    return mapping.values.get(field)?.get(plainName(written)) ?? written;
  }

  refuse(field: Field | undefined, reason: string): undefined {
    this.refused.push({ field, reason });
  }
  leave(field: Field, reason: string): undefined {
    this.leftOut.push({ field, reason });
  }

  /** Letters that nobody sees, or more of them than the field has room for, refuse the row. */
  judgeLetters(): void {
    for (const [field, at] of Object.entries(this.#reading.columns.at) as [Field, number][]) {
      const written = this.#row.cells[at] ?? '';
      if (written.length > (lengths[field] ?? 254)) this.refuse(field, 'tooLong');
      else if (hasHidden(written)) this.refuse(field, 'hiddenLetters');
    }
    if (this.#row.cells.some((cell) => cell.length > limits.cellLetters)) this.refuse(undefined, 'tooLong');
  }

  day(field: Field): string | undefined {
    const written = this.text(field);
    if (written === undefined) return undefined;
    const at = this.#reading.columns.at[field];
    return readDay(written, at !== undefined && this.#row.serials?.has(at) === true) ?? this.refuse(field, 'notADay');
  }

  word<F extends Parameters<typeof readWord>[0]>(field: F, otherwise: 'refuse' | 'leave' = 'refuse') {
    const written = this.text(field);
    if (written === undefined) return undefined;
    return readWord(field, written) ?? (otherwise === 'refuse' ? this.refuse(field, 'unknownWord') : this.leave(field, 'unknownWord'));
  }

  name(field: 'givenNames' | 'familyName'): string {
    const written = this.text(field) ?? '';
    if (written !== '' && !isName(written)) this.refuse(field, 'notAName');
    return written;
  }
}

/** Judges a row by itself; what it is beside the others of its household is judged there. */
export function readRow(row: TableRow, reading: Reading): ReadRow {
  const cells = new Cells(row, reading);
  cells.judgeLetters();
  const leaseNumber = cells.text('leaseNumber') ?? cells.refuse('leaseNumber', 'missing');
  const role = cells.word('role') ?? (cells.text('role') === undefined ? cells.refuse('role', 'missing') : undefined);
  const person = readPerson(cells, reading);
  const stay = readStay(cells, reading, person.birthOn);
  const flat = readFlat(cells);
  const lease = readLease(cells, stay.movedIn, role);
  if (role && stay.movedIn) judgeAge(cells, role, person.birthOn, stay.movedIn);
  const { refused, leftOut } = cells;
  const read = { row: row.row, leaseNumber, role, refused, leftOut, said: undefined };
  if (refused.length > 0 || !role || !flat || stay.movedIn === undefined) return read;
  return { ...read, said: { flat, lease, role, person, ...stay, movedIn: stay.movedIn } };
}

function readPerson(cells: Cells, { today, artificialToo }: Reading): PersonSaid {
  const [given, family] = [cells.name('givenNames'), cells.name('familyName')];
  if (given === '' && family === '') cells.refuse('familyName', 'missing');
  const written = cells.text('identityCode');
  const code = written === undefined ? undefined : readIdentityCode(written.toUpperCase(), today);
  if (written !== undefined && !code) cells.refuse('identityCode', 'notAnIdentityCode');
  if (code?.artificial && !artificialToo) cells.refuse('identityCode', 'artificialCode');
  const birth = cells.day('birthDate');
  if (birth && birth > today) cells.refuse('birthDate', 'dayToCome');
  if (birth && birth < '1880-01-01') cells.refuse('birthDate', 'longAgo');
  if (birth && code && birth !== code.birthOn) cells.refuse('birthDate', 'birthDateDiffers');
  const other = cells.text('otherIdentifier');
  const kind = cells.word('otherIdentifierKind');
  if (other !== undefined && kind === undefined) cells.refuse('otherIdentifierKind', 'missing');
  return {
    given,
    family,
    code: code?.code,
    other: other !== undefined && kind !== undefined ? { value: other, kind } : undefined,
    birthOn: birth ?? code?.birthOn,
    birthGiven: birth !== undefined,
    phone: readOr(cells, 'phone', readPhone, 'notAPhoneNumber'),
    email: readOr(cells, 'email', readEmail, 'notAnEmailAddress'),
    contactAddress: cells.text('contactAddress'),
    language: cells.word('language', 'leave'),
  };
}

function readOr(cells: Cells, field: Field, read: (written: string) => string | undefined, reason: string) {
  const written = cells.text(field);
  return written === undefined ? undefined : (read(written) ?? cells.leave(field, reason));
}

function readStay(cells: Cells, { today }: Reading, birthOn: string | undefined) {
  const movedIn = cells.day('movedIn') ?? (cells.text('movedIn') === undefined ? cells.refuse('movedIn', 'missing') : undefined);
  const movedOut = cells.day('movedOut');
  if (movedIn && movedIn < '1900-01-01') cells.refuse('movedIn', 'longAgo');
  if (movedIn && movedIn > yearAfter(today)) cells.refuse('movedIn', 'dayToCome');
  if (movedOut && movedOut > yearAfter(today)) cells.refuse('movedOut', 'dayToCome');
  if (movedIn && birthOn && movedIn < birthOn) cells.refuse('movedIn', 'beforeBirth');
  if (movedIn && movedOut && movedOut <= movedIn) cells.refuse('movedOut', 'outBeforeIn');
  return { movedIn, movedOut, movedOutBy: cells.word('movedOutBy') ?? byEarlierRegister };
}

function readFlat(cells: Cells): FlatSaid | undefined {
  const id = cells.text('flatId');
  if (id !== undefined)
    return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? { id: id.toLowerCase() } : cells.refuse('flatId', 'unknownFlat');
  const [buildingId, number] = [cells.text('buildingId'), cells.text('flatNumber')];
  if (buildingId !== undefined && number !== undefined) {
    if (!/^\d{1,3}$/.test(number)) return cells.refuse('flatNumber', 'unknownFlat');
    return {
      buildingId: buildingId.toUpperCase(),
      staircase: (cells.text('staircase') ?? '').toUpperCase(),
      number: Number(number),
      partition: (cells.text('partition') ?? '').toLowerCase(),
    };
  }
  const address = cells.text('address');
  return address === undefined ? cells.refuse('address', 'missing') : { address, postalCode: cells.text('postalCode') };
}

/** The lease is told by the main tenant's row; of the others it is only looked at where they say something. */
function readLease(cells: Cells, movedIn: string | undefined, role: RoleSaid | undefined): LeaseSaid {
  const [begins, ends, ended] = [cells.day('leaseBegins'), cells.day('leaseEnds'), cells.day('leaseEnded')];
  const rent = cells.text('rent');
  const rentCents = rent === undefined ? undefined : (readEuros(rent) ?? cells.refuse('rent', 'notASum'));
  if (role === 'main-tenant' && rent === undefined) cells.refuse('rent', 'missing');
  const from = begins ?? movedIn ?? '';
  if (ends && ends < from) cells.refuse('leaseEnds', 'endsBeforeItBegins');
  if (ended && ended < from) cells.refuse('leaseEnded', 'endsBeforeItBegins');
  const kind = cells.word('leaseKind') ?? (ends ? 'fixed' : 'open-ended');
  if (kind === 'open-ended' && ends) cells.refuse('leaseEnds', 'openEndedHasNoEnd');
  if (role === 'main-tenant' && kind !== 'open-ended' && !ends) cells.refuse('leaseEnds', 'missing');
  return {
    kind,
    begins: from,
    ends,
    ended,
    endReason: cells.word('leaseEndReason'),
    rentCents,
    terms: cells.text('leaseTerms') ?? byEarlierRegister,
  };
}

/** Main tenants and spouses are told by their relation to the lease; of everybody else the age decides. */
function judgeAge(cells: Cells, role: RoleSaid, birthOn: string | undefined, movedIn: string) {
  if (role === 'main-tenant' || role === 'spouse') {
    if (birthOn !== undefined && yearsAfter(birthOn, 15) > movedIn) cells.refuse('role', 'tooYoung');
    return;
  }
  if (birthOn === undefined) {
    if (cells.text('birthDate') === undefined && cells.text('identityCode') === undefined) cells.refuse('birthDate', 'birthDateMissing');
    return;
  }
  const isAdult = yearsAfter(birthOn, 18) <= movedIn;
  if ((role === 'adult' && !isAdult) || (role === 'child' && isAdult)) cells.refuse('role', 'roleDoesNotFitAge');
}

/** The day with that many years more; 29 February of a year without one is 1 March when compared. */
export const yearsAfter = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
const yearAfter = (day: string) => yearsAfter(day, 1);
