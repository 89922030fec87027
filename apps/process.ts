// What runs in a process started by `serve`: it is told by its parent what it is and with which secrets, and nothing is in its environment.
import type { Persona } from '#platform/identity/persona.ts';
import { devIdentityProvider } from './dev-identity-provider/open-provider.ts';
import type { Metrics } from './metrics.ts';
import { type DoorConfig, listen, openDoorServer } from './serve-door.ts';
import { runWorker, type WorkerConfig } from './worker.ts';

export type Task =
  | { kind: 'door'; config: DoorConfig }
  | { kind: 'worker'; config: WorkerConfig }
  | {
      kind: 'dev-identity-provider';
      config: {
        databaseUrl: string | undefined;
        publicUrl: string;
        clients: Parameters<typeof devIdentityProvider>[0]['clients'];
        personas: Persona[];
        host: string;
      };
    };

/** What a child tells its parent once it serves. */
export interface Ready {
  ready: true;
  port?: number;
}

async function run(task: Task): Promise<{ ready: Ready; metrics?: Metrics; close(): Promise<unknown> }> {
  if (task.kind === 'door') {
    const server = await openDoorServer(task.config);
    return { ready: { ready: true, port: await listen(server) }, metrics: server.metrics, close: () => server.close() };
  }
  if (task.kind === 'worker') return { ready: { ready: true }, ...(await runWorker(task.config)) };
  const { config } = task;
  const server = devIdentityProvider({ ...config, personas: () => config.personas });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    ready: { ready: true, port: (server.address() as { port: number }).port },
    close: () => new Promise((closed) => server.close(closed)),
  };
}

process.once('message', (task: Task) => {
  run(task)
    .then(({ ready, metrics, close }) => {
      process.send?.(ready);
      // The parent asks for nothing else once its child serves.
      process.on('message', () => void Promise.resolve(metrics?.text() ?? '').then((measured) => process.send?.({ measured })));
      const end = () => void close().finally(() => process.exit(0));
      process.once('SIGTERM', end);
      // The parent is gone: nobody would stop this process any more.
      process.once('disconnect', end);
    })
    .catch((error: Error) => {
      process.send?.({ failed: error.message });
      process.stderr.write(`${error.stack ?? error}\n`);
      process.exit(1);
    });
});
// Ctrl-C reaches the whole group; the parent decides in which order things end.
process.on('SIGINT', () => {});
