// Brings in one batch of whole households, from judging to writing: the same code whether it is kept or rolled back.
import {
  type Field,
  type Household,
  judgeHousehold,
  type Mistake,
  type ReportLine,
  refuseRow,
  wholeRows,
} from '#modules/register-import/public.ts';
import { nearMatches } from './near-matches.ts';
import { isIn, placeRows } from './place.ts';
import { type HouseholdPlan, planBatch } from './plan.ts';
import { type Recognised, recognise } from './recognise.ts';
import type { Session } from './session.ts';
import { writeDetails } from './write-details.ts';
import { newcomers, writeLeases, writeStays } from './write-plan.ts';

export interface Counts {
  rows_in: number;
  rows_there_already: number;
  rows_refused: number;
  people_new: number;
  people_known: number;
  values_left_out: number;
  possible_duplicates: number;
}
export const noCounts = (): Counts => ({
  rows_in: 0,
  rows_there_already: 0,
  rows_refused: 0,
  people_new: 0,
  people_known: 0,
  values_left_out: 0,
  possible_duplicates: 0,
});

export interface BroughtIn {
  lines: ReportLine[];
  counts: Counts;
}
type Line = Omit<ReportLine, 'column'> & { field?: Field | undefined };

/** In the caller's transaction; a household that PostgreSQL refuses is refused alone. */
export async function bringIn(session: Session, batch: readonly Household[]): Promise<BroughtIn> {
  // Plans made while the tables were small are not for long.
  await session.client.query('discard plans');
  for (const household of batch) judgeHousehold(household);
  const placed = await placeRows(session, batch);
  const people = await recognise(session, [...placed.values()].flat());
  const plan = await planBatch(session, placed, people);
  const written = await writeOrDivide(session, plan.households, people);
  const lines: Line[] = [...written.flatMap((w) => w.lines), ...batch.flat().flatMap(refusals)];
  const accepted = batch.flatMap((household) => wholeRows(household)).length;
  const there = plan.thereAlready.filter(isIn).length;
  const counts = {
    rows_in: accepted - there,
    rows_there_already: there,
    rows_refused: batch.flat().length - accepted,
    people_new: written.reduce((sum, w) => sum + w.fresh, 0),
    people_known: written.reduce((sum, w) => sum + w.known, 0),
    values_left_out: lines.filter((l) => l.kind === 'left-out').length,
    possible_duplicates: lines.filter((l) => l.kind === 'duplicate').length,
  };
  return { lines: said(session, lines), counts };
}

/** Every reason of a refused row; of a row that comes in, what is left out of it. */
function refusals({ row, said: stands, refused, leftOut }: Household[number]): Line[] {
  const line =
    (kind: 'refused' | 'left-out') =>
    (m: Mistake): Line => ({ row, kind, ...m });
  return stands ? leftOut.map(line('left-out')) : refused.map(line('refused'));
}

function said({ survey }: Session, lines: readonly Line[]): ReportLine[] {
  const nameOf = (field: Field | undefined) => (field ? (survey.reading.columns.names[field] ?? field) : undefined);
  return lines.map(({ field, ...line }) => ({ ...line, column: nameOf(field) })).sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

interface Written {
  lines: Line[];
  fresh: number;
  known: number;
}

async function writeOrDivide(session: Session, plans: readonly HouseholdPlan[], people: Recognised): Promise<Written[]> {
  if (plans.length === 0) return [];
  const written = await tryToWrite(session, plans, people);
  if (!(written instanceof Error)) return [written];
  if (plans.length > 1) {
    const half = Math.ceil(plans.length / 2);
    return [...(await writeOrDivide(session, plans.slice(0, half), people)), ...(await writeOrDivide(session, plans.slice(half), people))];
  }
  for (const row of wholeRows(plans[0]!.household)) refuseRow(row, { field: undefined, reason: 'refusedByDatabase' });
  return [];
}

/** Back to the savepoint when a rule of the world or of the policy is broken; any other fault ends the import. */
async function tryToWrite(session: Session, plans: readonly HouseholdPlan[], people: Recognised): Promise<Written | Error> {
  await session.client.query('savepoint households');
  try {
    const written = await writeHouseholds(session, plans, people);
    await session.client.query('release savepoint households');
    // Whoever came in with one half of a divided batch is known to the other.
    for (const [id, { placed }] of newcomers(plans, people)) {
      const { given, family, birthOn } = placed.said.person;
      people.registered.set(id, { id, given, family, birthOn: birthOn ?? null, hasCode: true, other: null, hasContact: true });
    }
    return written;
  } catch (error) {
    if (!/^23/.test((error as { code?: string }).code ?? '')) throw error;
    await session.client.query('rollback to savepoint households');
    return error as Error;
  }
}

async function writeHouseholds(session: Session, plans: readonly HouseholdPlan[], people: Recognised): Promise<Written> {
  const { client } = session;
  const fresh = newcomers(plans, people);
  const added = plans.flatMap((p) => p.added);
  await writeStays(session, plans);
  const lines: Line[] = await writeDetails(session, added, fresh, people);
  await writeLeases(session, plans);
  await client.query('set constraints all immediate');
  await client.query('set constraints all deferred');
  const ids = [...new Set(added.map((a) => a.personId))];
  await client.query(`select residents.note_change(p, 'imported', platform.today()) from unnest($1::uuid[]) p`, [ids]);
  for (const { placed, stays } of added)
    if (stays.length > 1) lines.push({ row: placed.row.row, kind: 'note', field: 'role', reason: 'becameAnAdult' });
  for (const { row, person } of await nearMatches(session, added, fresh))
    lines.push({ row, kind: 'duplicate', reason: 'possibleDuplicate', person });
  return { lines, fresh: fresh.size, known: ids.length - fresh.size };
}
