// Writes down what the database really is: tables, columns, constraints, indexes, functions and triggers, in a stable order.
import type pg from 'pg';

/** The text of generated/schema.sql, for reading and for comparing; it is not run. */
export async function writeSchema(client: pg.ClientBase): Promise<string> {
  const lines = ['-- The database as it is after all migrations; see `npm run generate`. For reading, never edited.'];
  const tables = await client.query(`
    select c.oid, n.nspname || '.' || c.relname as name, obj_description(c.oid) as about from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and ${ours} order by n.nspname, c.relname`);
  for (const { oid, name } of tables.rows) {
    const columns = await client.query(
      `
      select a.attname, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull, a.attgenerated, a.attidentity, pg_get_expr(d.adbin, d.adrelid) as filled
      from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum where a.attrelid = $1 and a.attnum > 0 and not a.attisdropped order by a.attnum`,
      [oid],
    );
    // PostgreSQL 18 lists not-null as constraints; the column says it already.
    const constraints = await client.query(
      `select conname, pg_get_constraintdef(oid) as is from pg_constraint where conrelid = $1 and contype in ('p', 'u', 'f', 'c', 'x') order by conname`,
      [oid],
    );
    const indexes = await client.query(
      `select pg_get_indexdef(indexrelid) as is from pg_index where indrelid = $1 and not exists (select from pg_constraint where conindid = indexrelid) order by 1`,
      [oid],
    );
    const triggers = await client.query(
      'select pg_get_triggerdef(oid) as is from pg_trigger where tgrelid = $1 and not tgisinternal order by tgname',
      [oid],
    );
    lines.push('', `create table ${name} (`);
    lines.push([...columns.rows.map(columnLine), ...constraints.rows.map((c) => `  constraint ${c.conname} ${c.is}`)].join(',\n'), ');');
    for (const i of [...indexes.rows, ...triggers.rows]) lines.push(`${i.is};`);
  }
  const functions = await client.query(`
    select pg_get_functiondef(p.oid) as is from pg_proc p join pg_namespace n on n.oid = p.pronamespace left join pg_depend d on d.objid = p.oid and d.deptype = 'e'
    where ${ours} and d.objid is null order by n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)`);
  for (const f of functions.rows) lines.push('', `${f.is.trim()};`);
  return `${lines.join('\n')}\n`;
}

const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public', 'pgboss')`;

function columnLine(c: {
  attname: string;
  type: string;
  attnotnull: boolean;
  attgenerated: string;
  attidentity: string;
  filled: string | null;
}): string {
  const filled = c.attgenerated
    ? ` generated always as (${c.filled}) stored`
    : c.attidentity
      ? ' generated always as identity'
      : c.filled
        ? ` default ${c.filled}`
        : '';
  return `  ${c.attname} ${c.type}${c.attnotnull ? ' not null' : ''}${filled}`;
}
