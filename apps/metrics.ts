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

/** `seals`: how far the sealing of the access log is behind, asked at each reading. */
export function openMetrics(process: string, seals?: () => Promise<SealLag>): Metrics {
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
  const measure = seals && sealGauges(seals, registers);
  return {
    answered: ({ route, method, status, seconds }) => requests.observe({ route, method, status: `${Math.floor(status / 100)}xx` }, seconds),
    async text() {
      await measure?.();
      return registry.metrics();
    },
    async measured() {
      await measure?.();
      return registry.getMetricsAsJSON();
    },
  };
}

function sealGauges(seals: () => Promise<SealLag>, registers: Registry[]): () => Promise<void> {
  const gauge = (name: string, help: string) => new Gauge({ name: `kotirauha_${name}`, help, registers });
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
