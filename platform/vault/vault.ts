// The vault: seals a person's words under that person's own key, and opens them again.
import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto';
import { openBlindIndex } from './blind-index.ts';
import { bind, decrypt, encrypt, Unreadable } from './cipher.ts';
import { KeyCache } from './key-cache.ts';
import type { KeyProvider, Wrapped } from './key-provider.ts';
import { destroyKeys, type KeyOwner, offerKeys, readDestructions, readKeys, replayDestructions, type VaultPool } from './vault-database.ts';

export { Unreadable } from './cipher.ts';
export type { KeyOwner, VaultPool } from './vault-database.ts';

/** `context`: what the value is, in words that stay (`residents.person.phone`); a value moved to where another is said does not open. */
export interface Sealed extends KeyOwner {
  sealed: Buffer;
  context?: string;
}
/** What is to be sealed, and what it is (`context`, as in `Sealed`). */
export interface ToSeal extends KeyOwner {
  text: string;
  context?: string;
}
export type Opened = { text: string } | { unreadable: Unreadable['reason'] };

export interface VaultOptions {
  pool: VaultPool;
  keys: KeyProvider;
  /** The landlord whose keys these are; one vault may hold several landlords'. */
  controller: string;
  /** How many unwrapped keys stay in memory, and for how long. */
  keepKeys?: number;
  keepMilliseconds?: number;
}

export type Vault = ReturnType<typeof openVault>;

export function openVault({ pool, keys, controller, keepKeys = 5_000, keepMilliseconds = 30_000 }: VaultOptions) {
  const cache = new KeyCache(keepKeys, keepMilliseconds);
  const nameOf = ({ subjectId, group }: KeyOwner) => `${subjectId}/${group}`;
  const boundTo = ({ subjectId, group }: KeyOwner) => bind(controller, subjectId, group);

  async function unwrap(owner: KeyOwner, wrapped: Wrapped): Promise<KeyObject> {
    const key = await keys.unwrap(wrapped, boundTo(owner)).catch(() => {
      throw new Unreadable('changed', `key of ${nameOf(owner)}`);
    });
    cache.set(nameOf(owner), key);
    return key;
  }

  /** Not from the cache: another process may have destroyed a key a moment ago, and nothing may be sealed under it then. */
  async function keysForSealing(owners: KeyOwner[]): Promise<Map<string, KeyObject>> {
    const found = await readKeys(pool, controller, owners);
    const known = new Set(found.map(nameOf));
    const fresh = new Map<string, { wrapped: Wrapped; key: KeyObject }>();
    const offers: (KeyOwner & Wrapped)[] = [];
    for (const owner of owners) {
      if (known.has(nameOf(owner)) || fresh.has(nameOf(owner))) continue;
      const bytes = randomBytes(32);
      const wrapped = await keys.wrap(bytes, boundTo(owner));
      fresh.set(nameOf(owner), { wrapped, key: createSecretKey(bytes) });
      bytes.fill(0);
      offers.push({ ...owner, ...wrapped });
    }
    if (offers.length > 0) {
      await offerKeys(pool, controller, offers);
      found.push(...(await readKeys(pool, controller, offers)));
    }
    const ready = new Map<string, KeyObject>();
    for (const kept of found) {
      const made = fresh.get(nameOf(kept));
      ready.set(nameOf(kept), made?.wrapped.wrapped.equals(kept.wrapped) ? made.key : await unwrap(kept, kept));
    }
    return ready;
  }

  async function keysForOpening(owners: KeyOwner[]): Promise<Map<string, KeyObject>> {
    const ready = new Map<string, KeyObject>();
    const missing = new Map<string, KeyOwner>();
    for (const owner of owners) {
      const name = nameOf(owner);
      if (ready.has(name) || missing.has(name)) continue;
      const known = cache.get(name);
      if (known) ready.set(name, known);
      else missing.set(name, owner);
    }
    if (missing.size === 0) return ready;
    const read = await readKeys(pool, controller, [...missing.values()]);
    for (const [name, key] of await Promise.all(read.map(async (k) => [nameOf(k), await unwrap(k, k)] as const))) ready.set(name, key);
    return ready;
  }

  /** Opens each item by itself: one that cannot be read says why, in its place, and does not spoil the others. */
  async function openEach(items: Sealed[]): Promise<Opened[]> {
    const ready = await keysForOpening(items);
    return items.map((item) => {
      const key = ready.get(nameOf(item));
      if (!key) return { unreadable: 'destroyed' };
      try {
        const bound = bind(controller, item.subjectId, item.group, item.context ?? '');
        return { text: decrypt(key, item.sealed, bound, nameOf(item)).toString('utf8') };
      } catch (error) {
        if (error instanceof Unreadable) return { unreadable: error.reason };
        throw error;
      }
    });
  }

  async function sealAll(items: ToSeal[]): Promise<Buffer[]> {
    if (items.length === 0) return [];
    const ready = await keysForSealing(items);
    return items.map(({ subjectId, group, text, context = '' }) => {
      const key = ready.get(nameOf({ subjectId, group }));
      if (!key) throw new Unreadable('destroyed', nameOf({ subjectId, group }));
      return encrypt(key, Buffer.from(text, 'utf8'), bind(controller, subjectId, group, context));
    });
  }

  return {
    /**
     * Encrypts `text` under the person's key of `group`, making that key first; the key is committed when the bytes are returned, so
     * ciphertext is never written before its key. `context` is needed again to open.
     */
    async seal(subjectId: string, group: string, text: string, context = ''): Promise<Buffer> {
      return (await sealAll([{ subjectId, group, text, context }]))[0]!;
    },

    /** The same for many, with at most three queries for all their keys. */
    sealAll,

    openEach,

    /** Opens all items with at most one query for all their keys. @throws Unreadable for the first that cannot be read: `destroyed` or `changed` */
    async open(items: Sealed[]): Promise<string[]> {
      return (await openEach(items)).map((opened, i) => {
        if ('text' in opened) return opened.text;
        throw new Unreadable(opened.unreadable, nameOf(items[i]!));
      });
    },

    ...openBlindIndex(pool, keys, controller),

    /**
     * Destroys the person's key of `group`; without `group` all keys and digests. Delete the sealed rows first (an orphan key harms nobody).
     * Other processes may hold the key for `keepMilliseconds` longer. Returns what to append to the ledger outside the database.
     */
    async destroy(subjectId: string, group?: string) {
      const gone = await destroyKeys(pool, controller, subjectId, group);
      cache.forget(group === undefined ? `${subjectId}/` : nameOf({ subjectId, group }));
      return gone;
    },

    /** The ledger of destructions after `number` (`'0'`: from the start), oldest first. */
    destructions: (number = '0', limit = 10_000) => readDestructions(pool, number, limit),

    /** Destroys again what `ledger` names, in a vault put back from its copy. Returns how many keys went. */
    replay: (ledger: Parameters<typeof replayDestructions>[1]) => replayDestructions(pool, ledger),

    /** Persons who have keys here, in order of id, after `after`: for the sweep of keys whose person is gone. */
    async owners(after: string | undefined, limit: number): Promise<string[]> {
      const { rows } = await pool.query<{ subject_id: string }>({
        text: 'select distinct subject_id from vault.data_key where controller = $1 and ($2::uuid is null or subject_id > $2) order by subject_id limit $3',
        values: [controller, after ?? null, limit],
      });
      return rows.map((r) => r.subject_id);
    },

    /** Wraps up to `limit` keys of older wrapping keys under the current one. Returns how many; zero means the old key file can go. */
    async rewrap(limit = 1_000): Promise<number> {
      const { rows } = await pool.query<{ subject_id: string; sealed_group: string; wrapped: Buffer; wrapping_key_id: string }>({
        text: 'select subject_id, sealed_group, wrapped, wrapping_key_id from vault.data_key where controller = $1 and wrapping_key_id <> $2 limit $3',
        values: [controller, keys.keyId, limit],
      });
      for (const row of rows) {
        const owner = { subjectId: row.subject_id, group: row.sealed_group };
        const key = await unwrap(owner, { wrapped: row.wrapped, keyId: row.wrapping_key_id });
        const plain = key.export();
        const again = await keys.wrap(plain, boundTo(owner));
        plain.fill(0);
        // Only over the bytes just read: a key destroyed and made anew in between stays as it is.
        await pool.query({
          text: 'update vault.data_key set wrapped = $5, wrapping_key_id = $6 where controller = $1 and subject_id = $2 and sealed_group = $3 and wrapped = $4',
          values: [controller, owner.subjectId, owner.group, row.wrapped, again.wrapped, again.keyId],
        });
      }
      return rows.length;
    },
  };
}
