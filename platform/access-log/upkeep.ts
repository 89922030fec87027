// What the worker does for the log besides sealing: months ahead, a new epoch after a restore, and how far the sealer is behind.
import type { Asked } from './log-database.ts';

/** Makes the partitions of this month and the next `ahead`. Returns how many were missing. */
export async function keepMonthsAhead(pool: Asked, asOf: Date, ahead = 3): Promise<number> {
  const { rows } = await pool.query<{ made: number }>({
    text: 'select trail.make_months($1::date, $2) as made',
    values: [asOf.toISOString().slice(0, 10), ahead + 1],
  });
  return rows[0]!.made;
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
