// What a run of retention is given: its own login in both databases, and the ledger beside them.
import path from 'node:path';
import type pg from 'pg';
import { openPool } from '#platform/database/pool.ts';
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
export async function runOnce(
  config: RetentionConfig,
  policy: Policy,
  asOf: Date,
  more: Pick<RunSetup, 'told' | 'blocks' | 'youngest'> = {},
): Promise<RunReport> {
  const pools = [config.data, config.vault].map((connectionString) => openPool({ connectionString, max: 2 }));
  try {
    const [data, vault] = pools as [pg.Pool, pg.Pool];
    return await runRetention({ data: data as never, vault: vault as never, ledger: openLedger(config.ledger), policy, asOf, ...more });
  } finally {
    await Promise.all(pools.map((pool) => pool.end()));
  }
}
