// What the worker does for the log besides sealing: months ahead, its own retention, and how far the sealer is behind.
import type { Asked } from './log-database.ts';

/** Makes the partitions of this month and the next `ahead`. Returns how many were missing. */
export async function keepMonthsAhead(pool: Asked, asOf: Date, ahead = 3): Promise<number> {
  const { rows } = await pool.query<{ made: number }>({
    text: 'select trail.make_months($1::date, $2) as made',
    values: [asOf.toISOString().slice(0, 10), ahead + 1],
  });
  return rows[0]!.made;
}

export interface ErasureRule {
  /** content: activity, reason, task and detail, so that the row no longer says for what (rule L5); term: the digest of a search; all: who looked at whom as well. */
  part: 'content' | 'term' | 'all';
  before: Date;
  /** Undefined: any. */
  kinds?: readonly string[];
  activities?: readonly string[];
  /** Only rows about these persons and nobody else. */
  onlyOf?: readonly string[];
  /** Where the period stands: activity and rule of the policy. */
  rule: string;
}

/**
 * Erases the part of one batch of rows that are due, and of what residents are shown of them; the seals stay valid. Returns how many rows:
 * call again until it is zero. Each batch is written down in the log as one row.
 */
export async function eraseFromLog(
  pool: Asked,
  { part, before, kinds, activities, onlyOf, rule }: ErasureRule,
  batch = 10_000,
): Promise<number> {
  const { rows } = await pool.query<{ erased: number }>({
    text: 'select trail.erase($1, $2, $3, $4, $5, null, $6, $7) as erased',
    values: [part, before.toISOString(), kinds ?? null, activities ?? null, onlyOf ?? null, rule, batch],
  });
  return rows[0]!.erased;
}

/** Drops every month that lies wholly before `before` and is sealed, oldest first. Returns their names. */
export async function dropMonths(pool: Asked, before: Date, rule: string): Promise<string[]> {
  const dropped: string[] = [];
  for (;;) {
    const { rows } = await pool.query<{ month: string | null }>({
      text: 'select trail.drop_month($1, $2) as month',
      values: [before.toISOString(), rule],
    });
    const month = rows[0]!.month;
    if (month === null) return dropped;
    dropped.push(month);
  }
}

/**
 * Says whether this cluster is the one in which the log lived; if not (a restore, a move) a new epoch begins and the rest of the old one can be
 * sealed at once. Called before anything is written, as the owner or a superuser. Returns the epoch that holds now.
 */
export async function beginEpoch(pool: Asked, reason: string): Promise<number> {
  const { rows } = await pool.query<{ epoch: number }>({ text: 'select trail.begin_epoch($1) as epoch', values: [reason] });
  return rows[0]!.epoch;
}

export interface SealLag {
  /** Rows not sealed, counted to 100 000, and when the oldest was written. */
  waiting: number;
  oldestAt: Date | undefined;
  /** Transaction ids between the oldest running transaction of the cluster, in whatever database, and the newest. */
  behind: number;
  /** Rows without a monthly partition: the worker has not made months ahead. */
  withoutMonth: number;
  /** Prepared transactions: each stops the sealer until it ends; `max_prepared_transactions` is 0. */
  prepared: number;
}

export async function sealLag(pool: Asked): Promise<SealLag> {
  const { rows } = await pool.query<{ waiting: number; oldest_at: Date | null; behind: number; without_month: number; prepared: number }>({
    text: 'select waiting::int, oldest_at, behind::int, without_month::int, prepared::int from trail.seal_lag()',
    values: [],
  });
  const lag = rows[0]!;
  return {
    waiting: lag.waiting,
    oldestAt: lag.oldest_at ?? undefined,
    behind: lag.behind,
    withoutMonth: lag.without_month,
    prepared: lag.prepared,
  };
}
