// Rehearsals of drafts: asked for at the desk, counted by the worker in the background, told with how far they have come.
import type pg from 'pg';
import { compile } from './enforcement/compile.ts';
import { type Figures, inFigures, rehearse } from './enforcement/rehearse.ts';
import type { Table } from './personal-data.ts';
import { checkedPolicy } from './policy-in-force.ts';

type Asked = Pick<pg.Pool, 'query'>;

export type Rehearsal =
  /** Still counted; `of` is undefined until the worker has taken it up. */
  | { done: number; of: number | undefined }
  /** `found` is undefined when it could not be counted. */
  | { found: Figures[] | undefined; at: Date };

/** Asks for a rehearsal of a draft against the version in force; one that is under way goes on. */
export const askRehearsal = async (asked: Asked, version: string, against: string): Promise<void> => {
  await asked.query('select platform.ask_rehearsal($1, $2)', [version, against]);
};

/** How far it has come; undefined when nobody has asked. */
export async function rehearsalOf(asked: Asked, version: string, against: string): Promise<Rehearsal | undefined> {
  const { rows } = await asked.query(
    'select done, pieces, found, finished_at from platform.policy_rehearsal where version = $1 and against = $2',
    [version, against],
  );
  const [row] = rows;
  if (!row) return undefined;
  return row.finished_at ? { found: row.found ?? undefined, at: row.finished_at } : { done: row.done, of: row.pieces ?? undefined };
}

// A number of our own choosing, for the one rehearsal of a database at a time.
const oneRehearsal = 7_164_014;

/**
 * Counts the rehearsal that was asked for first, as the worker's login; returns whether there was one. What is counted is kept as figures;
 * one that was interrupted begins again at the next call. Throws what went wrong, after it has been written down that it did.
 */
export async function rehearseNext(pool: pg.Pool, tables: readonly Table[]): Promise<boolean> {
  const client = await pool.connect();
  try {
    if (!(await client.query('select pg_try_advisory_lock($1) as got', [oneRehearsal])).rows[0].got) return false;
    const { rows } = await pool.query(
      `select r.version, r.against, d.files, (select v.files from platform.policy_version v where v.version = r.against limit 1) as before
       from platform.policy_rehearsal r join platform.policy_draft d using (version) where r.finished_at is null order by r.asked_at limit 1`,
    );
    const [due] = rows;
    if (!due) return false;
    const note = (set: string, values: unknown[]) =>
      pool.query(`update platform.policy_rehearsal set ${set} where version = $1 and against = $2`, [due.version, due.against, ...values]);
    try {
      const [before, after] = [checkedPolicy(due.before), checkedPolicy(due.files)];
      const found = await rehearse(
        client,
        compile(before, [...tables]),
        compile(after, [...tables]),
        tables,
        after.controller.protectedPersons.roles,
        (done, of) => note('done = $3, pieces = $4', [done, of]),
      );
      await note('found = $3, finished_at = clock_timestamp()', [JSON.stringify(found.map(inFigures))]);
      return true;
    } catch (error) {
      await note('finished_at = clock_timestamp()', []);
      throw error;
    }
  } finally {
    await client.query('select pg_advisory_unlock($1)', [oneRehearsal]);
    client.release();
  }
}
