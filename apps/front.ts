// The front process: passes each request to the process of its door, and shows each door no cookie but its own.
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startingPage } from './starting-page.ts';

/** The processes behind the front. The development identity provider runs only where people are invented. */
export type Behind = 'public' | 'resident' | 'staff' | 'oversight' | 'devIdp';

export interface FrontSetup {
  port: number;
  /** Where it listens; all interfaces of the machine when absent. */
  host?: string;
  /** Loopback ports, 0 while a process does not run; read at each request, because a process that fell comes back elsewhere. */
  ports: Readonly<Record<Behind, number>>;
  /** How long a door may think before the visitor is told that it does not answer. */
  answerWithinMs?: number;
  /** True where another proxy of the landlord stands before this one and says for whom it asks. */
  behindProxy?: boolean;
}
export interface Front {
  port: number;
  /** Says at `/health` that it is going, and goes on serving for so long: whoever stands before it sends the next visitors elsewhere. */
  leave(milliseconds: number): Promise<void>;
  /** Takes no new requests, lets the running ones end for at most ten seconds, and then closes. */
  close(): Promise<void>;
}

const paths: [RegExp, Behind][] = [
  [/^\/(fi\/omat|sv\/mina|en\/my|api\/resident)(?=[/?]|$)/, 'resident'],
  [/^\/(fi\/tyo|sv\/arbete|en\/work|api\/staff)(?=[/?]|$)/, 'staff'],
  [/^\/(fi\/valvonta|sv\/tillsyn|en\/oversight|api\/oversight)(?=[/?]|$)/, 'oversight'],
  [/^\/dev-idp(?=[/?]|$)/, 'devIdp'],
];

/** Whose process answers a path. What belongs to no other door is the public one's. */
export const doorOf = (path: string): Behind => paths.find(([pattern]) => pattern.test(path))?.[1] ?? 'public';

/** The cookies of a door among all that the browser sent; undefined when there are none. The public door gets none at all. */
export function ownCookies(door: Behind, header: string | undefined): string | undefined {
  if (door === 'public') return undefined;
  const isOwn = (name: string) => {
    const bare = name.replace(/^__(Host|Secure)-/, '');
    if (door === 'devIdp') return !bare.startsWith('kr_');
    return bare === `kr_${door}` || bare.startsWith(`kr_${door}_`);
  };
  const own = (header ?? '')
    .split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== '' && isOwn(cookie.split('=')[0]!.trim()));
  return own.length > 0 ? own.join('; ') : undefined;
}

const doors: Behind[] = ['public', 'resident', 'staff', 'oversight'];
const endsWithin = 10_000;

/** Whether every door has a process that serves. */
function sayHealth(well: boolean, reply: ServerResponse): void {
  reply.writeHead(well ? 200 : 503, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  reply.end(well ? 'ok\n' : 'not ready\n');
}

/** Starts the front process's server; resolves when it listens. */
export async function openFront(setup: FrontSetup): Promise<Front> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 512 });
  let closing = false;
  let leaving = false;
  const server = http.createServer((request, reply) => {
    if (request.url === '/health') return sayHealth(!leaving && doors.every((door) => setup.ports[door] !== 0), reply);
    // A connection that falls idle while the server closes would keep it open for seconds.
    reply.on('close', () => closing && setImmediate(() => server.closeIdleConnections()));
    pass(setup, agent, request, reply);
  });
  server.headersTimeout = 20_000;
  server.requestTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(setup.port, setup.host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    leave: async (milliseconds) => {
      leaving = true;
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
    },
    close: async () => {
      closing = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), endsWithin);
      await closed;
      clearTimeout(late);
      agent.destroy();
    },
  };
}

/** Without a development provider its paths are nobody's, and the public door says so. */
function placeOf(setup: FrontSetup, path: string): { door: Behind; port: number } {
  const door = doorOf(path);
  const port = setup.ports[door];
  return door === 'devIdp' && port === 0 ? { door: 'public', port: setup.ports.public } : { door, port };
}

function pass(setup: FrontSetup, agent: http.Agent, request: IncomingMessage, reply: ServerResponse): void {
  const { door, port } = placeOf(setup, request.url ?? '/');
  if (port === 0) {
    sayStarting(request, reply);
    return;
  }
  const asked = http.request(
    {
      host: '127.0.0.1',
      port,
      agent,
      method: request.method,
      path: request.url,
      headers: headersFor(setup, door, request),
      timeout: setup.answerWithinMs ?? 60_000,
    },
    (answered) => {
      reply.writeHead(answered.statusCode ?? 502, withoutHops(answered.headers));
      answered.on('error', () => reply.destroy());
      answered.pipe(reply);
    },
  );
  asked.on('timeout', () => asked.destroy(new Error('the door does not answer')));
  asked.on('error', () => (reply.headersSent ? reply.destroy() : sayStarting(request, reply)));
  reply.on('close', () => asked.destroy());
  request.pipe(asked);
}

/** Headers between two machines, that mean nothing to the next (RFC 9110, 7.6.1). */
const hops = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

function withoutHops(headers: http.IncomingHttpHeaders): http.OutgoingHttpHeaders {
  const named = String(headers.connection ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim());
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hops.has(name) && !named.includes(name)));
}

function headersFor(setup: FrontSetup, door: Behind, request: IncomingMessage): http.OutgoingHttpHeaders {
  const { cookie, forwarded, ...headers } = withoutHops(request.headers) as http.IncomingHttpHeaders;
  const said = setup.behindProxy ? headers : {};
  const own = ownCookies(door, cookie);
  // A body of unknown length is passed on in pieces.
  const body = request.headers['transfer-encoding'] ? { 'transfer-encoding': 'chunked' } : {};
  return {
    ...headers,
    ...body,
    ...(own && { cookie: own }),
    'x-forwarded-for': [said['x-forwarded-for'], request.socket.remoteAddress].filter(Boolean).join(', '),
    'x-forwarded-host': said['x-forwarded-host'] ?? request.headers.host ?? '',
    'x-forwarded-proto': said['x-forwarded-proto'] ?? 'http',
  };
}

function sayStarting(request: IncomingMessage, reply: ServerResponse): void {
  reply.writeHead(502, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    'x-content-type-options': 'nosniff',
    'retry-after': '5',
    refresh: '5',
  });
  reply.end(request.method === 'HEAD' ? undefined : startingPage(request.url ?? '/'));
}
