// A PostgreSQL of its own for tests that change roles, policy or the whole server; gone when they end.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '#platform/postgres/launcher.ts';

export interface Cluster {
  url(database?: string): string;
  admin: pg.Client;
  stop(): Promise<void>;
}

/** Starts a fresh server and connects to `database` on it (made when missing). Durability is off: nothing here outlives the test. */
export async function startCluster(database: string): Promise<Cluster> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'kotirauha-test-'));
  fs.chmodSync(home, 0o755);
  const server = await startPostgres(
    home,
    { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
    process.env['KOTIRAUHA_TEST_POSTGRES'],
  );
  const url = (name = 'postgres') => server.url.replace(/\/postgres$/, `/${name}`);
  const first = new pg.Client({ connectionString: url() });
  await first.connect();
  await first.query(`create database ${database}`);
  await first.end();
  const admin = new pg.Client({ connectionString: url(database) });
  await admin.connect();
  return {
    url,
    admin,
    async stop() {
      // Connections that a failed test left behind would complain about the server's end.
      await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = $1', [
        'client backend',
      ]);
      await admin.end();
      server.stop();
      fs.rmSync(home, { recursive: true, force: true });
    },
  };
}
