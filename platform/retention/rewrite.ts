// The weekly rewrite: what was erased still lies in the server's files, until the tables it stood in are written anew and the log of writes has gone on.
import type pg from 'pg';

/** How long a table is waited for while others use it; meanwhile they queue behind this. */
const lockWithin = '2s';
/** PostgreSQL's own notes on what columns hold: the commonest values, in clear. */
const statistics = 'pg_catalog.pg_statistic';
/** Under which name the whole stands in the record. */
const whole = '*';

interface Changed {
  name: string;
  changes: string;
}

/** Tables of this database in which rows were changed or deleted since they were last written anew; the smallest first. */
async function changedTables(client: pg.ClientBase, recorded: ReadonlyMap<string, string>): Promise<Changed[]> {
  const { rows } = await client.query<Changed>(
    `select format('%I.%I', schemaname, relname) as name, (n_tup_upd + n_tup_del)::text as changes from pg_stat_user_tables
      where n_tup_upd + n_tup_del > 0 order by pg_table_size(relid)`,
  );
  return rows.filter(({ name, changes }) => recorded.get(name) !== changes);
}

/** Each by itself, so that no two are locked at once. Returns whether all could be had. */
async function rewriteIn(client: pg.ClientBase, record: pg.ClientBase, told: (table: string) => void): Promise<boolean> {
  const { rows } = await record.query('select table_name, changes from retention.rewritten');
  const recorded = new Map(rows.map((r) => [r.table_name as string, r.changes as string]));
  let all = true;
  await client.query(`set lock_timeout = '${lockWithin}'`);
  for (const { name, changes } of [...(await changedTables(client, recorded)), { name: statistics, changes: '' }]) {
    told(name);
    try {
      await client.query(`vacuum (full${name === statistics ? '' : ', analyze'}) ${name}`);
    } catch (error) {
      if ((error as { code?: string }).code !== '55P03') throw error;
      all = false;
      continue;
    }
    await record.query(
      `insert into retention.rewritten (table_name, changes) values ($1, nullif($2, '')::bigint)
        on conflict (table_name) do update set changes = excluded.changes, rewritten_at = excluded.rewritten_at`,
      [name, changes],
    );
  }
  return all;
}

/**
 * Writes anew, in both databases, every table from which something has gone since the last time, and then ends the log of writes so far.
 * `data` and `vault` are connected as the server's owner. A table that is in use for longer than two seconds is left for the next call: returns
 * false then. Doors wait for a table while it is written, some 20 ms a megabyte.
 */
export async function rewrite(data: pg.ClientBase, vault: pg.ClientBase, told: (table: string) => void = () => {}): Promise<boolean> {
  const { rows } = await data.query(`select pg_try_advisory_lock(hashtextextended('retention.rewrite', 0)) as mine`);
  if (!rows[0].mine) return false;
  try {
    const all = [await rewriteIn(data, data, told), await rewriteIn(vault, data, told)].every(Boolean);
    // Segments before the last checkpoint go; the second has nothing of before in the one that is being written.
    for (let n = 0; n < 2; n++)
      for (const each of [data, vault]) await each.query('select pg_switch_wal()').then(() => each.query('checkpoint'));
    if (all)
      await data.query(
        `insert into retention.rewritten (table_name, changes) values ('${whole}', 0) on conflict (table_name) do update set rewritten_at = excluded.rewritten_at`,
      );
    return all;
  } finally {
    await data.query(`select pg_advisory_unlock(hashtextextended('retention.rewrite', 0))`);
  }
}

/** Whether a week has gone since all was written anew. */
export async function isRewriteDue(data: pg.ClientBase): Promise<boolean> {
  const { rows } = await data.query(
    `select not exists (select from retention.rewritten where table_name = '${whole}' and rewritten_at > clock_timestamp() - interval '7 days') as due`,
  );
  return rows[0].due;
}
