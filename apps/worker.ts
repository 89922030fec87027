// The worker: seals the access log, keeps its months ahead, and lets the clock do what days bring about.
import pg from 'pg';
import { outsideRolesOf, sealOnce } from '#platform/access-log/sealer.ts';
import { keepMonthsAhead, sealLag } from '#platform/access-log/upkeep.ts';
import { types } from '#platform/database/values.ts';
import { openLog } from '#platform/pages/log.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { rehearseNext } from '#platform/policy-rehearsals.ts';
import { dayOf } from '#policy-engine/index.ts';
import { tables } from './composition.ts';
import { followVersion } from './follow-version.ts';
import { type Metrics, openMetrics } from './metrics.ts';
import { type RetentionConfig, runOnce } from './retention.ts';

export interface WorkerConfig {
  /** Address of the data database with the worker's login. */
  data: string;
  rootsFile: string;
  retention: RetentionConfig;
}

const second = 1_000;
const hour = 3_600 * second;
/** What counts or follows whole tables waits until the doors are open. */
const afterStart = 20 * second;

/** Starts the work and returns what it counts and how to end it; a deed that fails is logged and tried again at its next turn. */
export async function runWorker(config: WorkerConfig): Promise<{ metrics: Metrics; close(): Promise<void> }> {
  const pool = new pg.Pool({ connectionString: config.data, max: 4, types });
  const log = openLog('worker');
  pool.on('error', () => {});
  const following = await followVersion(pool);
  const turns = [
    repeat(5 * second, 'seal the log', log, () =>
      sealOnce(pool as never, { rootsFile: config.rootsFile, outsideRoles: outsideRolesOf(policyInForce()) }),
    ),
    repeat(2 * second, 'rehearse a draft of the policy', log, () => rehearseNext(pool, tables)),
    repeat(hour, 'make the months ahead', log, () => keepMonthsAhead(pool as never, new Date())),
    repeat(hour, 'follow the days', log, async () => {
      await pool.query('select residents.come_of_age()');
      await pool.query('select residents.refresh_scopes_since(platform.today() - 1)');
    }),
    repeat(24 * hour, 'seek people recorded twice', log, async () => {
      await pool.query('select duplicates.seek()');
      await pool.query('select duplicates.let_go()');
    }),
    repeat(hour, 'count the figures', log, () => pool.query('select statistics.count_anew()')),
    repeat(10 * 60 * second, 'erase what is over', log, () => runNightly(pool, config.retention)),
    repeat(hour, 'close accounts whose time is up', log, () => pool.query('select identity.close_expired(platform.today())')),
  ];
  return {
    metrics: openMetrics('worker', () => sealLag(pool as never)),
    async close() {
      following.end();
      await Promise.all(turns.map((stop) => stop()));
      await pool.end();
    },
  };
}

/** Once a day, soon after midnight in Helsinki; a run that was killed goes on at the next turn. */
async function runNightly(pool: pg.Pool, config: RetentionConfig): Promise<void> {
  const now = new Date();
  const { rows } = await pool.query(
    `select exists (select from retention.run r where r.ended_at is not null and (r.as_of at time zone 'Europe/Helsinki')::date = $1::date) as done`,
    [dayOf(now)],
  );
  if (!rows[0].done) await runOnce(config, policyInForce(), now);
}

function repeat(everyMs: number, deed: string, log: ReturnType<typeof openLog>, work: () => Promise<unknown>): () => Promise<void> {
  let ended = false;
  let running: Promise<void> = Promise.resolve();
  const turn = () => {
    running = work()
      .then(
        () => {},
        (err) => log.error({ err, deed }, 'a turn of the worker failed'),
      )
      .finally(() => {
        if (!ended) timer = setTimeout(turn, everyMs);
      });
  };
  let timer = setTimeout(turn, everyMs < afterStart ? 0 : afterStart);
  return async () => {
    ended = true;
    clearTimeout(timer);
    await running;
  };
}
