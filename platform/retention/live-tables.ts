// Reads from PostgreSQL's catalogue what a statement about a table must know: types, keys, and who refers to it.
import type pg from 'pg';

export interface LiveColumn {
  type: string;
  nullable: boolean;
  generated: boolean;
}
export interface LiveTable {
  columns: Map<string, LiveColumn>;
  primaryKey: string[];
  /** Rows of other tables that keep a row of this one from going: pairs of their column and ours. */
  referredBy: { table: string; pairs: [theirs: string, ours: string][] }[];
  partitioned: boolean;
}

/** Every table outside PostgreSQL's own schemas, by its name with schema. */
export async function readLiveTables(client: pg.ClientBase): Promise<Map<string, LiveTable>> {
  const tables = new Map<string, LiveTable>();
  const own = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`;
  for (const r of await rows(
    client,
    `select n.nspname || '.' || c.relname as table, c.relkind = 'p' as partitioned, a.attname::text as column, t.typname::text as type,
        not a.attnotnull as nullable, a.attgenerated <> '' as generated,
        coalesce(array_position(i.indkey::int2[], a.attnum), -1) as key
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      join pg_type t on t.oid = a.atttypid left join pg_index i on i.indrelid = c.oid and i.indisprimary
      where c.relkind in ('r', 'p') and not c.relispartition and ${own} order by c.oid, a.attnum`,
  )) {
    const table: LiveTable = tables.get(r.table) ?? { columns: new Map(), primaryKey: [], referredBy: [], partitioned: r.partitioned };
    tables.set(r.table, table);
    table.columns.set(r.column, { type: r.type, nullable: r.nullable, generated: r.generated });
    if (r.key >= 0) table.primaryKey.push(r.column);
  }
  // A reference that is set to null when its row goes keeps nothing.
  for (const r of await rows(
    client,
    `select f.conrelid::regclass::text as child, n.nspname || '.' || c.relname as parent,
        array(select a.attname::text from unnest(f.conkey) with ordinality k (n, o) join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.n order by k.o) as theirs,
        array(select a.attname::text from unnest(f.confkey) with ordinality k (n, o) join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.n order by k.o) as ours
      from pg_constraint f join pg_class c on c.oid = f.confrelid join pg_namespace n on n.oid = c.relnamespace
      where f.contype = 'f' and f.confdeltype <> 'n' and f.conparentid = 0 and ${own}`,
  ))
    tables.get(r.parent)?.referredBy.push({ table: r.child, pairs: r.theirs.map((their: string, i: number) => [their, r.ours[i]]) });
  return tables;
}

// biome-ignore lint/suspicious/noExplicitAny: rows of the catalogue
const rows = async (client: pg.ClientBase, text: string): Promise<any[]> => (await client.query(text)).rows;

/** Tables so that whatever refers to another comes before it; circles are broken where they are met. */
export function inOrderOfReferences(names: readonly string[], live: Map<string, LiveTable>): string[] {
  const ordered: string[] = [];
  const met = new Set<string>();
  const visit = (name: string) => {
    if (met.has(name)) return;
    met.add(name);
    for (const { table } of live.get(name)?.referredBy ?? []) if (names.includes(table)) visit(table);
    ordered.push(name);
  };
  for (const name of [...names].sort()) visit(name);
  return ordered;
}
