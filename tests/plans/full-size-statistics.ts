// Makes PostgreSQL plan as if a small database were full: its statistics say that there are many more rows.
import type pg from 'pg';

/** How many times as many rows a landlord of 100 000 residents has as the sample of a few houses. */
const times = 250;

/** Tables that stay as small as they are, however many people there are: settings, kinds, the landlord's own structure. */
const small = [
  'platform.%',
  'migrations.%',
  'statistics.%',
  'homes.area',
  'residents.change_kind',
  'identity.never_together',
  'trail.epoch',
  'trail.seal',
  'trail.leaves',
];
const grows = ['platform.subject_scope', 'platform.tie'];

/** Gathers statistics, multiplies them, and keeps PostgreSQL from gathering them again. Returns how many rows each table seems to have. */
export async function lookFullSize(client: pg.ClientBase): Promise<Map<string, number>> {
  const { rows } = await client.query(
    `select c.oid::int as oid, format('%s.%s', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
       and (not format('%s.%s', n.nspname, c.relname) like any ($1) or format('%s.%s', n.nspname, c.relname) = any ($2))`,
    [small, grows],
  );
  for (const { name } of rows) await client.query(`alter table ${name} set (autovacuum_enabled = off)`);
  await client.query('analyze');
  const grown = await client.query(
    `update pg_class c set reltuples = reltuples * ${times} from unnest($1::int[]) t (oid)
     where c.reltuples > 0 and (c.oid = t.oid::oid or c.oid in (select i.indexrelid from pg_index i where i.indrelid = t.oid::oid)) returning c.oid::int as oid, c.reltuples::float as rows`,
    [rows.map((r) => r.oid)],
  );
  const counted = new Map(grown.rows.map((r) => [r.oid as number, r.rows as number]));
  return new Map(rows.flatMap((r): [string, number][] => (counted.has(r.oid) ? [[r.name, counted.get(r.oid)!]] : [])));
}

/** The first column of each index: only what is sought by it is found without reading the index from end to end. */
export async function leadingColumns(client: pg.ClientBase): Promise<Map<string, { table: string; column: string }>> {
  const { rows } = await client.query(
    `select i.relname as index, format('%s.%s', n.nspname, c.relname) as table, coalesce(a.attname, pg_get_indexdef(x.indexrelid, 1, true)) as column
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid join pg_namespace n on n.oid = c.relnamespace
     left join pg_attribute a on a.attrelid = c.oid and a.attnum = x.indkey[0] where n.nspname not in ('pg_catalog', 'pg_toast')`,
  );
  return new Map(rows.map((r) => [r.index, { table: r.table, column: r.column }]));
}
