// What runs in a process started by `serve`: its kind it is told at once, so that it loads; what it is and with which secrets, in a message.
import { CannotStart } from './cannot-start.ts';
import type { Metrics } from './metrics.ts';
import type { Kind, Said, Task } from './tasks.ts';

/** A process loads what it serves and nothing else. */
const kinds = {
  door: () => import('./serve-door.ts'),
  worker: () => import('./worker.ts'),
  'bring-up': () => import('./bring-up.ts'),
  activate: () => import('./activate.ts'),
  'dev-identity-provider': () => import('./dev-identity-provider/open-provider.ts'),
};
void kinds[process.argv[2] as Kind]();

interface Running {
  said: Extract<Said, { ready: true }>;
  metrics?: Metrics;
  close(): Promise<unknown>;
}

async function run(task: Task): Promise<Running> {
  if (task.kind === 'bring-up') {
    const broughtUp = await (await kinds['bring-up']()).bringUp(task.config);
    return { said: { ready: true, broughtUp }, close: async () => {} };
  }
  if (task.kind === 'activate') {
    await (await kinds.activate()).activateDue(task.config.data, task.config.secrets, 20);
    return { said: { ready: true }, close: async () => {} };
  }
  if (task.kind === 'door') {
    const { listen, openDoorServer } = await kinds.door();
    const server = await openDoorServer(task.config);
    return { said: { ready: true, port: await listen(server) }, metrics: server.metrics, close: () => server.close() };
  }
  if (task.kind === 'worker') return { said: { ready: true }, ...(await (await kinds.worker()).runWorker(task.config)) };
  const { config } = task;
  const { devIdentityProvider } = await kinds['dev-identity-provider']();
  const server = devIdentityProvider({ ...config, personas: () => config.personas });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    said: { ready: true, port: (server.address() as { port: number }).port },
    close: () => new Promise((closed) => server.close(closed)),
  };
}

process.once('message', (task: Task) => {
  process.title = `kotirauha ${task.kind === 'door' ? `${task.config.door} door` : task.kind}`;
  run(task)
    .then(({ said, metrics, close }) => {
      process.send?.(said satisfies Said);
      // The parent asks for nothing else once its child serves.
      process.on('message', () => void Promise.resolve(metrics?.text() ?? '').then((measured) => process.send?.({ measured })));
      const end = () => void close().finally(() => process.exit(0));
      process.once('SIGTERM', end);
      // The parent is gone: nobody would stop this process any more.
      process.once('disconnect', end);
    })
    .catch((error: Error) => {
      const expected = error instanceof CannotStart;
      process.send?.({ failed: error.message, expected } satisfies Said);
      if (!expected) process.stderr.write(`${error.stack ?? error}\n`);
      process.exit(1);
    });
});
// Ctrl-C reaches the whole group; the parent decides in which order things end.
process.on('SIGINT', () => {});
