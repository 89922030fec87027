// Migrations on a server where others work: a lock is waited for briefly and again, and an index is made while people read and write.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cluster, startCluster } from '../../tests/cluster.ts';
import { migrate, outside, unknownMigrations } from './migrate.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kotirauha-migrations-'));
const folders = [{ part: 'trial', folder }];
const write = (name: string, sql: string) => fs.writeFileSync(path.join(folder, name), sql);
let cluster: Cluster;
let reader: pg.Client;
let other: pg.Client;
beforeAll(async () => {
  cluster = await startCluster('trial');
  await cluster.admin.query('create role "kr_m_owner" nologin bypassrls; grant create on database trial to "kr_m_owner"');
  [reader, other] = [new pg.Client({ connectionString: cluster.url('trial') }), new pg.Client({ connectionString: cluster.url('trial') })];
  await reader.connect();
  await other.connect();
});
afterAll(async () => {
  await reader.end();
  await other.end();
  await cluster.stop();
  fs.rmSync(folder, { recursive: true });
});

test('a migration that waits for somebody lets everybody else pass, and is done when it can be', async () => {
  write('0001-thing.sql', 'create schema trial; create table trial.thing (id int)');
  await migrate(cluster.admin, 'kr_m_', folders);
  write('0002-name.sql', 'alter table trial.thing add column name text');
  await reader.query('begin; select * from trial.thing');
  const done = migrate(cluster.admin, 'kr_m_', folders);
  await new Promise((later) => setTimeout(later, 300));
  const began = performance.now();
  await other.query('select * from trial.thing');
  expect(performance.now() - began).toBeLessThan(8_000);
  await reader.query('rollback');
  expect(await done).toEqual(['trial/0002-name.sql']);
  expect((await other.query('select name from trial.thing')).rows).toEqual([]);
});

test('a file that says so runs each statement by itself: an index is made while somebody holds a row', async () => {
  write(
    '0003-index.sql',
    `${outside}\ncreate index concurrently if not exists thing_name on trial.thing (name);\ncomment on index trial.thing_name is 'made';\n`,
  );
  expect(await migrate(cluster.admin, 'kr_m_', folders)).toEqual(['trial/0003-index.sql']);
  const { rows } = await other.query(`select indisvalid from pg_index where indexrelid = 'trial.thing_name'::regclass`);
  expect(rows).toEqual([{ indisvalid: true }]);
  expect(await migrate(cluster.admin, 'kr_m_', folders)).toEqual([]);
});

test('an older version sees that a newer one has been there', async () => {
  fs.rmSync(path.join(folder, '0003-index.sql'));
  expect(await unknownMigrations(cluster.admin, folders)).toEqual(['trial/0003-index.sql']);
});
