// What a process counts while it serves, for Prometheus: durations and sums by route, and no person, id or word that anybody typed.
import { collectDefaultMetrics, Gauge, Histogram, type MetricObjectWithValues, type MetricValue, Registry } from 'prom-client';
import type { SealLag } from '#platform/access-log/upkeep.ts';
import type { Answered } from '#platform/pages/door.ts';

export interface Metrics {
  /** For a door: one request was answered. */
  answered(answer: Answered): void;
  /** As Prometheus reads it. */
  text(): Promise<string>;
  /** The same, for whoever sends it elsewhere. */
  measured(): Promise<MetricObjectWithValues<MetricValue<string>>[]>;
}

/** How the outbox stands, as `mail.standing()` says it. */
export interface MailStanding {
  waiting: number;
  oldest_due_at: Date | null;
  failed: number;
  uncertain: number;
}
/** What is asked at each reading: how far the sealing of the access log is behind, and how the outbox stands. */
interface Asked {
  seals(): Promise<SealLag>;
  mail(): Promise<MailStanding>;
}

export function openMetrics(process: string, asked?: Asked): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ process });
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'kotirauha_request_seconds',
    help: 'Time to answer, by route pattern',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const measures = asked ? [sealGauges(asked.seals, registers), mailGauges(asked.mail, registers)] : [];
  const measure = () => Promise.all(measures.map((each) => each()));
  return {
    answered: ({ route, method, status, seconds }) => requests.observe({ route, method, status: `${Math.floor(status / 100)}xx` }, seconds),
    async text() {
      await measure();
      return registry.metrics();
    },
    async measured() {
      await measure();
      return registry.getMetricsAsJSON();
    },
  };
}

const gaugeIn = (registers: Registry[]) => (name: string, help: string) => new Gauge({ name: `kotirauha_${name}`, help, registers });

function mailGauges(mail: () => Promise<MailStanding>, registers: Registry[]): () => Promise<void> {
  const gauge = gaugeIn(registers);
  const waiting = gauge('mail_waiting', 'Messages that wait to be sent');
  const age = gauge('mail_oldest_seconds', 'How long the oldest of them has been due');
  const failed = gauge('mail_failed', 'Messages that the server refused for good');
  const uncertain = gauge(
    'mail_uncertain',
    'Messages of which nobody knows whether they went: a worker was killed, or the server did not answer',
  );
  return async () => {
    const now = await mail();
    waiting.set(now.waiting);
    age.set(now.oldest_due_at ? Math.max(0, (Date.now() - now.oldest_due_at.getTime()) / 1_000) : 0);
    failed.set(now.failed);
    uncertain.set(now.uncertain);
  };
}

function sealGauges(seals: () => Promise<SealLag>, registers: Registry[]): () => Promise<void> {
  const gauge = gaugeIn(registers);
  const waiting = gauge('log_unsealed_rows', 'Rows of the access log without a seal');
  const age = gauge('log_oldest_unsealed_seconds', 'Age of the oldest row of the access log without a seal');
  const withoutMonth = gauge('log_rows_without_month', 'Rows that found no partition of their month');
  const prepared = gauge('prepared_transactions', 'Prepared transactions: each one stops the sealing');
  return async () => {
    const lag = await seals();
    waiting.set(lag.waiting);
    age.set(lag.oldestAt ? (Date.now() - lag.oldestAt.getTime()) / 1_000 : 0);
    withoutMonth.set(lag.withoutMonth);
    prepared.set(lag.prepared);
  };
}

/** One text of several processes': each metric is described once, with the values of all under it. */
export function joined(texts: string[]): string {
  const described = new Map<string, { head: string[]; values: string[] }>();
  for (const text of texts)
    for (const block of text.split(/\n(?=# HELP )/)) {
      const lines = block.split('\n').filter((line) => line !== '');
      const name = lines[0]?.split(' ')[2];
      if (name === undefined) continue;
      const known = described.get(name) ?? { head: lines.filter((l) => l.startsWith('#')), values: [] };
      known.values.push(...lines.filter((l) => !l.startsWith('#')));
      described.set(name, known);
    }
  return [...described.values()].map(({ head, values }) => [...head, ...values, ''].join('\n')).join('\n');
}
