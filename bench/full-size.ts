// The full-size landlord that is measured: loaded once into a folder of the cache, and found there afterwards.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkedPolicy, policyFiles, putInForce } from '#platform/policy-in-force.ts';
import { startPostgres } from '#platform/postgres/launcher.ts';
import type { Policy } from '#policy-engine/index.ts';
import { policyFolder } from '../apps/composition.ts';
import { connected, type Databases, makeDatabases } from '../apps/databases.ts';
import { readSecrets, type Secrets } from '../apps/home.ts';
import { install } from '../apps/install.ts';
import { loadFullSize } from '../apps/sample/load-full-size.ts';

export interface FullSize {
  home: string;
  at: Databases;
  secrets: Secrets;
  keys: string;
  files: Record<string, string>;
  policy: Policy;
  /** Version of PostgreSQL. */
  server: string;
  stop(): void;
}

const usualHome = () =>
  path.join(
    process.getuid?.() === 0 ? '/var/cache' : (process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache')),
    'kotirauha',
    'bench',
  );

/** Throws what `install` throws when the migrations have changed since it was loaded: then the folder is deleted by hand. */
export async function openFullSize(residents: number, home = process.env['KOTIRAUHA_BENCH'] ?? usualHome()): Promise<FullSize> {
  fs.mkdirSync(home, { recursive: true });
  const embedded = await startPostgres(home);
  const secrets = readSecrets(home);
  const at = await makeDatabases(embedded.url);
  const files = policyFiles(policyFolder());
  const policy = checkedPolicy(files);
  const keys = path.join(home, 'keys');
  await install(at, secrets, policy);
  await connected(at.data, (client) => putInForce(client, files, new Date()));
  const roots = path.join(home, 'roots');
  fs.mkdirSync(roots, { recursive: true, mode: 0o700 });
  let told = 0;
  const tell = ({ residents: there, of, doing }: { residents: number; of: number; doing: string }) => {
    if (doing === 'loading' && there - told < of / 20) return;
    told = there;
    process.stderr.write(`  ${doing}: ${there} of ${of}\n`);
  };
  await loadFullSize({ at, secrets, keys, policy, residents, rootsFile: path.join(roots, 'access-log.jsonl'), tell });
  const server = await connected(at.data, async (client) => (await client.query('show server_version')).rows[0].server_version as string);
  return { home, at, secrets, keys, files, policy, server, stop: () => (embedded.found ? undefined : embedded.stop()) };
}
