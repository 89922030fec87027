// Compares the rows of the log with the leaves that were sealed, a stretch of seals at a time.
import type { Findings } from './findings.ts';
import type { Asked } from './log-database.ts';
import { merkleRoot } from './merkle.ts';
import { leafStride } from './sealer.ts';

export interface Seal {
  number: number;
  epoch: number;
  from_xid: string;
  from_id: string;
  to_xid: string;
  to_id: string;
  count: number;
  root: Buffer;
  /** All its rows lie in months that were dropped. */
  dropped: boolean;
}

/** What the log's own rows of kind 'erased' allow. */
export interface Erasures {
  /** Parts of rows: by which erasure, older than when, of which kinds. */
  parts: { id: string; before: string; kinds: string[] | null }[];
  /** Ids that went with a dropped month while others of their seal stayed. */
  excused: Map<number, Set<string>>;
}

// Written out and not taken from the functions of the schema: whoever could change a row could change those too.
const leaf = `coalesce(pg_catalog.sha256('\\x00'::bytea || int8send(a.id) || int4send(a.epoch) || timestamptz_send(a.at) || xid8send(a.xid) || pg_catalog.sha256(
  coalesce(a.about_proof, pg_catalog.sha256(uuid_send(a.about_salt) || convert_to(
    row(a.kind, a.actor, a.actor_door, a.actor_role, a.unit, a.controller, a.policy_version, a.subjects)::text, 'UTF8')))
  || coalesce(a.content_proof, pg_catalog.sha256(uuid_send(a.content_salt) || convert_to(row(a.activity, a.reason, a.task, a.detail)::text, 'UTF8')))
  || coalesce(a.term_proof, pg_catalog.sha256(uuid_send(a.term_salt) || coalesce(a.term, '\\x'))))), pg_catalog.sha256(''))`;
const inStretch = `a.epoch = $1 and (a.xid, a.id) > ($2::xid8, $3::bigint) and (a.xid, a.id) <= ($4::xid8, $5::bigint)`;

type Read = { leaves: Buffer | null; unexplained: string | null };

async function readStretch(connection: Asked, first: Seal, last: Seal, erasures: Erasures): Promise<Read> {
  const { rows } = await connection.query<Read>({
    text: `with allowed as materialized (select * from jsonb_to_recordset($6) r (id bigint, before timestamptz, kinds text[]))
      select string_agg(xid8send(a.xid) || int8send(a.id) || ${leaf}, ''::bytea order by a.xid, a.id) as leaves,
        string_agg(a.id::text, ',') filter (where num_nonnulls(a.about_proof, a.content_proof, a.term_proof) > 0
          and (r.id is null or a.at >= r.before or a.kind <> all (r.kinds))) as unexplained
      from trail.access a left join allowed r on r.id = a.erased_by where ${inStretch}`,
    values: [first.epoch, first.from_xid, first.from_id, last.to_xid, last.to_id, JSON.stringify(erasures.parts)],
  });
  return rows[0]!;
}

/** Checks the rows of consecutive seals of one epoch. Returns how many rows there are. */
export async function verifyStretch(connection: Asked, seals: Seal[], erasures: Erasures, findings: Findings): Promise<number> {
  const first = seals[0]!;
  const last = seals.at(-1)!;
  const [stored, { leaves, unexplained }] = [
    await storedLeaves(connection, first, last),
    await readStretch(connection, first, last, erasures),
  ];
  for (const id of unexplained?.split(',') ?? [])
    findings.add({ kind: 'erased-without-record', id, words: 'its content is gone and no erasure in the log says why' });
  const rows = leaves ?? Buffer.alloc(0);
  let from = 0;
  for (const seal of seals) {
    const to = endOf(rows, from, seal);
    verifySeal(seal, stored.get(seal.number), rows.subarray(from, to), erasures, findings);
    from = to;
  }
  return rows.length / leafStride;
}

async function storedLeaves(connection: Asked, first: Seal, last: Seal): Promise<Map<number, Buffer>> {
  const { rows } = await connection.query<{ seal: number; leaves: Buffer }>({
    text: 'select seal::int, leaves from trail.leaves where seal between $1 and $2',
    values: [first.number, last.number],
  });
  return new Map(rows.map((r) => [r.seal, r.leaves]));
}

/** Where the seal's rows end in a run of leaves ordered by (xid, id). */
function endOf(rows: Buffer, from: number, seal: Seal): number {
  const guess = from + seal.count * leafStride;
  const key = Buffer.allocUnsafe(16);
  key.writeBigUInt64BE(BigInt(seal.to_xid));
  key.writeBigInt64BE(BigInt(seal.to_id), 8);
  const isPast = (at: number) => at >= rows.length || rows.compare(key, 0, 16, at, at + 16) > 0;
  if (isPast(guess) && (guess === from || (guess <= rows.length && !isPast(guess - leafStride)))) return guess;
  let to = from;
  while (!isPast(to)) to += leafStride;
  return to;
}

function verifySeal(seal: Seal, stored: Buffer | undefined, rows: Buffer, erasures: Erasures, findings: Findings): void {
  if (seal.dropped && rows.length === 0) return;
  const sealed = stored ?? Buffer.alloc(0);
  const isWhole = stored !== undefined && sealed.length === seal.count * leafStride && merkleRoot(sealed, leafStride).equals(seal.root);
  if (isWhole && sealed.equals(rows)) return;
  const about = { seal: seal.number };
  if (!isWhole && !seal.dropped) {
    const asSealed = rows.length === seal.count * leafStride && merkleRoot(rows, leafStride).equals(seal.root);
    findings.add({
      kind: 'seal-changed',
      ...about,
      words: asSealed ? 'its stored leaves were changed; the rows are as sealed' : 'neither its stored leaves nor its rows give its root',
    });
    if (asSealed || stored === undefined) return;
  }
  for (const [kind, id] of differences(sealed, rows)) {
    if (kind === 'removed' && erasures.excused.get(seal.number)?.has(id)) continue;
    findings.add({ kind, ...about, id, words: `row ${id} was ${kind} after seal ${seal.number}` });
  }
}

/** Two runs of leaves in the same order: which rows only one of them has, and which differ. */
export function* differences(sealed: Buffer, rows: Buffer): Generator<['changed' | 'removed' | 'inserted', string]> {
  const idAt = (run: Buffer, at: number) => String(run.readBigInt64BE(at + 8));
  let s = 0;
  let r = 0;
  while (s < sealed.length || r < rows.length) {
    const order = s >= sealed.length ? 1 : r >= rows.length ? -1 : sealed.compare(rows, r, r + 16, s, s + 16);
    if (order < 0) yield ['removed', idAt(sealed, s)];
    else if (order > 0) yield ['inserted', idAt(rows, r)];
    else if (sealed.compare(rows, r + 16, r + leafStride, s + 16, s + leafStride) !== 0) yield ['changed', idAt(rows, r)];
    if (order <= 0) s += leafStride;
    if (order >= 0) r += leafStride;
  }
}
