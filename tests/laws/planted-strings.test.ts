// Planted strings: everything about one person is given a string found nowhere else; then it is hunted for, from the first write until the last backup has gone.
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool } from '#platform/database/pool.ts';
import type { Column, PersonalTable } from '#platform/personal-data.ts';
import { checkedPolicy, policyFiles } from '#platform/policy-in-force.ts';
import { eraseRows } from '#platform/retention/erase-rows.ts';
import { openLedger } from '#platform/retention/ledger.ts';
import { rewrite } from '#platform/retention/rewrite.ts';
import { openKeys } from '#platform/vault/open-keys.ts';
import { openVault } from '#platform/vault/vault.ts';
import { takeBackup, usualPlaces } from '../../apps/backup.ts';
import { tables } from '../../apps/composition.ts';
import { connected } from '../../apps/databases.ts';
import { openRealLandlord, type RealLandlord } from '../reliability/real-landlord.ts';

const [plain, sealed] = ['qzplainhunt', 'qzsealedhunt'];
const described = tables.filter((t): t is PersonalTable => t.personal && !t.name.startsWith('trail.'));
const policy = checkedPolicy(policyFiles('policy'));
let real: RealLandlord;
let person: string;
const planted: string[] = [];
beforeAll(async () => {
  real = await openRealLandlord();
  person = await connected(real.at.data, plantEverywhere);
}, 300_000);
afterAll(() => real.close());

interface LiveColumn {
  name: string;
  type: string;
  made: boolean;
  needed: boolean;
}
const liveColumns = async (client: pg.Client, table: string): Promise<LiveColumn[]> =>
  (
    await client.query(
      `select a.attname::text as name, t.typname::text as type, a.attgenerated <> '' or a.attidentity <> '' as made, a.attnotnull as needed
      from pg_attribute a join pg_type t on t.oid = a.atttypid where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped`,
      [table],
    )
  ).rows;

/** In each table about people, in every column that holds words of one's own or is sealed. */
async function plantEverywhere(client: pg.Client): Promise<string> {
  const pool = openPool({ connectionString: real.at.vault, max: 1 });
  const vault = openVault({ pool: pool as never, keys: openKeys(real.keys), controller: policy.controller.name });
  // Somebody who shares no lease and has given no mandate: what is about another too goes when it is over for both.
  const found = await client.query(
    `select p.id from residents.person p join residents.contact c on c.person_id = p.id join leases.party y on y.person_id = p.id
      where (select count(*) from leases.party o where o.lease_id = y.lease_id) = 1 and not exists (select from representatives.mandate m where p.id in (m.person_id, m.acting_id))
      group by p.id having count(*) = 1 order by p.id limit 1`,
  );
  const { id } = found.rows[0];
  // Triggers judge people's deeds, and fill what is searched by; what they refuse is written past them.
  const pastTriggers = async (work: () => Promise<unknown>) => {
    await client.query('set session_replication_role = replica');
    await work().catch(() => {});
    await client.query('set session_replication_role = origin');
  };
  // What a row may say is not tried here: a string goes even where only closed words do.
  for (const { sql } of (
    await client.query(
      `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as sql
      from pg_constraint where contype = 'c' and conrelid = any ($1::regclass[])`,
      [described.map((t) => t.name)],
    )
  ).rows)
    await client.query(sql);
  for (const table of described) {
    const { column: subject, many } = table.subjects[0]!;
    const live = await liveColumns(client, table.name);
    const about = many ? `${subject} @> array[$1::uuid]` : `${subject} = $1`;
    const own = await client.query(`select from ${table.name} where ${about}`, [id]);
    if (own.rowCount === 0) await pastTriggers(() => addRow(client, table.name, live, { [subject]: many ? [id] : id }));
    for (const [name, column] of Object.entries(table.columns)) {
      const there = live.find((l) => l.name === name)!;
      if (column.kind !== 'personal' || there.made || !['text', 'bytea'].includes(there.type)) continue;
      const value = column.sealed ? await vault.seal(id, groupOf(column), sealed, `${groupOf(column)}.${name}`) : plain;
      const write = async () => {
        const { rowCount } = await client.query(`update ${table.name} set ${name} = $2 where ${about}`, [id, value]);
        if (rowCount) planted.push(`${table.name}.${name}`);
      };
      await (own.rowCount ? write() : Promise.reject()).catch(() => pastTriggers(write));
    }
  }
  await vault.index(id, 'phone', sealed);
  await pool.end();
  await client.query('checkpoint');
  return id;
}
const groupOf = (column: Extract<Column, { kind: 'personal' }>): string =>
  policy.vocabulary.categories.find((c) => c.id === column.category)!.sealedGroup!;

const anyOf: Record<string, unknown> = {
  date: '2020-01-01',
  timestamptz: '2020-01-01',
  bool: false,
  jsonb: {},
  text: '1.1.1',
  _text: ['x'],
  bytea: '\\x00',
};
/** A row like somebody else's, or one that holds as little as it may. */
async function addRow(client: pg.Client, table: string, live: LiveColumn[], fixed: object) {
  const columns = live.filter((c) => !c.made).map((c) => c.name);
  const random = Object.fromEntries((await client.query(keys, [table])).rows.map(({ name }) => [name, crypto.randomUUID()]));
  const least = live
    .filter((c) => c.needed)
    .map((c) => [c.name, c.type === 'uuid' ? crypto.randomUUID() : (anyOf[c.type] ?? (c.type.startsWith('_') ? [] : 1))]);
  await client.query(
    `insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')}
      from jsonb_populate_record(null::${table}, coalesce((select to_jsonb(o) from ${table} o limit 1), $1::jsonb) || $2::jsonb)`,
    [Object.fromEntries(least), { ...random, ...fixed }],
  );
}
const keys = `select a.attname::text as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey) join pg_type t on t.oid = a.atttypid
  where i.indisprimary and i.indrelid = $1::regclass and t.typname = 'uuid'`;

/** Files of the server that hold the string, in clear or as bytes are written: tables, indexes, the log of writes, messages. */
function inFiles(what: string): string[] {
  const folder = path.join(real.cluster, 'data');
  const shapes = [what, Buffer.from(what).toString('hex'), Buffer.from(what).toString('base64').replace(/=+$/, '')].map((s) =>
    Buffer.from(s),
  );
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = path.join(folder, name);
    const found = fs.statSync(file, { throwIfNoEntry: false });
    if (!found?.isFile() || found.size === 0) return false;
    const bytes = fs.readFileSync(file);
    return shapes.some((shape) => bytes.includes(shape));
  });
}
/** Files of backups that hold it. */
const inBackups = (what: string): string[] =>
  Object.values(usualPlaces(real.home)).flatMap((place) =>
    fs
      .readdirSync(place, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.gz') && gunzipSync(fs.readFileSync(path.join(place, name))).includes(what)),
  );
/** Tables of both databases of which a row, as text, holds it. */
async function inRows(what: string): Promise<string[]> {
  const hit: string[] = [];
  for (const url of Object.values(real.at))
    await connected(url, async (client) => {
      const { rows } = await client.query(
        `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname !~ '^pg_|information_schema'`,
      );
      for (const { name } of rows)
        if ((await client.query(`select from ${name} t where t::text ilike '%' || $1 || '%' limit 1`, [what])).rowCount) hit.push(name);
    });
  return hit;
}
const backUp = (now: Date) => takeBackup(real.at, real.home, usualPlaces(real.home), now);
const day = 86_400_000;

test('the strings are planted: in every table about people, plain ones also where search looks', async () => {
  const missing = described.filter(
    (t) => Object.values(t.columns).some((c) => c.kind === 'personal' && c.sealed) && !planted.some((p) => p.startsWith(`${t.name}.`)),
  );
  expect(missing.map((t) => t.name)).toEqual([]);
  expect(planted.length).toBeGreaterThan(40);
  expect(await inRows(plain)).toContain('residents.name_part');
  expect(inFiles(plain).length).toBeGreaterThan(5);
});

test('what is sealed is nowhere in clear from its first write: not in files, not in the log of writes, not in a backup', async () => {
  await backUp(new Date());
  expect(inBackups(plain).length).toBeGreaterThan(5);
  expect(inFiles(sealed)).toEqual([]);
  expect(inBackups(sealed)).toEqual([]);
  expect(await inRows(sealed)).toEqual([]);
});

test('once erased, what is plain is in no row, no search and no index entry that a query reaches', async () => {
  const data = openPool({ connectionString: real.at.data, max: 2 });
  const { rows } = await data.query('select table_name as table from retention.statement order by place');
  const ledger = openLedger(path.join(real.home, 'ledger'));
  const erase = 'select $1::text as table_name, null::text[] as columns, retention.erase_rows($1, array[$2::uuid], null) as keys';
  let went = 0;
  for (const { table } of rows)
    went += (await eraseRows({ data: data as never, ledger }, { text: erase, values: [table, person] }, new Date()))?.length ?? 0;
  await data.end();
  expect(went).toBeGreaterThan(10);
  expect(await inRows(plain)).toEqual([]);
});

test('after the weekly rewrite the server’s files and its log of writes hold nothing of it', async () => {
  expect(inFiles(plain).length).toBeGreaterThan(0);
  const rewritten: string[] = [];
  await connected(real.at.data, (data) =>
    connected(real.at.vault, async (vault) => {
      expect(await rewrite(data, vault, (table) => void rewritten.push(table))).toBe(true);
      expect(rewritten).toContain('residents.person');
      rewritten.length = 0;
      await rewrite(data, vault, (table) => void rewritten.push(table));
    }),
  );
  expect(inFiles(plain)).toEqual([]);
  // Nothing has gone since: only PostgreSQL's own notes, and where the rewrite itself is noted.
  expect(rewritten.filter((table) => !/^(retention|pg_catalog)\./.test(table))).toEqual([]);
});

test('after 35 days no backup holds it', async () => {
  await backUp(new Date(Date.now() + 34 * day));
  expect(inBackups(plain).length).toBeGreaterThan(0);
  await backUp(new Date(Date.now() + 36 * day));
  expect(inBackups(plain)).toEqual([]);
});
