// A run of retention on a test landlord's databases, and a ledger of its own.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { openPool } from '#platform/database/pool.ts';
import type { RunSetup } from '#platform/retention/run.ts';
import { type RetentionConfig, retentionConfig, runOnce } from '../apps/retention.ts';
import type { TestLandlord } from './landlord.ts';

export interface TestRetention {
  config: RetentionConfig;
  /** With the login `retention`, as the run has it. */
  login: pg.Pool;
  vaultLogin: pg.Pool;
  run(asOf?: Date, more?: Pick<RunSetup, 'told' | 'blocks'>): ReturnType<typeof runOnce>;
  close(): Promise<void>;
}

export function openTestRetention(landlord: TestLandlord): TestRetention {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'kotirauha-ledger-'));
  const config = retentionConfig(landlord.at, landlord.secrets, home);
  const pool = (connectionString: string) => openPool({ connectionString, max: 3 });
  const [login, vaultLogin] = [pool(config.data), pool(config.vault)];
  return {
    config,
    login,
    vaultLogin,
    run: (asOf = landlord.clock.at, more = {}) => runOnce(config, landlord.policy(), asOf, { youngest: 0, ...more }),
    async close() {
      await Promise.all([login.end(), vaultLogin.end()]);
      fs.rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Starts the work in a process of its own and kills it after so many milliseconds; true when it came to its end before. */
export const killedAfter = (
  milliseconds: number,
  told: { config: RetentionConfig; asOf: string; folder?: string },
  child = 'tests/killed-run.mjs',
) =>
  new Promise<boolean>((ended, failed) => {
    const running = fork(child, { execPath: process.execPath, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    running.once('message', () => {
      running.send(told);
      setTimeout(() => running.kill('SIGKILL'), milliseconds);
    });
    running.once('exit', (code) => (code === 1 ? failed(new Error('the work failed')) : ended(code === 0)));
  });
