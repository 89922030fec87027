// For tests: a PostgreSQL with the identity schema, its logins, and exactly the rights of the closed list.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { outside as foundationOutside } from '../../platform/foundation/outside.ts';
import { outside } from '../../platform/identity/outside.ts';
import { startPostgres } from '../../platform/postgres/launcher.ts';

const prefix = 'kr_tests_';

export interface TestDatabase {
  /** As the server's owner, who sees through row security. */
  owner: pg.Pool;
  login(name: 'resident' | 'staff' | 'oversight' | 'worker'): pg.Pool;
  stop(): Promise<void>;
}

/** Every test file has a cluster of its own: roles belong to the whole cluster. */
export async function testDatabase(): Promise<TestDatabase> {
  const home = mkdtempSync(path.join(tmpdir(), 'kr-identity-'));
  const server = await startPostgres(home);
  const owner = new pg.Pool({ connectionString: server.url, max: 4 });
  const pools = [owner];
  await migrate(owner);
  await grant(owner);
  return {
    owner,
    login: (name) => {
      const url = new URL(server.url);
      Object.assign(url, { username: prefix + name, password: 'test' });
      const pool = new pg.Pool({ connectionString: url.href, max: 4 });
      pools.push(pool);
      return pool;
    },
    stop: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
      server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function migrate(owner: pg.Pool) {
  await owner.query(`create role ${prefix}owner nologin bypassrls; grant create on database postgres to ${prefix}owner`);
  const client = await owner.connect();
  await client.query(`set role ${prefix}owner`);
  for (const part of ['foundation', 'identity']) {
    const folder = new URL(`../../platform/${part}/migrations/`, import.meta.url);
    for (const file of readdirSync(folder).sort()) await client.query(readFileSync(new URL(file, folder), 'utf8'));
  }
  await client.query("insert into platform.setting values ('role-prefix', $1) on conflict (key) do update set value = excluded.value", [
    prefix,
  ]);
  await client.query('reset role');
  client.release();
}

async function grant(owner: pg.Pool) {
  for (const login of ['resident', 'staff', 'oversight', 'worker']) {
    await owner.query(`create role ${prefix}${login} login noinherit password 'test'`);
  }
  await owner.query('revoke execute on all functions in schema identity, platform from public');
  for (const right of [...outside, ...foundationOutside.filter((r) => r.on.includes('current_door'))]) {
    if (right.to === 'public' || right.to === 'log') continue;
    const schema = right.on.replace('function ', '').split('.')[0];
    await owner.query(
      `grant usage on schema ${schema} to ${prefix}${right.to}; grant ${right.may.join(', ')} on ${right.on} to ${prefix}${right.to}`,
    );
  }
}
