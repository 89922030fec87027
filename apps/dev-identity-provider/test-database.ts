// For tests: a PostgreSQL with the identity schema, its logins, and exactly the rights of the closed list.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate } from '../../platform/database/migrate.ts';
import { logins, type Passwords, prepareData } from '../../platform/database/prepare.ts';
import { outside as foundationOutside } from '../../platform/foundation/outside.ts';
import { outside } from '../../platform/identity/outside.ts';
import { startPostgres } from '../../platform/postgres/launcher.ts';

const prefix = 'kr_tests_';
const password = 'only-for-tests';

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
  const pools: pg.Pool[] = [];
  const connect = (connectionString: string) => {
    const pool = new pg.Pool({ connectionString, max: 4 });
    // A connection that is being closed may still hear that the server stops.
    pool.on('error', () => {});
    pools.push(pool);
    return pool;
  };
  const owner = connect(server.url);
  await install(owner);
  const known = new Map<string, pg.Pool>();
  return {
    owner,
    login: (name) => {
      const url = new URL(server.url);
      Object.assign(url, { username: prefix + name, password });
      const pool = known.get(name) ?? connect(url.href);
      known.set(name, pool);
      return pool;
    },
    stop: async () => {
      await Promise.all(pools.map((pool) => pool.end()));
      server.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function install(owner: pg.Pool) {
  const client = await owner.connect();
  await prepareData(client, prefix, Object.fromEntries(logins.map((login) => [login, password])) as Passwords);
  const parts = ['foundation', 'access-log', 'identity'];
  await migrate(
    client,
    prefix,
    parts.map((part) => ({ part, folder: fileURLToPath(new URL(`../../platform/${part}/migrations`, import.meta.url)) })),
  );
  await client.query("insert into platform.setting values ('role-prefix', $1) on conflict (key) do update set value = excluded.value", [
    prefix,
  ]);
  await client.query('revoke execute on all functions in schema identity, platform from public');
  for (const right of [...outside, ...foundationOutside.filter((r) => r.on.includes('current_door'))]) {
    const schema = right.on.replace('function ', '').split('.')[0];
    await client.query(
      `grant usage on schema ${schema} to ${prefix}${right.to}; grant ${right.may.join(', ')} on ${right.on} to ${prefix}${right.to}`,
    );
  }
  client.release();
}
