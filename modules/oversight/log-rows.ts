// Reads the log of looks as a list: plain rows, counted by the door, with the persons that each row is about.
import type { Tx } from '#platform/database.ts';
import { addDays } from '#policy-engine/index.ts';
import { beginningOf, type Kind, type LogFilter, stretchOf } from './log-filter.ts';

export const logColumns = [
  'id',
  'at',
  'kind',
  'actor',
  'actor_door',
  'actor_role',
  'unit',
  'policy_version',
  'subjects',
  'activity',
  'reason',
  'task',
  'detail',
] as const;

export interface LogRow {
  id: string;
  at: Date;
  kind: string;
  actor: string | null;
  actor_door: string | null;
  actor_role: string | null;
  unit: string | null;
  policy_version: string | null;
  subjects: string[] | null;
  activity: string | null;
  reason: string | null;
  task: string | null;
  detail: unknown;
}

type Reading = Tx<'access-log'>;

/** Rows of a page, latest first, and how many there are in all. */
export async function logRows(tx: Reading, filter: LogFilter, asOf: Date, size: number): Promise<{ rows: LogRow[]; total: number }> {
  const wanted = narrowed(tx, filter, asOf);
  const total = await tx.countOf(wanted.select(['subjects']));
  const rows = await wanted
    .select(logColumns)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(size)
    .offset((filter.page - 1) * size)
    .execute();
  return { rows: rows as LogRow[], total };
}

/** One row by its number; undefined when there is none. */
export async function logRow(tx: Reading, id: string): Promise<LogRow | undefined> {
  return (await tx.selectFrom('trail.access').select(logColumns).where('id', '=', id).execute())[0] as LogRow | undefined;
}

/** How many looks of each kind since an instant. */
export async function countsSince(tx: Reading, since: Date, kinds: readonly Kind[]): Promise<Map<Kind, number>> {
  const counts = new Map<Kind, number>();
  for (const kind of kinds) {
    const looks = tx.selectFrom('trail.access').select(['subjects']).where('at', '>=', since).where('kind', '=', kind);
    counts.set(kind, await tx.countOf(looks.where((e) => withoutReadings(e))));
  }
  return counts;
}

function narrowed(tx: Reading, filter: LogFilter, asOf: Date) {
  const { from, until } = stretchOf(filter, asOf);
  let rows = tx
    .selectFrom('trail.access')
    .where('at', '>=', beginningOf(from))
    .where('at', '<', beginningOf(addDays(until, 1)));
  if (filter.activity) rows = rows.where('activity', '=', filter.activity);
  if (filter.role) rows = rows.where('actor_role', '=', filter.role);
  if (filter.kind) rows = rows.where('kind', '=', filter.kind);
  if (filter.actor) rows = rows.where('actor', '=', filter.actor);
  if (filter.person) rows = rows.where('subjects', '@>', `{${filter.person}}` as never);
  return filter.readings === 'yes' ? rows : rows.where((e) => withoutReadings(e));
}

/**
 * Whoever reads the log is logged, and would meet their own reading at the next one: one level, then stop. Rows whose content has been
 * erased have no activity and stay.
 */
// biome-ignore lint/suspicious/noExplicitAny: the expression builder of whatever query asks
const withoutReadings = (e: any) =>
  e.or([e('activity', 'is', null), e('activity', '!=', 'access-log'), e('kind', 'not in', ['list', 'listed'])]);

/** The looks of these accounts, latest first; for those who are let attend to them. */
export async function auditedRows(tx: Reading, accounts: readonly string[], limit: number, offset: number): Promise<LogRow[]> {
  const rows = tx
    .selectFrom('trail.access')
    .select(logColumns)
    .where('actor', 'in', accounts as string[]);
  return (await rows.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).offset(offset).execute()) as LogRow[];
}
