// Law 4: everything ends. Each table of the catalogue has a road by which its rows go, and no table stands outside the catalogue unnoticed.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compileKeeping, hasOwnRoad, keptTables } from '#platform/retention/compile-keeping.ts';
import { tables } from '../../apps/composition.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';

let landlord: TestLandlord;
beforeAll(async () => {
  landlord = await openTestLandlord(['public']);
});
afterAll(() => landlord.close());

test('every table about people has statements by which its rows go, and each of its data a line that can end it', async () => {
  const { rows } = await landlord.admin.query('select table_name, erase, overdue from retention.statement');
  const kept = keptTables(tables);
  expect(kept.length).toBeGreaterThan(20);
  expect(rows.map((r) => r.table_name).sort()).toEqual(kept.map((t) => t.name).sort());
  const keepings = compileKeeping(landlord.policy(), tables);
  expect(keepings.flatMap((k) => k.endless.map(({ category }) => `${k.table.name} ${category}`))).toEqual([]);
  expect(keepings.filter((k) => k.parts.length === 0).map((k) => k.table.name)).toEqual([]);
  expect(tables.filter((t) => t.personal && hasOwnRoad(t)).map((t) => t.name)).toEqual(['trail.access', 'trail.appearance']);
});

test('instants end in _at and days in _on, as the periods read them', async () => {
  for (const table of keptTables(tables)) {
    for (const [event, column] of Object.entries(table.clocks)) {
      const { rows } = await landlord.admin.query(
        'select format_type(atttypid, null) as type from pg_attribute where attrelid = $1::regclass and attname = $2',
        [table.name, column],
      );
      expect(rows[0]?.type, `${table.name}.${column} (${event})`).toBe(/_at$/.test(column) ? 'timestamp with time zone' : 'date');
    }
  }
});

test('a table outside the catalogue that names a person is emptied of whoever is gone', async () => {
  const { rows } = await landlord.admin.query(
    `select n.nspname || '.' || c.relname as table, a.attname as column from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema') and not (n.nspname || '.' || c.relname = any ($1))
       and (a.attname in ('person_id', 'subject_id', 'from_id', 'to_id'))`,
    [tables.map((t) => t.name)],
  );
  expect(rows.length).toBeGreaterThan(5);
  const forgets = (await landlord.admin.query(`select prosrc from pg_proc where oid = 'retention.forget_leaving(int)'::regprocedure`))
    .rows[0].prosrc as string;
  for (const { table, column } of rows) {
    // The seal's numbers of transactions are no persons.
    if (table === 'trail.seal') continue;
    const line = forgets.split('\n').find((l) => l.includes(table) && l.includes(column));
    expect(line, `${table}.${column}`).toBeDefined();
  }
});
