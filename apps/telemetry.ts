// Sends traces and metrics to an OpenTelemetry collector (OTLP over HTTP, as JSON): how long what took, and nothing of whom it was about.
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Door } from '#platform/database.ts';
import { routeOf } from '#platform/pages/serve-problems.ts';
import { CannotStart } from './cannot-start.ts';
import type { Metrics } from './metrics.ts';

/** As the standard's variables say it; handed to each process, which has no environment. */
export interface TelemetrySettings {
  traces: string | undefined;
  metrics: string | undefined;
  headers: Record<string, string>;
  service: string;
  everyMs: number;
}

export interface Telemetry {
  /** A span for each request, named after its route pattern. */
  watch(app: FastifyInstance): void;
  /** The same door, with a span for each activity that is entered. */
  through(door: Door): Door;
  /** Sends what is left. */
  close(): Promise<void>;
}

/** Reads the OTEL_* variables; undefined when none names a collector. Throws CannotStart for a protocol that is not spoken. */
export function telemetrySettings(env: Record<string, string | undefined>): TelemetrySettings | undefined {
  const base = env['OTEL_EXPORTER_OTLP_ENDPOINT']?.replace(/\/$/, '');
  const traces = env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] ?? (base && `${base}/v1/traces`);
  const metrics = env['OTEL_EXPORTER_OTLP_METRICS_ENDPOINT'] ?? (base && `${base}/v1/metrics`);
  if (env['OTEL_SDK_DISABLED'] === 'true' || !(traces || metrics)) return undefined;
  const protocol = env['OTEL_EXPORTER_OTLP_PROTOCOL'] ?? 'http/json';
  if (protocol !== 'http/json') throw new CannotStart(`OTEL_EXPORTER_OTLP_PROTOCOL=${protocol} is not spoken here: set it to http/json.`);
  const headers = (env['OTEL_EXPORTER_OTLP_HEADERS'] ?? '').split(',').flatMap((pair) => {
    const [name, value] = pair.split('=');
    return name && value ? [[name.trim(), decodeURIComponent(value.trim())]] : [];
  });
  return {
    traces: env['OTEL_TRACES_EXPORTER'] === 'none' ? undefined : traces,
    metrics: env['OTEL_METRICS_EXPORTER'] === 'none' ? undefined : metrics,
    headers: Object.fromEntries(headers),
    service: env['OTEL_SERVICE_NAME'] ?? 'kotirauha',
    everyMs: Number(env['OTEL_METRIC_EXPORT_INTERVAL'] ?? 60_000),
  };
}

type Value = string | number;
const attributesOf = (said: Record<string, Value>) =>
  Object.entries(said).map(([key, value]) => ({
    key,
    value: typeof value === 'number' ? { intValue: String(value) } : { stringValue: value },
  }));
const nanos = (ms: number) => String(BigInt(Math.round(ms * 1_000)) * 1_000n);

/** Where a span stands: within which, and in which trace. */
interface Place {
  traceId: string;
  spanId: string;
}
const spanKind = { internal: 1, server: 2 };
/** What is held until it is sent; what comes beyond is lost rather than remembered. */
const mostSpans = 2_000;
const spansEveryMs = 5_000;

/** `process`: which door, or the worker. */
export function openTelemetry(settings: TelemetrySettings | undefined, process: string, counted: Metrics): Telemetry {
  if (!settings) return { watch: () => {}, through: (door) => door, close: async () => {} };
  const resource = { attributes: attributesOf({ 'service.name': settings.service, 'service.instance.id': process }) };
  const scope = { name: 'kotirauha' };
  let spans: object[] = [];
  const within = new AsyncLocalStorage<Place>();
  const add = (
    place: Place,
    parent: Place | undefined,
    name: string,
    kind: number,
    began: number,
    failed: boolean,
    said: Record<string, Value>,
  ) => {
    if (!settings.traces || spans.length >= mostSpans) return;
    const times = { startTimeUnixNano: nanos(began), endTimeUnixNano: nanos(performance.timeOrigin + performance.now()) };
    const status = failed ? { code: 2 } : {};
    spans.push({ ...place, ...(parent && { parentSpanId: parent.spanId }), name, kind, ...times, status, attributes: attributesOf(said) });
  };
  const send = async (to: string | undefined, body: object) => {
    // A collector that is away loses this; nobody waits for it.
    if (to)
      await fetch(to, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...settings.headers },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(5_000),
      }).catch(() => {});
  };
  const sendSpans = async () => {
    const taken = spans;
    spans = [];
    if (taken.length > 0) await send(settings.traces, { resourceSpans: [{ resource, scopeSpans: [{ scope, spans: taken }] }] });
  };
  const began = performance.timeOrigin;
  const sendMetrics = async () =>
    settings.metrics &&
    send(settings.metrics, { resourceMetrics: [{ resource, scopeMetrics: [{ scope, metrics: await measured(counted, began) }] }] });
  const timers = [setInterval(sendSpans, spansEveryMs).unref(), setInterval(sendMetrics, settings.everyMs).unref()];
  return {
    // Not what the caller says in `traceparent`: it could say anything.
    watch(app) {
      const places = new WeakMap<object, Place & { began: number }>();
      app.addHook('onRequest', (request, _reply, done) => {
        const place = { traceId: randomBytes(16).toString('hex'), spanId: randomBytes(8).toString('hex') };
        places.set(request, { ...place, began: performance.timeOrigin + performance.now() });
        within.run(place, done);
      });
      app.addHook('onResponse', async (request, reply) => {
        const { began, ...place } = places.get(request)!;
        const said = {
          'http.request.method': request.method,
          'http.route': routeOf(request),
          'http.response.status_code': reply.statusCode,
        };
        add(place, undefined, `${request.method} ${routeOf(request)}`, spanKind.server, began, reply.statusCode >= 500, said);
      });
    },
    through: (door) => ({
      ...door,
      asActor: async (actor, activity, ...rest) => {
        const parent = within.getStore();
        if (!parent) return door.asActor(actor, activity, ...rest);
        const place = { traceId: parent.traceId, spanId: randomBytes(8).toString('hex') };
        const began = performance.timeOrigin + performance.now();
        let failed = true;
        try {
          const answer = await door.asActor(actor, activity, ...rest);
          failed = false;
          return answer;
        } finally {
          add(place, parent, `enter ${activity}`, spanKind.internal, began, failed, { 'kotirauha.activity': activity });
        }
      },
    }),
    async close() {
      for (const timer of timers) clearInterval(timer);
      await Promise.all([sendSpans(), sendMetrics()]);
    },
  };
}

interface Measured {
  name: string;
  help: string;
  type: string;
  values: { value: number; labels: Record<string, Value>; metricName?: string }[];
}

/** What Prometheus would read, as OpenTelemetry's data points. */
async function measured(counted: Metrics, began: number) {
  const stamp = { startTimeUnixNano: nanos(began), timeUnixNano: nanos(Date.now()) };
  const all = (await counted.measured()) as unknown as Measured[];
  return all.flatMap(({ name, help, type, values }): object[] => {
    const points = () => values.map(({ value, labels }) => ({ ...stamp, asDouble: value, attributes: attributesOf(labels) }));
    const head = { name, description: help };
    if (type === 'gauge') return [{ ...head, gauge: { dataPoints: points() } }];
    if (type === 'counter') return [{ ...head, sum: { dataPoints: points(), aggregationTemporality: 2, isMonotonic: true } }];
    if (type === 'histogram')
      return [
        { ...head, histogram: { aggregationTemporality: 2, dataPoints: histogram(values).map((point) => ({ ...stamp, ...point })) } },
      ];
    return [];
  });
}

/** Prometheus counts what lies under each bound, OpenTelemetry what lies between two. */
function histogram(values: Measured['values']) {
  const series = Map.groupBy(values, ({ labels: { le: _, ...labels } }) => JSON.stringify(labels));
  return [...series].map(([labels, of]) => {
    const valueAt = (end: string) => of.find((v) => v.metricName?.endsWith(end))?.value ?? 0;
    const under = of.filter((v) => v.metricName?.endsWith('_bucket')).map((v) => v.value);
    const bounds = of.flatMap((v) => (typeof v.labels['le'] === 'number' ? [v.labels['le']] : []));
    return {
      attributes: attributesOf(JSON.parse(labels)),
      count: String(valueAt('_count')),
      sum: valueAt('_sum'),
      explicitBounds: bounds,
      bucketCounts: under.map((value, n) => String(value - (under[n - 1] ?? 0))),
    };
  });
}
