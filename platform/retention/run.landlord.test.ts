// A night's run on the sample landlord: nothing overdue is left, nothing else goes, and whoever runs it can do nothing else.
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestLandlord, type TestLandlord } from '../../tests/landlord.ts';
import { openTestRetention, type TestRetention } from '../../tests/retention.ts';
import { endsOf } from './explain.ts';

let landlord: TestLandlord;
let retention: TestRetention;
beforeAll(async () => {
  landlord = await openTestLandlord(['staff']);
  retention = openTestRetention(landlord);
});
afterAll(async () => {
  await retention.close();
  await landlord.close();
});

const all = async (text: string, values: unknown[] = []) => (await landlord.admin.query(text, values)).rows;
const count = async (text: string, values: unknown[] = []) => Number((await all(`select count(*) as n from ${text}`, values))[0].n);
const later = new Date('2032-06-01T01:00:00Z');
/** The periods of the notice once more, written by hand from its words, with nothing of the compiler's. */
const overdueByHand = (day: string) =>
  Promise.all([
    count(`residents.occupancy where role in ('adult-occupant', 'minor-occupant') and moved_out_on + interval '1 year' < '${day}'`),
    count(`residents.occupancy where role in ('main-tenant', 'spouse') and lease_ended_on + interval '3 years' < '${day}'`),
    count(`leases.lease where ended_on + interval '3 years' < '${day}'`),
    count(`leases.party where lease_ended_on + interval '3 years' < '${day}'`),
    count(`residents.contact where (phone is not null or email is not null) and moved_out_on + interval '6 months' < '${day}'`),
    count(`residents.identifier where lease_ended_on + interval '3 years' < '${day}'`),
    count(`representatives.disclosure where (disclosed_at at time zone 'Europe/Helsinki')::date + interval '3 years' < '${day}'`),
    count(`emergency_access.opening where (opened_at at time zone 'Europe/Helsinki')::date + interval '3 years' < '${day}'`),
    count(`residents.person p where language is not null and moved_out_on + interval '6 months' < '${day}'`),
    count(
      `residents.person p join platform.subject_scope s on s.subject_id = p.id where s.role = 'main-tenant' and lease_ended_on + interval '3 years' < '${day}'`,
    ),
  ]);

test('every row about a person says when it goes, by which line, or what it waits for', async () => {
  const who = (await all('select id from residents.person')).map((r) => r.id);
  const ends = await endsOf(landlord.admin, landlord.policy(), who);
  expect(ends.length).toBeGreaterThan(500);
  expect(ends.filter((end) => !end.rule).map((end) => `${end.table} ${end.category}`)).toEqual([]);
  for (const end of ends) expect(end.on ?? Object.values(end.days).includes(null), JSON.stringify(end)).toBeTruthy();
});

test('the login can run what is due and do nothing else', async () => {
  const tables = await all(`select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`);
  const role = `${landlord.secrets.prefix}retention`;
  for (const { name } of tables) {
    const may = await all(
      `select p from unnest('{select,insert,update,delete,truncate}'::text[]) p where has_table_privilege($1, $2, p)
         or p in ('select', 'insert', 'update') and has_any_column_privilege($1, $2, p)`,
      [role, name],
    );
    expect(may, name).toEqual([]);
  }
  await expect(retention.login.query('delete from residents.person')).rejects.toThrow('permission denied');
  await expect(retention.login.query(`select retention.erase_again('residents.person', null, '{}')`)).rejects.toThrow('permission denied');
  await expect(retention.login.query(`select trail.erase('all', now(), null, null, null, null, 'x', 1)`)).rejects.toThrow(
    'permission denied',
  );
  const people = await count('residents.person');
  // A run of a coming day is possible among invented people only.
  await landlord.admin.query(`update platform.setting set key = 'was-sample-day' where key = 'sample-day'`);
  await expect(retention.run(later)).rejects.toThrow('a coming day');
  await landlord.admin.query(`update platform.setting set key = 'sample-day' where key = 'was-sample-day'`);
  expect(await count('residents.person')).toBe(people);
});

test('S145 after a run nothing is overdue, by the certificate and by queries written by hand', async () => {
  const before = await overdueByHand('2026-11-22');
  expect(before.some((n) => n > 0)).toBe(true);
  const kept = await count(`residents.person where moved_out_on is null`);
  const report = await retention.run();
  expect(report.rows).toBeGreaterThan(100);
  expect(report.overdue).toBe(0);
  expect(await overdueByHand('2026-11-22')).toEqual(before.map(() => 0));
  expect(await count(`residents.person where moved_out_on is null`)).toBe(kept);
});

test('a rehearsal is the deed undone: it says what a run then does, and changes nothing', async () => {
  const before = await count('residents.change');
  const rehearsed = await all('select * from retention.rehearse($1)', [later.toISOString()]);
  expect(await count('residents.change')).toBe(before);
  const report = await retention.run(later);
  const certified = (await all('select erased from retention.certificate where run_id = $1', [report.run]))[0].erased;
  const told = (rows: { table: string; rows: number; cleared: number }[]) => rows.map((r) => `${r.table} ${r.rows} ${r.cleared}`).sort();
  expect(told(certified)).toEqual(told(rehearsed.map((r) => ({ ...r, table: r.table_name }))));
  expect(report.overdue).toBe(0);
  expect((await overdueByHand('2032-06-01')).every((n) => n === 0)).toBe(true);
});

test('of whom the last row went, keys, digests, ties and ways to sign in are gone too', async () => {
  const here = (await all('select id from residents.person')).map((r) => r.id);
  const keys = (await retention.vaultLogin.query('select distinct subject_id from vault.data_key')).rows.map((r) => r.subject_id);
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.filter((id) => !here.includes(id))).toEqual([]);
  expect(
    (await retention.vaultLogin.query('select distinct subject_id from vault.blind_index where subject_id <> all ($1)', [here])).rows,
  ).toEqual([]);
  expect(await count('platform.tie where from_id <> all ($1) or to_id <> all ($1)', [here])).toBe(0);
  expect(await count('platform.subject_scope where subject_id <> all ($1)', [here])).toBe(0);
  expect(await count('retention.leaving')).toBe(0);
});

test('certificates are chained and name nobody; the ledger holds keys of rows and nothing that they held', async () => {
  const certificates = await all('select * from retention.certificate order by run_id');
  expect(certificates).toHaveLength(2);
  expect(certificates[1].previous).toBe(certificates[0].digest);
  expect(JSON.stringify(certificates)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/);
  const ledger = fs
    .readdirSync(retention.config.ledger)
    .map((name) => fs.readFileSync(path.join(retention.config.ledger, name), 'utf8'))
    .join('');
  const words = ledger
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => (JSON.parse(line).keys as string[]).flatMap((key) => key.split('/')));
  expect(words.length).toBeGreaterThan(100);
  expect(words.filter((word) => !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(word))).toEqual([]);
});
