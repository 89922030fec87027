// Invented changes that wait in the sample landlord's queues: one of each kind of data.
import { createHash } from 'node:crypto';
import { addMonths } from '#policy-engine/index.ts';
import { type ChangeCategory, matterTable, paperTable } from './categories.ts';
import { typeAt } from './file-change.ts';
import type { Answers } from './matters.ts';

/** A row of a table, as it is written. */
export interface SampleChange {
  category: ChangeCategory;
  table: string;
  row: Record<string, unknown>;
}

type Told = [who: string, kind: string, answers: Answers, months: [from: number, until?: number], other?: string];

const told: Told[] = [
  ['timo', 'family-size', { what: 'grown', people: 2 }, [0]],
  ['antti', 'moving-out', {}, [1]],
  ['farah', 'termination', { showing: ['phone'] }, [2]],
  ['bo', 'onward-letting', { 'holder-name': 'Testi Tulokas', why: 'Flyttar till min dotter för vintern.' }, [1, 7]],
  ['laura', 'temporary-handover', { 'holder-name': 'Testi Sijainen', why: 'work' }, [2, 14]],
  ['juho', 'subletting', { 'holder-name': 'Testi Alivuokralainen', 'own-home': 'yes' }, [0, 6]],
  ['leena', 'lease-transfer', { stays: 'yes', kinship: 'spouse' }, [3], 'antti'],
];

/** Each with its form, filed on the sample's day. `cast`: people by name, `leaseOf`: the lease under which one lives. */
export function sampleChanges(
  cast: Record<string, { id: string }>,
  leaseOf: (personId: string) => string | undefined,
  day: string,
): SampleChange[] {
  return told.flatMap(([who, kind, answers, [from, until], other]) => {
    const { category, asks } = typeAt(kind);
    const person_id = cast[who]!.id;
    const id = idOf(person_id, kind);
    const row = {
      id,
      person_id,
      lease_id: leaseOf(person_id) ?? null,
      kind,
      asks,
      other_id: other ? cast[other]!.id : null,
      wanted_on: addMonths(`${day.slice(0, 7)}-01`, from),
      until_on: until === undefined ? null : addMonths(`${day.slice(0, 7)}-01`, until),
    };
    return [
      { category, table: matterTable(category), row },
      { category, table: paperTable(category), row: { matter_id: id, person_id, what: 'form', answers } },
    ];
  });
}

/** The same on every machine. */
function idOf(personId: string, kind: string): string {
  const hex = createHash('sha256').update(`${personId} ${kind}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
