// Finding persons by the exact value of something sealed: a keyed digest of its normal form, and nothing else.
import { createHmac, type KeyObject } from 'node:crypto';
import { bind } from './cipher.ts';
import type { KeyProvider } from './key-provider.ts';
import { normalForm } from './normal-form.ts';
import type { VaultPool } from './vault-database.ts';

const digestOf = (key: KeyObject, controller: string, kind: string, value: string): Buffer =>
  createHmac('sha256', key)
    .update(bind(controller, kind, normalForm(kind, value)))
    .digest();

export function openBlindIndex(pool: VaultPool, keys: KeyProvider, controller: string) {
  const current = () => keys.indexKeys().at(-1)!;
  const digests = (kind: string, value: string) => keys.indexKeys().map(({ key }) => digestOf(key, controller, kind, value));
  async function enterAll(entries: { kind: string; value: string; subjectId: string }[]): Promise<number> {
    if (entries.length === 0) return 0;
    const { id, key } = current();
    const { rowCount } = await pool.query({
      name: 'vault-enter-index',
      text: `insert into vault.blind_index (kind, digest, subject_id, controller, index_key_id)
        select kind, digest, subject_id, $4, $5 from unnest($1::text[], $2::bytea[], $3::uuid[]) e (kind, digest, subject_id) on conflict do nothing`,
      values: [
        entries.map((e) => e.kind),
        entries.map((e) => digestOf(key, controller, e.kind, e.value)),
        entries.map((e) => e.subjectId),
        controller,
        id,
      ],
    });
    return rowCount ?? 0;
  }
  const index = {
    /** Makes the person findable by this value, besides any other. Committed when it returns, with 1 or, where they were before, 0. */
    enterIndex: (kind: string, value: string, subjectId: string): Promise<number> => enterAll([{ kind, value, subjectId }]),

    /** The same for many in one query. */
    enterAll,

    /** The person is no longer found by this value, or without `value` by any value of the kind. */
    async leaveIndex(kind: string, subjectId: string, value?: string): Promise<void> {
      await pool.query({
        name: 'vault-leave-index',
        text: 'delete from vault.blind_index where subject_id = $1 and kind = $2 and controller = $3 and ($4::bytea[] is null or digest = any ($4))',
        values: [subjectId, kind, controller, value === undefined ? null : digests(kind, value)],
      });
    },

    /** The person is found by no other value of this kind; `null`: by none. */
    async keepOnly(kind: string, subjectId: string, value: string | null): Promise<void> {
      await pool.query({
        name: 'vault-keep-index',
        text: 'delete from vault.blind_index where subject_id = $1 and kind = $2 and controller = $3 and digest <> all ($4::bytea[])',
        values: [subjectId, kind, controller, value === null ? [] : digests(kind, value)],
      });
    },

    /**
     * Ids of the persons who have exactly this value, in any written form of it; empty when nobody has. A known, an unknown and a
     * malformed value take the same path, so that neither an error nor the time tells which it was.
     */
    async find(kind: string, value: string): Promise<string[]> {
      const { rows } = await pool.query<{ subject_id: string }>({
        name: 'vault-find',
        text: 'select distinct subject_id from vault.blind_index where kind = $1 and digest = any ($2) and controller = $3 order by subject_id',
        values: [kind, digests(kind, value), controller],
      });
      return rows.map((r) => r.subject_id);
    },

    /** The same for many values in one query: value -> ids. Values that nobody has are absent. */
    async findAll(kind: string, values: readonly string[]): Promise<Map<string, string[]>> {
      const sought = values.flatMap((value) => digests(kind, value).map((digest) => ({ value, digest })));
      if (sought.length === 0) return new Map();
      const { rows } = await pool.query<{ digest: Buffer; subject_id: string }>({
        name: 'vault-find-all',
        text: 'select digest, subject_id from vault.blind_index where kind = $1 and digest = any ($2) and controller = $3',
        values: [kind, sought.map((s) => s.digest), controller],
      });
      const holders = Map.groupBy(rows, (r) => r.digest.toString('base64'));
      const found = new Map<string, string[]>();
      for (const { value, digest } of sought) {
        const ids = (holders.get(digest.toString('base64')) ?? []).map((r) => r.subject_id);
        if (ids.length > 0) found.set(value, [...new Set([...(found.get(value) ?? []), ...ids])]);
      }
      return found;
    },

    /** Groups of persons who have one value of this kind, which value is not told; at most 500 groups. */
    async sharing(kind: string): Promise<string[][]> {
      const { rows } = await pool.query<{ ids: string[] }>({
        name: 'vault-sharing',
        text: `select array_agg(distinct subject_id) as ids from vault.blind_index where kind = $1 and controller = $2
          group by digest having count(distinct subject_id) > 1 limit 500`,
        values: [kind, controller],
      });
      return rows.map((r) => r.ids);
    },

    /** Deletes digests made with older index keys. Run after every value was entered anew; then the old key file can go. Returns how many went. */
    async leaveOldIndexes(): Promise<number> {
      const { rowCount } = await pool.query({
        text: 'delete from vault.blind_index where controller = $1 and index_key_id <> $2',
        values: [controller, current().id],
      });
      return rowCount ?? 0;
    },
  };
  return {
    ...index,
    /** The person's only value of this kind is now `value`; `null`: none. */
    async index(subjectId: string, kind: string, value: string | null): Promise<void> {
      if (value !== null) await index.enterIndex(kind, value, subjectId);
      await index.keepOnly(kind, subjectId, value);
    },
    /**
     * The same in two steps, around the commit of a transaction elsewhere: now the person is found by the new value too; the result, called with
     * whether the transaction was kept, leaves the one that holds. Cut off in between, they are found by more than that and never by less.
     */
    async indexAround(subjectId: string, kind: string, value: string | null): Promise<(kept: boolean) => Promise<void>> {
      const entered = value !== null && (await index.enterIndex(kind, value, subjectId)) > 0;
      return async (kept) => {
        if (kept) await index.keepOnly(kind, subjectId, value);
        else if (entered) await index.leaveIndex(kind, subjectId, value);
      };
    },
  };
}
