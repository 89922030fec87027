// What the vault asks its database: keys by person and group, digests by value.
import type { Wrapped } from './key-provider.ts';

/** As much of `pg`'s pool as the vault uses; each statement is its own transaction. */
export interface VaultPool {
  query<R extends Record<string, unknown>>(statement: {
    name?: string;
    text: string;
    values: unknown[];
  }): Promise<{ rows: R[]; rowCount: number | null }>;
}

/** Whose key: a person's, for one of the sealed groups. */
export interface KeyOwner {
  subjectId: string;
  group: string;
}

type KeyRow = { subject_id: string; sealed_group: string; wrapped: Buffer; wrapping_key_id: string };

/** The wrapped keys of all these owners in one query; owners without a key are absent. */
export async function readKeys(pool: VaultPool, controller: string, owners: KeyOwner[]): Promise<(KeyOwner & Wrapped)[]> {
  const { rows } = await pool.query<KeyRow>({
    name: 'vault-read-keys',
    text: `select subject_id, sealed_group, wrapped, wrapping_key_id from vault.data_key
      where controller = $1 and (subject_id, sealed_group) in (select * from unnest($2::uuid[], $3::text[]))`,
    values: [controller, owners.map((o) => o.subjectId), owners.map((o) => o.group)],
  });
  return rows.map((r) => ({ subjectId: r.subject_id, group: r.sealed_group, wrapped: r.wrapped, keyId: r.wrapping_key_id }));
}

/** Two processes that make the same key at once: the first one's stays, and both read it afterwards. */
export async function offerKeys(pool: VaultPool, controller: string, offers: (KeyOwner & Wrapped)[]): Promise<void> {
  await pool.query({
    name: 'vault-offer-keys',
    text: `insert into vault.data_key (subject_id, sealed_group, controller, wrapped, wrapping_key_id)
      select subject_id, sealed_group, $3, wrapped, key_id from unnest($1::uuid[], $2::text[], $4::bytea[], $5::text[]) o (subject_id, sealed_group, wrapped, key_id)
      on conflict do nothing`,
    values: [
      offers.map((o) => o.subjectId),
      offers.map((o) => o.group),
      controller,
      offers.map((o) => o.wrapped),
      offers.map((o) => o.keyId),
    ],
  });
}

export interface Destruction {
  number: string;
  what: string;
  group: string;
  controller: string;
  destroyedAt: string;
}
type DestructionRow = { number: string; what: string; sealed_group: string; controller: string; destroyed_at: string };

/** The group that stands in the ledger for a whole person: keys of every group, and the digests. */
const everything = '*';
/** What was destroyed, as a digest: recognised by whoever has the id, and naming nobody to others. */
const whatWas = (row: string, group = `${row}.sealed_group`) =>
  `sha256(convert_to(json_build_array(${row}.controller, ${row}.subject_id, ${group}::text)::text, 'UTF8'))`;
const asLedger = `number::text, encode(what, 'hex') as what, sealed_group, controller, to_json(destroyed_at)#>>'{}' as destroyed_at`;
const asDestruction = (r: DestructionRow): Destruction => ({
  number: r.number,
  what: r.what,
  group: r.sealed_group,
  controller: r.controller,
  destroyedAt: r.destroyed_at,
});

/** Deletes keys and writes what was destroyed into the ledger, in one statement. Without `group`: every group, and the person's digests. */
export async function destroyKeys(
  pool: VaultPool,
  controller: string,
  subjectId: string,
  group: string | undefined,
): Promise<Destruction[]> {
  const { rows } = await pool.query<DestructionRow>({
    text: `with digests as (delete from vault.blind_index where subject_id = $2 and controller = $1 and $3::text is null),
      gone as (delete from vault.data_key where controller = $1 and subject_id = $2 and ($3::text is null or sealed_group = $3)
        returning controller, subject_id, sealed_group),
      whole (controller, subject_id, sealed_group) as (select $1::text, $2::uuid, '${everything}' where $3::text is null)
      insert into vault.destruction (what, sealed_group, controller)
        select ${whatWas('d')}, d.sealed_group, d.controller from (select * from gone union all select * from whole) d
      returning ${asLedger}`,
    values: [controller, subjectId, group ?? null],
  });
  return rows.map(asDestruction);
}

/** Owners of keys or digests after `after`, in order of id: of which groups and kinds. Younger ones than `before` are left out. */
export async function readHoldings(
  pool: VaultPool,
  controller: string,
  after: string | undefined,
  limit: number,
  before: Date,
): Promise<{ owner: string; groups: string[]; kinds: string[] }[]> {
  const { rows } = await pool.query<{ owner: string; groups: string[]; kinds: string[] }>({
    text: `select h.subject_id as owner, coalesce(array_agg(distinct h.sealed_group) filter (where h.sealed_group is not null), '{}') as groups,
        coalesce(array_agg(distinct h.kind) filter (where h.kind is not null), '{}') as kinds
      from (select subject_id, sealed_group, null as kind from vault.data_key where controller = $1 and created_at < $4
        union all select subject_id, null, kind from vault.blind_index where controller = $1 and entered_at < $4) h
      where $2::uuid is null or h.subject_id > $2 group by h.subject_id order by h.subject_id limit $3`,
    values: [controller, after ?? null, limit, before.toISOString()],
  });
  return rows;
}

/** Deletes these keys (owner, group) and digests (owner, kind) and writes the keys into the ledger, in one statement. */
export async function destroyUnused(
  pool: VaultPool,
  controller: string,
  keys: [string, string][],
  digests: [string, string][],
  before: Date,
): Promise<Destruction[]> {
  const { rows } = await pool.query<DestructionRow>({
    text: `with digests as (delete from vault.blind_index b using unnest($4::uuid[], $5::text[]) u (owner, kind)
        where b.subject_id = u.owner and b.kind = u.kind and b.controller = $1 and b.entered_at < $6),
      gone as (delete from vault.data_key k using unnest($2::uuid[], $3::text[]) u (owner, sealed_group)
        where k.subject_id = u.owner and k.sealed_group = u.sealed_group and k.controller = $1 and k.created_at < $6
        returning k.controller, k.subject_id, k.sealed_group)
      insert into vault.destruction (what, sealed_group, controller) select ${whatWas('g')}, g.sealed_group, g.controller from gone g returning ${asLedger}`,
    values: [
      controller,
      keys.map(([owner]) => owner),
      keys.map(([, group]) => group),
      digests.map(([owner]) => owner),
      digests.map(([, kind]) => kind),
      before.toISOString(),
    ],
  });
  return rows.map(asDestruction);
}

/** The ledger after `number`, oldest first: what is appended outside the vault before an erasure is acknowledged. */
export async function readDestructions(pool: VaultPool, number: string, limit: number): Promise<Destruction[]> {
  const { rows } = await pool.query<DestructionRow>({
    text: `select ${asLedger} from vault.destruction where number > $1 order by number limit $2`,
    values: [number, limit],
  });
  return rows.map(asDestruction);
}

/** Destroys again in a vault that was put back from its copy. What was made after the destruction stays. Returns how many keys went. */
export async function replayDestructions(pool: VaultPool, ledger: Destruction[]): Promise<number> {
  const { rows } = await pool.query<{ gone: string }>({
    text: `with ledger as (select decode(what, 'hex') as what, at::timestamptz from unnest($1::text[], $2::text[]) l (what, at)),
      digests as (delete from vault.blind_index b using ledger l
        where l.what = ${whatWas('b', `'${everything}'`)} and b.entered_at <= l.at),
      gone as (delete from vault.data_key k using ledger l
        where l.what = ${whatWas('k')} and k.created_at <= l.at returning k.subject_id, k.sealed_group, k.controller),
      written as (insert into vault.destruction (what, sealed_group, controller) select ${whatWas('g')}, g.sealed_group, g.controller from gone g)
      select count(*)::text as gone from gone`,
    values: [ledger.map((d) => d.what), ledger.map((d) => d.destroyedAt)],
  });
  return Number(rows[0]!.gone);
}
