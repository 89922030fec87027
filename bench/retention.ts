// How fast retention erases, keys and holds included, against a bare batched DELETE of the same rows in the same run.
import fs from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { describe, key, personal, subject } from '#platform/personal-data.ts';
import { openLedger } from '#platform/retention/ledger.ts';
import { tableStatements } from '#platform/retention/write-statements.ts';
import { connected } from '../apps/databases.ts';
import { type Figure, inTurns, median, times } from './figures.ts';
import type { FullSize } from './full-size.ts';

const looked = describe('bench.look', {
  subjects: [{ column: 'person_id', as: 'registered' }],
  clocks: { 'recorded-at': 'seen_at' },
  columns: {
    id: key,
    person_id: subject,
    seen_at: personal('break-glass-record', 'observed'),
    words: personal('break-glass-record', 'observed'),
  },
});

/** Fills a table of `rows`, a tenth of which is over, spread through it as it would be after years; erases both ways, in turns. */
export async function measureRetention({ at, home, policy }: FullSize, rows: number, rounds: number): Promise<Figure[]> {
  return connected(at.data, async (client) => {
    const ledger = openLedger(path.join(home, 'bench-ledger'));
    const statements = await (async () => {
      await fill(client, rows);
      return tableStatements(client, policy, looked);
    })();
    const pairs = await inTurns(
      rounds,
      async () => {
        await fill(client, rows);
        return perSecond(client, () => asRetention(client, statements.erase, ledger));
      },
      async () => {
        await fill(client, rows);
        return perSecond(client, () => bare(client));
      },
    );
    await client.query('drop schema bench cascade; delete from retention.hold where reason = $$held for the measurement$$');
    fs.rmSync(path.join(home, 'bench-ledger'), { recursive: true, force: true });
    const [ours, floor] = [median(pairs.map((p) => p[0])), median(pairs.map((p) => p[1]))];
    return [
      {
        what: `retention of ${rows / 10} rows of ${rows}, keys and holds included`,
        measured: `${Math.round(ours)} rows/s`,
        floor: `${Math.round(floor)} rows/s (bare batched DELETE), ratio ${times(ours / floor)}`,
        wanted: 'ratio 0.5, then 0.7',
        met: ours / floor >= 0.5,
      },
    ];
  });
}

async function fill(client: pg.Client, rows: number) {
  await client.query(`delete from retention.hold where reason = 'held for the measurement'; drop schema if exists bench cascade; create schema bench;
    create table bench.look (id uuid primary key default gen_random_uuid(), person_id uuid not null, seen_at timestamptz not null, words text not null)`);
  await client.query(
    `insert into bench.look (person_id, seen_at, words) select gen_random_uuid(), case when n % 10 = 0 then now() - interval '4 years' else now() - interval '1 year' end, repeat('x', 60)
     from generate_series(1, $1::int) n`,
    [rows],
  );
  await client.query('create index on bench.look (person_id)');
  await client.query('vacuum analyze bench.look');
  // Nobody in this table is in the register, so the rules of who may be held something about are passed over.
  await client.query('set session_replication_role = replica');
  await client.query(`insert into retention.hold (subject_id, kind, table_name, reason, until_on, ended_on)
    select person_id, 'legal-claim', 'bench.look', 'held for the measurement', platform.today() + 30, platform.today() + 30
    from bench.look where seen_at < now() - interval '3 years' limit 1000`);
  await client.query('set session_replication_role = origin');
  await client.query('checkpoint');
}

async function perSecond(client: pg.Client, work: () => Promise<void>): Promise<number> {
  const due = async () =>
    Number((await client.query(`select count(*) as n from bench.look where seen_at < now() - interval '1000 days'`)).rows[0].n);
  const before = await due();
  const began = performance.now();
  await work();
  const took = (performance.now() - began) / 1_000;
  return (before - (await due())) / took;
}

const blocks = 1_024;
const sizeOf = async (client: pg.Client) =>
  Number((await client.query(`select pg_relation_size('bench.look') / current_setting('block_size')::int as n`)).rows[0].n);

/** As the run does: judged, held, written into the ledger on disk, then committed. */
async function asRetention(client: pg.Client, erase: string, ledger: ReturnType<typeof openLedger>) {
  const end = await sizeOf(client);
  for (let from = 0; from < end; from += blocks) {
    await client.query(`begin; select set_config('retention.judged', 'true', true), set_config('jit', 'off', true)`);
    const { rows } = await client.query(erase, [`(${from},0)`, `(${from + blocks},0)`]);
    if (rows[0].array_agg) ledger.append(new Date(), [{ table: 'bench.look', keys: rows[0].array_agg }]);
    await client.query('commit');
  }
}

async function bare(client: pg.Client) {
  const end = await sizeOf(client);
  for (let from = 0; from < end; from += blocks)
    await client.query(`delete from bench.look where ctid >= $1 and ctid < $2 and seen_at < now() - interval '1096 days'`, [
      `(${from},0)`,
      `(${from + blocks},0)`,
    ]);
}
