// The server's own log: what happened and where, never about whom.
import { type DestinationStream, type Logger, pino } from 'pino';

/** A log that drops everything that could be about a person, should somebody hand it such a thing. Answered requests are said at `debug`. */
export function openLog(
  door: string,
  { level = 'info', stream }: { level?: 'debug' | 'info' | 'warn'; stream?: DestinationStream } = {},
): Logger {
  const settings = {
    level,
    base: { door },
    redact: { paths: ['req', 'res', 'request', 'body', 'query', 'params', 'headers', 'cookies', '*.password', '*.token'], remove: true },
    serializers: { err: faultFacts },
  };
  return stream ? pino(settings, stream) : pino(settings);
}

/** What may be written about a fault. PostgreSQL's messages repeat values, so of those only the names remain. */
export function faultFacts(thrown: unknown): Record<string, unknown> {
  if (!(thrown instanceof Error)) return { name: typeof thrown };
  const { code, constraint, table, schema, severity, routine } = thrown as Error & Record<string, unknown>;
  const frames = (thrown.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
  return {
    name: thrown.name,
    ...(severity === undefined && { message: withoutData(thrown.message) }),
    ...Object.fromEntries(Object.entries({ code, constraint, table, schema, routine }).filter(([, value]) => value !== undefined)),
    frames,
    ...(thrown.cause !== undefined && { cause: faultFacts(thrown.cause) }),
  };
}

/** A message without what stands in quotes, addresses, and runs of digits: our own messages name code, not people, but libraries quote input. */
const withoutData = (message: string): string =>
  message
    .replace(/"[^"]*"|“[^”]*”|`[^`]*`/g, '"…"')
    .replace(/\S+@\S+/g, '…@…')
    .replace(/\d{4,}[-+A-Za-z0-9]*/g, '…')
    .slice(0, 300);
