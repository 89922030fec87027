// Asks the log which rights were used: jobs, activities and counts, no persons.
import type pg from 'pg';
import type { UsedRight } from '../enforcement/replay.ts';

/** Every right used since the beginning of a Helsinki day. `asked` is the oversight login's: it may ask for this and for no row of the log. */
export async function rightsUsed(asked: Pick<pg.ClientBase, 'query'>, since: string): Promise<UsedRight[]> {
  const { rows } = await asked.query(
    `select activity, role, kind, reasoned, looks::int from trail.rights_used(($1::date)::timestamp at time zone 'Europe/Helsinki')`,
    [since],
  );
  return rows.map((row) => ({ ...row, looks: row.looks ?? undefined }));
}
