// A log of its own for tests: a cluster, the migrations, and the logins with the rights that outside.ts declares.
import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { type Cluster, startCluster } from '../../tests/cluster.ts';
import { openPool } from '../database/pool.ts';
import type { Login, OutsideRight } from '../enforcement/outside.ts';
import { type Entry, record } from './log.ts';
import { outside } from './outside.ts';

const prefix = 'kr_trial_';
const roles: Login[] = ['public', 'resident', 'staff', 'oversight', 'worker', 'retention', 'log'];

/** Gives the logins exactly what the list says. */
export async function grant(admin: pg.Client, rights: OutsideRight[]): Promise<void> {
  for (const { to, on, may, columns } of rights) {
    const schema = on.replace('function ', '').split('.')[0];
    await admin.query(`grant usage on schema ${schema} to ${prefix}${to}`);
    await admin.query(
      `grant ${may.map((m) => (columns && m !== 'delete' ? `${m} (${columns})` : m)).join(', ')} on ${on} to ${prefix}${to}`,
    );
  }
}

/** Runs a folder of migrations as an owner without login. */
export async function runMigrations(admin: pg.Client, folder: string): Promise<void> {
  await admin.query('set role owner_of_tables');
  for (const file of fs.readdirSync(folder).sort()) await admin.query(fs.readFileSync(path.join(folder, file), 'utf8'));
  await admin.query('reset role');
}

export async function makeRoles(admin: pg.Client): Promise<void> {
  await admin.query(`create role owner_of_tables nologin bypassrls`);
  for (const role of roles) await admin.query(`create role ${prefix}${role} login noinherit password 'trial'`);
  await admin.query(`do $$ begin execute format('grant create on database %I to owner_of_tables', current_database()); end $$`);
}

export interface TrialLog {
  cluster: Cluster;
  admin: pg.Client;
  as(login: Login): pg.Pool;
  /** As a superuser, past row security. */
  ownerPool(): pg.Pool;
  /** Writes an attention row of a member of staff, changed by `entry`. */
  look(subjects: string[], entry?: Partial<Entry>): Promise<void>;
  rootsFile: string;
  stop(): Promise<void>;
}

/** The server may be stopped before the last connection has said goodbye. */
export const opened = (connectionString: string) => openPool({ connectionString, max: 20 });

export const person = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export async function startTrialLog(): Promise<TrialLog> {
  const cluster = await startCluster('trial');
  const { admin } = cluster;
  await makeRoles(admin);
  for (const part of ['foundation', 'access-log']) await runMigrations(admin, path.join(import.meta.dirname, '..', part, 'migrations'));
  await grant(admin, outside);
  const pools = new Map<Login, pg.Pool>();
  const as = (login: Login) => {
    const url = new URL(cluster.url('trial'));
    url.username = prefix + login;
    url.password = 'trial';
    const pool = pools.get(login) ?? opened(url.href);
    pools.set(login, pool);
    return pool;
  };
  let owners: pg.Pool | undefined;
  const folder = fs.mkdtempSync('/tmp/kotirauha-roots-');
  return {
    cluster,
    admin,
    as,
    ownerPool: () => (owners ??= opened(cluster.url('trial'))),
    look: (subjects, entry = {}) =>
      record(as('log'), 'trial-landlord', {
        kind: 'attention',
        actor: person(900),
        door: 'staff',
        role: 'customer-service',
        unit: 'east',
        activity: 'tenancy',
        policyVersion: 'v1',
        subjects,
        reason: 'call',
        ...entry,
      }),
    rootsFile: path.join(folder, 'roots'),
    async stop() {
      for (const pool of [...pools.values(), ...(owners ? [owners] : [])]) await pool.end();
      fs.rmSync(folder, { recursive: true });
      await cluster.stop();
    },
  };
}
