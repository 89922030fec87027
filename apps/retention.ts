// What a run of retention is given: its own login in both databases, and the ledger beside them.
import path from 'node:path';
import type pg from 'pg';
import { openPool } from '#platform/database/pool.ts';
import { eraseAll } from '#platform/retention/erase-rows.ts';
import { openLedger } from '#platform/retention/ledger.ts';
import { type RunReport, type RunSetup, runRetention } from '#platform/retention/run.ts';
import type { Policy } from '#policy-engine/index.ts';
import type { Databases } from './databases.ts';
import type { Secrets } from './home.ts';
import { withLogin } from './landlord.ts';

/** Addresses with the login `retention`, and the folder of the erasure ledger. */
export interface RetentionConfig {
  data: string;
  vault: string;
  ledger: string;
}

export const retentionConfig = (at: Databases, secrets: Secrets, home: string): RetentionConfig => {
  const as = (url: string) => withLogin(url, `${secrets.prefix}retention`, secrets.passwords.retention);
  return { data: as(at.data), vault: as(at.vault), ledger: path.join(home, 'ledger') };
};

/** Connects, runs and lets go. */
export const runOnce = (
  config: RetentionConfig,
  policy: Policy,
  asOf: Date,
  more: Pick<RunSetup, 'told' | 'blocks' | 'youngest'> = {},
): Promise<RunReport> =>
  withPools([config.data, config.vault], ([data, vault]) =>
    runRetention({ data: data as never, vault: vault as never, ledger: openLedger(config.ledger), policy, asOf, ...more }),
  );

/** Carries out every request for erasure that was granted and waits; returns how many. */
export const eraseDecided = (config: RetentionConfig, asOf: Date): Promise<number> =>
  withPools([config.data], ([data]) =>
    eraseAll(
      { data: data as never, ledger: openLedger(config.ledger) },
      { text: 'select * from rights_requests.erase_next($1)', values: [asOf.toISOString()] },
      asOf,
    ),
  );

async function withPools<T>(addresses: string[], work: (pools: pg.Pool[]) => Promise<T>): Promise<T> {
  const pools = addresses.map((connectionString) => openPool({ connectionString, max: 2 }));
  try {
    return await work(pools);
  } finally {
    await Promise.all(pools.map((pool) => pool.end()));
  }
}
