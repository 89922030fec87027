// How fast the access log is verified: rows a second, beside PostgreSQL doing nothing but hash the same rows once.
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { verifyLog } from '#platform/access-log/verify.ts';
import { type Figure, inTurns, median, times } from './figures.ts';
import type { FullSize } from './full-size.ts';

const wanted = 45_000;

export async function measureVerification({ at, home }: FullSize, rounds: number): Promise<Figure[]> {
  const readers = Math.min(4, os.availableParallelism());
  const pool = new pg.Pool({ connectionString: at.data, max: readers });
  try {
    const rate = async (work: () => Promise<number>) => {
      const began = performance.now();
      return ((await work()) * 1_000) / (performance.now() - began);
    };
    const verified = async () => {
      const found = await verifyLog(pool as never, path.join(home, 'roots', 'access-log.jsonl'), { readers });
      if (!found.sound) throw new Error(`the log of the full-size landlord is not sound: ${JSON.stringify(found.counts)}`);
      return found.rows;
    };
    const hashed = async () =>
      (await pool.query(`select count(sha256(convert_to(a::text, 'UTF8')))::int as rows from trail.access a`)).rows[0].rows as number;
    const pairs = await inTurns(
      rounds,
      () => rate(verified),
      () => rate(hashed),
    );
    const [ours, floor] = [median(pairs.map(([one]) => one)), median(pairs.map(([, other]) => other))];
    return [
      {
        what: 'Verification of the access log, rows a second, what residents are shown included',
        measured: `${Math.round(ours)} (${times(ours / floor)} of the floor)`,
        floor: `each row as text, hashed once in PostgreSQL: ${Math.round(floor)}`,
        wanted: `${wanted}`,
        met: ours >= wanted,
      },
    ];
  } finally {
    await pool.end();
  }
}
