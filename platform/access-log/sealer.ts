// Seals the log: takes rows that no running transaction can precede, chains their Merkle root, and has a file outside witness it.
import type { Policy } from '#policy-engine/policy.ts';
import { type Asked, type Connection, inTransaction, type LogPool } from './log-database.ts';
import { merkleRoot } from './merkle.ts';
import { appendRoots, lastWitnessed, type Root } from './roots-file.ts';

/** Role of somebody outside the landlord -> whose they are and what their look counts as; from the policy's vocabulary. */
export type OutsideRoles = Record<string, { organisation?: string | undefined; countsAs?: string | undefined }>;

/** Those of a policy. */
export const outsideRolesOf = ({ vocabulary }: Policy): OutsideRoles =>
  Object.fromEntries(
    vocabulary.roles.filter((r) => r.side === 'outside').map((r) => [r.id, { organisation: r.organisation, countsAs: r.countsAs }]),
  );

export interface Sealing {
  /** File of roots, on another disk or server than the database. */
  rootsFile: string;
  outsideRoles?: OutsideRoles;
  /** Rows under one root. */
  batch?: number;
}

/** The log and its roots file do not agree; somebody has to look before anything more is sealed. */
export class SealRefused extends Error {}

/** Leaves as PostgreSQL hands them over: transaction id, row id, hash. */
export const leafStride = 8 + 8 + 32;

// A number of our own choosing, for the one sealer of a database.
const oneSealer = 7_164_013;

/**
 * Seals everything that can be sealed now, spreads it to those it is about, and returns how much that was. With a second sealer at work it
 * seals nothing. Each root is in the file when this returns; a root whose writing was interrupted is written by the next call.
 * `pool` connects directly, not through a transaction pooler. @throws SealRefused when the file knows more than the log, or much less
 */
export async function sealOnce(
  pool: LogPool,
  { rootsFile, outsideRoles = {}, batch = 20_000 }: Sealing,
): Promise<{ seals: number; rows: number }> {
  const guard = await pool.connect();
  try {
    const { rows } = await guard.query<{ got: boolean }>({ text: 'select pg_try_advisory_lock($1) as got', values: [oneSealer] });
    if (!rows[0]!.got) return { seals: 0, rows: 0 };
    try {
      await catchUp(guard, rootsFile);
      const sealed = { seals: 0, rows: 0 };
      for (;;) {
        const next = await inTransaction(pool, 'begin', (connection) => sealNext(connection, batch, outsideRoles));
        if (!next) return sealed;
        appendRoots(rootsFile, [next.root]);
        sealed.seals += 1;
        sealed.rows += next.root.count;
        // Rows that came meanwhile wait for the next call: a busy log would otherwise get a seal a row.
        if (!next.isMore) return sealed;
      }
    } finally {
      await guard.query({ text: 'select pg_advisory_unlock($1)', values: [oneSealer] });
    }
  } finally {
    guard.release();
  }
}

type Due = {
  epoch: number;
  from_xid: string;
  from_id: string;
  count: number;
  first_at: string | null;
  last_at: string | null;
  leaves: Buffer;
  reason: string | null;
};

async function sealNext(
  connection: Connection,
  batch: number,
  outsideRoles: OutsideRoles,
): Promise<{ root: Root; isMore: boolean } | undefined> {
  const { rows } = await connection.query<Due>({
    text: 'select epoch, from_xid::text, from_id::text, count, first_at::text, last_at::text, leaves, reason from trail.unsealed($1)',
    values: [batch],
  });
  const due = rows[0];
  if (!due) return undefined;
  const end = due.leaves.length - leafStride;
  const [toXid, toId] =
    end < 0 ? [due.from_xid, due.from_id] : [due.leaves.readBigUInt64BE(end), due.leaves.readBigInt64BE(end + 8)].map(String);
  const root = merkleRoot(due.leaves, leafStride);
  const sealed = await connection.query<{ number: string }>({
    text: 'select number::text from trail.append_seal($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
    values: [
      due.epoch,
      due.from_xid,
      due.from_id,
      toXid,
      toId,
      due.count,
      due.first_at,
      due.last_at,
      root,
      due.leaves,
      due.reason,
      JSON.stringify(outsideRoles),
    ],
  });
  const [written] = await rootsAfter(connection, Number(sealed.rows[0]!.number) - 1);
  return { root: written!, isMore: due.count >= batch || due.reason !== null };
}

async function rootsAfter(connection: Asked, number: number): Promise<Root[]> {
  const { rows } = await connection.query<{ [K in keyof Root]: Root[K] }>({
    text: `select number::int, epoch, count, encode(root, 'hex') as root, encode(previous, 'hex') as previous, encode(chain, 'hex') as chain,
      to_json(sealed_at)#>>'{}' as "sealedAt" from trail.seal where number > $1 order by number limit 2`,
    values: [number],
  });
  return rows;
}

/** Writes the root that the last call could not, if the file ends one seal early. */
async function catchUp(connection: Asked, rootsFile: string): Promise<void> {
  const last = lastWitnessed(rootsFile);
  const { rows } = await connection.query<{ last: number }>({
    text: 'select coalesce(max(number), 0)::int as last from trail.seal',
    values: [],
  });
  const sealed = rows[0]!.last;
  if (last > sealed) throw new SealRefused(`the log ends at seal ${sealed}, its roots file at ${last}: seals are missing from the log`);
  if (last < sealed - 1)
    throw new SealRefused(`the roots file ends at seal ${last}, the log at ${sealed}: lines are missing from the file`);
  if (last === sealed - 1) appendRoots(rootsFile, await rootsAfter(connection, last));
}
