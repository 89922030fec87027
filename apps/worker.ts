// The worker: seals the access log, keeps its months ahead, and lets the clock do what days bring about.
import type pg from 'pg';
import type { Logger } from 'pino';
import { matchLooks } from '#modules/explained-looks/public.ts';
import { modules } from '#modules/index.ts';
import { countPromises } from '#modules/kept-promises/public.ts';
import { mailRoots, type RootsMail } from '#platform/access-log/roots-mail.ts';
import { outsideRolesOf, sealOnce } from '#platform/access-log/sealer.ts';
import { keepMonthsAhead, sealLag } from '#platform/access-log/upkeep.ts';
import { openPool } from '#platform/database/pool.ts';
import { openLog } from '#platform/pages/log.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { rehearseNext } from '#platform/policy-rehearsals.ts';
import { dayOf } from '#policy-engine/index.ts';
import { tables } from './composition.ts';
import { followVersion } from './follow-version.ts';
import { type Metrics, openMetrics } from './metrics.ts';
import { eraseDecided, type RetentionConfig, runOnce } from './retention.ts';
import { openTelemetry, type TelemetrySettings } from './telemetry.ts';
import { equip, type WorkplaceConfig } from './workplace.ts';

export interface WorkerConfig extends WorkplaceConfig {
  /** Address of the data database with the worker's login. */
  data: string;
  rootsFile: string;
  retention: RetentionConfig;
  /** Where metrics go, if anywhere. */
  telemetry?: TelemetrySettings;
  /** To whom its last root goes every hour. */
  rootsMail?: RootsMail;
}

const second = 1_000;
const hour = 3_600 * second;
/** What counts or follows whole tables waits until the doors are open. */
const afterStart = 20 * second;

/** Starts the work and returns what it counts and how to end it; a deed that fails is logged and tried again at its next turn. */
export async function runWorker(config: WorkerConfig): Promise<{ metrics: Metrics; close(): Promise<void> }> {
  const pool = openPool({ connectionString: config.data, max: 8 });
  const log = openLog('worker');
  const following = await followVersion(pool);
  const mail = config.rootsMail;
  const at = equip(config, pool, log);
  const turns = [
    repeat(5 * second, 'seal the log', log, () =>
      sealOnce(pool as never, { rootsFile: config.rootsFile, outsideRoles: outsideRolesOf(policyInForce()) }),
    ),
    repeat(2 * second, 'rehearse a draft of the policy', log, () => rehearseNext(pool, tables)),
    ...(mail ? [repeat(hour, 'mail the roots of the log', log, () => mailRoots(config.rootsFile, mail))] : []),
    repeat(hour, 'make the months ahead', log, () => keepMonthsAhead(pool as never, new Date())),
    repeat(hour, 'follow the days', log, () => followDays(pool, log)),
    repeat(15 * second, 'erase what was decided on request', log, () => eraseDecided(config.retention, new Date())),
    repeat(10 * 60 * second, 'erase what is over', log, () => runNightly(pool, log, config.retention)),
    repeat(2 * second, 'send mail', log, () => at.sendMail()),
    ...modules.flatMap((m) => m.jobs ?? []).map((job) => repeat(job.everyMs, job.deed, log, () => job.run(at))),
    repeat(24 * hour, 'seek people recorded twice', log, () =>
      alone(pool, 'recorded twice', async (one) => {
        await one.query('select duplicates.seek()');
        await one.query('select duplicates.let_go()');
      }),
    ),
    repeat(hour, 'match looks with work', log, () => alone(pool, 'looks', (one) => matchLooks(one))),
    repeat(hour, 'count the promises', log, () =>
      alone(pool, 'promises', (one) => countPromises(one, policyInForce().controller.promises.answerWithinDays)),
    ),
    repeat(hour, 'count the figures', log, () => alone(pool, 'figures', (one) => one.query('select statistics.count_anew()'))),
  ];
  const metrics = openMetrics('worker', {
    seals: () => sealLag(pool as never),
    mail: async () => (await pool.query('select * from mail.standing()')).rows[0],
  });
  const telemetry = openTelemetry(config.telemetry, 'worker', metrics);
  return {
    metrics,
    async close() {
      following.end();
      await Promise.all(turns.map((stop) => stop()));
      await at.close();
      await telemetry.close();
      await pool.end();
    },
  };
}

/** Once a day, soon after midnight in Helsinki; a run that was killed goes on at the next turn. */
async function runNightly(pool: pg.Pool, log: Logger, config: RetentionConfig): Promise<void> {
  const now = new Date();
  const { rows } = await pool.query(
    `select exists (select from retention.run r where r.ended_at is not null and (r.as_of at time zone 'Europe/Helsinki')::date = $1::date) as done`,
    [dayOf(now)],
  );
  if (!rows[0].done && (await believesToday(pool, log))) await runOnce(config, policyInForce(), now);
}

/** What a day brings about, and nothing takes back: only when the clock can be believed. */
export const followDays = (pool: pg.Pool, log: Logger): Promise<void> =>
  alone(pool, 'days', async (one) => {
    if (!(await believesToday(one, log))) return;
    await one.query('select residents.come_of_age()');
    await one.query('select residents.refresh_scopes_since(platform.today() - 1)');
    await one.query('select identity.close_expired(platform.today())');
  });

async function believesToday(asked: pg.Pool | pg.PoolClient, log: Logger): Promise<boolean> {
  const { rows } = await asked.query('select platform.believe_today() as believed');
  if (!rows[0].believed) log.error('the clock has leapt: what days bring about waits until it has gone on for a day');
  return rows[0].believed;
}

/** In one transaction, and by one worker of all at a time: another that comes meanwhile leaves it to the first. */
async function alone(pool: pg.Pool, deed: string, work: (one: pg.PoolClient) => Promise<unknown>): Promise<void> {
  const one = await pool.connect();
  let broken: Error | undefined;
  try {
    await one.query('begin');
    const { rows } = await one.query('select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as mine', [`worker ${deed}`]);
    if (rows[0].mine) await work(one);
    await one.query('commit');
  } catch (error) {
    await one.query('rollback').catch((gone: Error) => {
      broken = gone;
    });
    throw error;
  } finally {
    one.release(broken);
  }
}

function repeat(everyMs: number, deed: string, log: ReturnType<typeof openLog>, work: () => Promise<unknown>): () => Promise<void> {
  let ended = false;
  let running: Promise<void> = Promise.resolve();
  const turn = () => {
    running = Promise.resolve()
      .then(work)
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
