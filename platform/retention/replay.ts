// After a copy of the database was put back: erases again what the ledger says had gone since the copy was made.
import type { Ledger } from './ledger.ts';
import type { Asked } from './retention-pool.ts';

/**
 * Replays the ledger from the instant of the backup on, before anything serves; `owner` is connected as the server's owner. Throws, and changes
 * nothing, when the ledger does not hold together. Returns how many rows and fields went again.
 */
export async function replayLedger(owner: Asked, ledger: Ledger, backupOf: Date): Promise<number> {
  const entries = [...ledger.since(backupOf)].filter((entry) => entry.keys.length > 0);
  let again = 0;
  await owner.query('begin');
  try {
    for (const { table, columns, keys } of entries) {
      const { rows } = await owner.query('select retention.erase_again($1, $2, $3) as n', [table, columns ?? null, keys]);
      again += Number(rows[0]!['n']);
    }
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
  return again;
}
