// A mail server on the loopback, and the worker's side of the outbox on a test landlord.
import type { AddressInfo, Socket } from 'node:net';
import type pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { openPool } from '#platform/database/pool.ts';
import { openLog } from '#platform/pages/log.ts';
import { configOf } from '../apps/landlord.ts';
import { type Equipped, equip } from '../apps/workplace.ts';
import type { TestLandlord } from './landlord.ts';

export interface Received {
  to: string;
  /** As it came, headers and all. */
  source: string;
}

/** What the server answers to a whole message: nothing is 250. `hang` never answers. */
export type Answering = (received: Received, count: number) => number | 'hang' | 'drop' | undefined;

export interface TestMailServer {
  url: string;
  received: Received[];
  answers: Answering;
  close(): Promise<void>;
}

export async function openMailServer(): Promise<TestMailServer> {
  const received: Received[] = [];
  const made = { received, answers: (() => undefined) as Answering };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const message = { to, source: Buffer.concat(parts).toString('utf8') };
        const answer = made.answers(message, received.length);
        if (answer === undefined || answer === 'drop') received.push(message);
        if (answer === 'hang') return;
        if (answer === 'drop') for (const each of server.connections) (each as unknown as { _socket: Socket })._socket.destroy();
        else if (answer === undefined) done(null);
        else done(Object.assign(new Error('said by the test'), { responseCode: answer }));
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', () => up()));
  return Object.assign(made, {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    close: () => new Promise<void>((down) => server.close(() => down())),
  });
}

/** What a worker of this landlord is equipped with; messages go to `smtp`. Its clock is the landlord's. */
export function workerConfig(landlord: TestLandlord, smtp: string | undefined, settings: Record<string, string | undefined> = {}) {
  const { data, vault } = configOf('worker', landlord.at, landlord.secrets, landlord.keys);
  const mail = smtp ? { mail: { smtp, from: 'kotirauha@example.invalid', connections: 3, perSecond: 10_000 } } : {};
  return { data, vault: vault!, keys: landlord.keys, publicUrl: landlord.publicUrl, settings, ...mail };
}

export type TestWorker = Equipped & { logged: string[]; pool: pg.Pool };
export function openTestWorker(landlord: TestLandlord, smtp?: string, settings: Record<string, string | undefined> = {}): TestWorker {
  const config = workerConfig(landlord, smtp, settings);
  const pool = openPool({ connectionString: config.data, max: 6 });
  const logged: string[] = [];
  const log = openLog('worker', { level: 'debug', stream: { write: (line) => void logged.push(line) } });
  const at = equip(config, pool, log, () => landlord.clock.at);
  return {
    ...at,
    pool: pool as never,
    logged,
    async close() {
      await at.close();
      await pool.end();
    },
  };
}
