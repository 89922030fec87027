// Answers Prometheus on a loopback port of its own: asks every process over its pipe, so that no door has an address for it.
import type { ChildProcess } from 'node:child_process';
import http from 'node:http';
import { joined } from './metrics.ts';

const askForMetrics = { ask: 'metrics' };
interface Measured {
  measured: string;
}

/** Listens on the loopback until the process ends. Rejects with the listen error. */
export async function serveMetrics(port: number, processes: readonly ChildProcess[]): Promise<http.Server> {
  const server = http.createServer(async (request, reply) => {
    if (request.url !== '/metrics') return void reply.writeHead(404).end();
    const texts = await Promise.all(processes.map(ask));
    reply.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
    reply.end(joined(texts));
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', listening);
  });
  return server;
}

/** A process that does not answer within two seconds is left out; that its values are missing is the alert. */
const ask = (child: ChildProcess): Promise<string> =>
  new Promise((answered) => {
    const end = (text: string) => {
      clearTimeout(late);
      child.off('message', hear);
      answered(text);
    };
    const hear = (said: Partial<Measured>) => said.measured !== undefined && end(said.measured);
    const late = setTimeout(() => end(''), 2_000);
    child.on('message', hear as never);
    child.send(askForMetrics, (error) => error && end(''));
  });
