// Takes a backup of an installation: the data to one place, the key store over its previous copy to another, both as of one moment.
import path from 'node:path';
import type pg from 'pg';
import { type Backup, BackupRefused, pruneBackups } from '#platform/backup/backups.ts';
import { type Told, writeBackup } from '#platform/backup/write-backup.ts';
import { openLedger } from '#platform/retention/ledger.ts';
import { connected, type Databases } from './databases.ts';

export interface Places {
  /** Where backups of the data are gathered. */
  data: string;
  /** Where the one copy of the key store is. */
  vault: string;
}
export const usualPlaces = (home: string): Places => ({ data: path.join(home, 'backups'), vault: path.join(home, 'key-store-copy') });
export const ledgerFolder = (home: string): string => path.join(home, 'ledger');

/** Together they would keep what was erased readable: each lies where the other does not. */
function apart({ data, vault }: Places) {
  const inside = (one: string, other: string) => !path.relative(one, other).startsWith('..');
  if (inside(data, vault) || inside(vault, data))
    throw new BackupRefused(`The data and the key store are never kept together: ${data}, ${vault}. Name two places.`);
}

/**
 * One at a time. Afterwards no backup of the data is older than the notice promises, and the key store has one copy.
 * @throws BackupRefused when another is under way, or the places are one
 */
export async function takeBackup(
  at: Databases,
  home: string,
  places: Places,
  now: Date,
  told?: Told,
): Promise<{ data: Backup; vault: Backup; pruned: number }> {
  apart(places);
  return connected(at.data, (data) =>
    connected(at.vault, async (vault) => {
      const { rows } = await data.query(`select pg_try_advisory_lock(hashtextextended('kotirauha backup', 0)) as mine`);
      if (!rows[0].mine) throw new BackupRefused('Another backup is under way.');
      const ledger = await holdStill(data, vault, home, now);
      const made = {
        data: await writeBackup(data, places.data, { of: 'data', ledger, at: now }, told),
        vault: await writeBackup(vault, places.vault, { of: 'vault', ledger, at: now }, told),
      };
      pruneBackups(places.vault, now, 1);
      return { ...made, pruned: pruneBackups(places.data, now).length };
    }),
  );
}

const snapshot = 'begin isolation level repeatable read read only';

/**
 * Both databases are seen from here on as they are now. The data first: a key is committed before what it seals, so that the key store has the
 * key of whatever the data hold. The ledger is held meanwhile, as by whoever erases until it is committed: what the ledger says before the entry
 * made here is not in the backup, and what it says after it is.
 */
async function holdStill(data: pg.Client, vault: pg.Client, home: string, now: Date): Promise<string> {
  const lock = `hashtextextended('retention.ledger', 0)`;
  await data.query(`select pg_advisory_lock(${lock})`);
  await data.query(snapshot);
  await data.query('select from platform.setting limit 1');
  await vault.query(snapshot);
  await vault.query('select from vault.data_key limit 1');
  const chain = openLedger(ledgerFolder(home)).append(now, [{ table: 'backup', keys: [] }]);
  await data.query(`select pg_advisory_unlock(${lock})`);
  return chain;
}
