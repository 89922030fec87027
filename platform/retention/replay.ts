// After a copy of the database was put back: erases again what the ledger says had gone since the copy was made.
import type { Entry, Ledger } from './ledger.ts';
import type { Asked } from './retention-pool.ts';

/** Key in `platform.setting`, set when a copy is put back: nothing serves while it stands. */
export const replayDue = 'ledger-replay-due';

/** The ledger does not say everything that went since the copy was made: nothing was changed. */
export class LedgerTooShort extends Error {}

/**
 * Replays what the ledger holds after the entry `from`, which whoever made the copy wrote into it, before anything serves; `owner` is connected
 * as the server's owner. What referred to an erased row goes with it: it had gone before. Returns how many rows and fields went again.
 * Throws, and changes nothing, when the ledger does not hold together. @throws LedgerTooShort when it does not know `from`
 */
export async function replayLedger(owner: Asked, ledger: Ledger, from: string): Promise<number> {
  let known = false;
  let again = 0;
  await owner.query('begin');
  try {
    for (const entry of ledger.entries()) {
      if (known) again += await replay(owner, entry);
      known ||= entry.chain === from;
    }
    if (!known)
      throw new LedgerTooShort('The erasure ledger does not know this backup: it is another ledger, has lost its end, or is too old.');
    await owner.query('delete from platform.setting where key = $1', [replayDue]);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
  while (Number((await owner.query('select retention.forget_leaving(1000) as n')).rows[0]!['n']) > 0);
  return again;
}

async function replay(owner: Asked, { table, columns, keys }: Entry): Promise<number> {
  if (keys.length === 0) return 0;
  const { rows } = await owner.query('select retention.erase_again($1, $2, $3) as n', [table, columns ?? null, keys]);
  return Number(rows[0]!['n']);
}
