// Changing the wrapping key while everything serves: a new key wraps from its first moment, old ones are left, and go when nothing needs them.
import type { KeyKeeper } from './key-provider.ts';
import { openVault } from './vault.ts';
import type { VaultPool } from './vault-database.ts';

export interface Place {
  pool: VaultPool;
  keys: KeyKeeper;
}

/** How long an old key stays after its successor was made: a process that had just wrapped under it has written its row by then. */
const hour = 3_600_000;

export class RotationRefused extends Error {}

/** Wrapping key -> how many data keys it wraps, of every landlord in the vault. */
async function wrappedUnder(pool: VaultPool): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ id: string; keys: number }>({
    text: 'select wrapping_key_id as id, count(*)::int as keys from vault.data_key group by 1',
    values: [],
  });
  return new Map(rows.map((r) => [r.id, r.keys]));
}

/**
 * Makes a new wrapping key and wraps every data key under it; killed in the middle, the next call finishes with the key that was made then.
 * `tell` hears how many are done after each batch. Returns the key's id and how many data keys changed theirs.
 */
export async function rotate(
  { pool, keys }: Place,
  tell: (done: number) => void = () => {},
): Promise<{ keyId: string; rewrapped: number }> {
  const newest = keys.wrappingKeys().at(-1)!.id;
  const under = await wrappedUnder(pool);
  const unfinished = [...under.keys()].some((id) => id !== newest) || (under.size === 0 && keys.wrappingKeys().length > 1);
  const keyId = unfinished ? newest : keys.addWrappingKey();
  const { rows } = await pool.query<{ controller: string }>({ text: 'select distinct controller from vault.data_key', values: [] });
  let rewrapped = 0;
  for (const { controller } of rows) {
    const vault = openVault({ pool, keys, controller });
    for (let done = await vault.rewrap(); done > 0; done = await vault.rewrap()) {
      rewrapped += done;
      tell(rewrapped);
    }
  }
  return { keyId, rewrapped };
}

/**
 * Deletes the wrapping keys that the newest has replaced, for ever, and returns their ids.
 * @throws RotationRefused while a data key is still wrapped under one of them, or the newest is younger than an hour
 */
export async function retire({ pool, keys }: Place, now = new Date()): Promise<string[]> {
  const all = keys.wrappingKeys();
  const [newest, old] = [all.at(-1)!, all.slice(0, -1)];
  if (old.length === 0) return [];
  if (now.getTime() - newest.madeAt.getTime() < hour)
    throw new RotationRefused(
      `Key ${newest.id} is younger than an hour: a process may still be writing under the one before. Try again later.`,
    );
  const under = await wrappedUnder(pool);
  for (const { id } of old)
    if (under.has(id))
      throw new RotationRefused(`${under.get(id)} data keys are still wrapped under key ${id}. First: npx kotirauha vault rotate`);
  for (const { id } of old) keys.removeWrappingKey(id);
  return old.map(({ id }) => id);
}
