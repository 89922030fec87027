// Backup, restore and drill on real databases: what was erased does not come back, what is damaged is refused, and what a kill leaves never serves.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openKeys } from '#platform/vault/open-keys.ts';
import { openVault } from '#platform/vault/vault.ts';
import { type Cluster, startCluster } from '../../tests/cluster.ts';
import { openRealLandlord, type RealLandlord, until } from '../../tests/reliability/real-landlord.ts';
import { type Places, usualPlaces } from '../backup.ts';
import { connected, type Databases, type Found, makeDatabases } from '../databases.ts';
import { readSecrets } from '../home.ts';
import { accessLogVerify } from './access-log.ts';
import { backup, restoreCommand } from './backup.ts';
import type { Command } from './command.ts';
import { retentionRun } from './retention.ts';

let real: RealLandlord;
/** Another server, as after a fire. */
let other: Cluster;
let places: Places;
beforeAll(async () => {
  real = await openRealLandlord();
  other = await startCluster('elsewhere');
  places = usualPlaces(real.home);
  vi.stubEnv('KOTIRAUHA_HOME', real.home);
  on(real.at);
}, 300_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  await other.stop();
  await real.close();
});

const on = ({ data }: Databases) => vi.stubEnv('DATABASE_URL', data.replace(/\/kotirauha$/, '/postgres'));
const said = async (command: Command, words: string[] = [], values: Record<string, string> = {}, options: string[] = []) =>
  (await command.run({ words, options, values })) as { well: boolean; lines: string[]; json: Record<string, never> };
const asked = async (url: string, text: string, values: unknown[] = []) =>
  connected(url, async (client) => (await client.query(text, values)).rows);
const people = (at: Databases) => asked(at.data, 'select count(*)::int as n from residents.person').then((rows) => rows[0].n as number);
const elsewhere = (): Databases => ({ data: other.url('kotirauha'), vault: other.url('kotirauha_vault') });
const databasesOf = async (url: string) =>
  (await asked(url, `select datname as name from pg_database where datname like 'kotirauha%' order by 1`)).map((r) => r.name);
async function emptyElsewhere(which: ('kotirauha' | 'kotirauha_vault')[] = ['kotirauha', 'kotirauha_vault']) {
  for (const name of which) await other.admin.query(`drop database if exists ${name} with (force)`);
}

test('S170: a drill restores beside the living data, counts, verifies and drops, and stands in the overseers’ record with its time', async () => {
  expect((await said(backup)).well).toBe(true);
  expect(await said(restoreCommand, [], {}, ['--drill'])).toMatchObject({ well: true, json: { logIsWhole: true, replayed: 0 } });
  const rows = await asked(real.at.data, 'select * from retention.restorations(5)');
  expect(rows).toMatchObject([{ drill: true, log_is_whole: true, replayed: 0 }]);
  expect(rows[0].rows).toBeGreaterThan(5_000);
  expect(await databasesOf(real.at.data)).toEqual(['kotirauha', 'kotirauha_vault']);
});

test('after a fire: what was erased since the backup is not there, what is sealed opens, the log is whole, and it serves', async () => {
  const before = await people(real.at);
  const ran = await said(retentionRun);
  expect(ran.json).toMatchObject({ overdue: 0 });
  const after = await people(real.at);
  const gone = (await asked(real.at.data, 'select count(*)::int as n from residents.change'))[0].n;
  expect(await said(restoreCommand, [places.data])).toMatchObject({ well: false, lines: [expect.stringContaining('has data already')] });
  on(elsewhere());
  expect(await said(restoreCommand, [places.data])).toMatchObject({ well: false, lines: [expect.stringContaining('--vault')] });
  const restored = await said(restoreCommand, [places.data], { vault: places.vault });
  expect(restored).toMatchObject({ well: true, json: { logIsWhole: true } });
  expect(Number(restored.json['replayed'])).toBeGreaterThan(0);
  expect(await people(elsewhere())).toBe(after);
  expect(before).toBeGreaterThanOrEqual(after);
  expect((await asked(elsewhere().data, 'select count(*)::int as n from residents.change'))[0].n).toBe(gone);
  expect((await asked(elsewhere().data, 'select count(*)::int as n from identity.session'))[0].n).toBe(0);
  const [{ person_id: personId, phone }] = await asked(
    elsewhere().data,
    'select person_id, phone from residents.contact where phone is not null limit 1',
  );
  const pool = new pg.Pool({ connectionString: elsewhere().vault, max: 1 });
  const controller = (await asked(elsewhere().vault, 'select controller from vault.data_key limit 1'))[0].controller;
  const vault = openVault({ pool: pool as never, keys: openKeys(real.keys), controller });
  expect((await vault.open([{ subjectId: personId, group: 'contact', sealed: phone, context: 'contact.phone' }]))[0]).toMatch(/^\+?\d/);
  await pool.end();
  expect((await said(accessLogVerify)).well).toBe(true);
  const served = await real.serve({ DATABASE_URL: other.url() });
  await until(
    'the restored landlord serves',
    async () => (await fetch(`http://127.0.0.1:${served.port}/health`).catch(() => undefined))?.status === 200,
    120,
  );
  await served.stop();
  expect((await said(accessLogVerify)).well).toBe(true);
}, 240_000);

test('a copy whose ledger was not replayed does not serve, and says how it would', async () => {
  await asked(elsewhere().data, `insert into platform.setting values ('ledger-replay-due', '2026-11-22T00:00:00Z')`);
  const served = await real.serve({ DATABASE_URL: other.url() });
  expect(await served.ended).not.toBe(0);
  expect(served.said()).toContain('it does not serve');
}, 120_000);

test('what is damaged, cut short, incomplete or of another ledger is refused before anything is made', async () => {
  await emptyElsewhere();
  const [newest] = fs.readdirSync(places.data).sort().reverse();
  const harm = async (what: (folder: string) => void) => {
    const folder = path.join(real.home, 'harmed');
    fs.cpSync(path.join(places.data, newest!), folder, { recursive: true });
    what(folder);
    const { well, lines } = await said(restoreCommand, [folder], { vault: places.vault });
    fs.rmSync(folder, { recursive: true });
    expect(well).toBe(false);
    return lines[0];
  };
  const table = 'residents.person.copy.gz';
  expect(await harm((f) => fs.rmSync(path.join(f, table)))).toContain('is missing');
  expect(await harm((f) => fs.truncateSync(path.join(f, table), 100))).toContain('is damaged');
  expect(
    await harm((f) => {
      const bytes = fs.readFileSync(path.join(f, table));
      bytes[bytes.length >> 1]! ^= 1;
      fs.writeFileSync(path.join(f, table), bytes);
    }),
  ).toContain('is damaged');
  expect(await harm((f) => fs.writeFileSync(path.join(f, 'other'), 'x'))).toContain('does not know');
  const edit = (f: string) => {
    const manifest = path.join(f, 'manifest.json');
    fs.writeFileSync(manifest, fs.readFileSync(manifest, 'utf8').replace('"ledger":"', '"ledger":"0'));
  };
  expect(await harm(edit)).toContain('is damaged');
  expect(await harm((f) => fs.rmSync(path.join(f, 'manifest.json')))).toContain('no whole backup');
  expect(await said(restoreCommand, [places.vault], { vault: places.vault })).toMatchObject({ well: false });
  const ledger = path.join(real.home, 'ledger');
  fs.renameSync(ledger, `${ledger}.aside`);
  expect(await said(restoreCommand, [places.data], { vault: places.vault })).toMatchObject({
    well: false,
    lines: [expect.stringContaining('does not know this backup')],
  });
  fs.rmSync(ledger, { recursive: true });
  fs.renameSync(`${ledger}.aside`, ledger);
  expect(await asked(elsewhere().data, `select to_regclass('platform.setting') as made`)).toEqual([{ made: null }]);
}, 240_000);

test('the data and the key store in one place are refused; the key store has one copy, and backups of the data live 35 days', async () => {
  on(real.at);
  expect(await said(backup, [], { to: places.data, 'vault-to': path.join(places.data, 'keys') })).toMatchObject({ well: false });
  await said(backup);
  expect(fs.readdirSync(places.vault)).toHaveLength(1);
  const old = path.join(places.data, '2026-01-01T00-00-00-000Z');
  fs.renameSync(path.join(places.data, fs.readdirSync(places.data).sort()[0]!), old);
  await said(backup);
  expect(fs.existsSync(old)).toBe(false);
}, 120_000);

/** Begins the deed in a process of its own and kills it after so many milliseconds; true when it came to its end before. */
const killedAfter = (milliseconds: number, deed: 'backup' | 'restore', found: Found, to: { data: string; vault: string }) =>
  new Promise<boolean>((ended, failed) => {
    const child = fork('tests/backup-process.mjs', {
      execPath: process.execPath,
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('message', () => {
      child.send({ deed, found, places: to });
      setTimeout(() => child.kill('SIGKILL'), milliseconds);
    });
    child.once('exit', (code) => (code === 1 ? failed(new Error(`the ${deed} failed`)) : ended(code === 0)));
  });

test('killed again and again: what looks like a backup is whole, and nothing half-restored has the name that is served', async () => {
  const secrets = readSecrets(real.home);
  const to = { data: path.join(real.home, 'killed'), vault: path.join(real.home, 'killed-keys') };
  const living: Found = { home: real.home, secrets, at: real.at, embedded: undefined };
  let whole = 0;
  for (const after of [60, 150, 300, 600, 1_000]) if (await killedAfter(after, 'backup', living, to)) whole++;
  on(real.at);
  await said(backup, [], { to: to.data, 'vault-to': to.vault });
  expect(fs.readdirSync(to.data).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
  expect(whole).toBeLessThan(5);
  await emptyElsewhere();
  const at = await makeDatabases(other.url());
  const lost: Found = { home: real.home, secrets, at, embedded: undefined };
  /** The key store takes its place first: once it is there, its copy is not wanted any more. */
  const copies = async () => {
    const [{ made }] = await asked(at.vault, `select to_regclass('vault.data_key') is not null as made`);
    return made ? { data: to.data } : to;
  };
  let there = false;
  for (const after of [100, 600, 1_500, 2_500]) {
    const ended = await killedAfter(after, 'restore', lost, (await copies()) as typeof to);
    await makeDatabases(other.url());
    there = (await asked(at.data, `select to_regclass('platform.setting') is not null as made`))[0].made;
    if (there) break;
    expect(ended).toBe(false);
  }
  if (!there) {
    on(elsewhere());
    const { data, vault } = (await copies()) as typeof to;
    expect((await said(restoreCommand, [data], vault ? { vault } : {})).well).toBe(true);
  }
  expect(await asked(at.data, `select from platform.setting where key = 'ledger-replay-due'`)).toEqual([]);
  expect(await people(at)).toBe(await people(real.at));
}, 240_000);
