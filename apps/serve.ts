// Starts the whole product behind one port and says in a few lines what runs; ends everything it has started.
import { type ChildProcess, fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Persona } from '#platform/identity/persona.ts';
import { CannotStart } from './cannot-start.ts';
import { type Found, findDatabases } from './databases.ts';
import { root } from './folders.ts';
import { type Behind, openFront } from './front.ts';
import { homeFolder } from './home.ts';
import { memoryEnvironment, nodeOptions } from './node-options.ts';
import type { BroughtUp, Said, Task, ToBringUp } from './tasks.ts';
import { watchForDue } from './watch-for-due.ts';
import { watchForRewrite } from './watch-for-rewrite.ts';

/** Serves until SIGINT or SIGTERM. */
export async function serve(): Promise<void> {
  const port = Number(process.env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new CannotStart(`PORT=${process.env['PORT']} is not a port. Name one between 1 and 65535: PORT=3001 npm start`);
  const host = process.env['HOST'] ?? '127.0.0.1';
  const publicUrl = (process.env['PUBLIC_URL'] ?? `http://localhost:${port}`).replace(/\/$/, '');
  const databaseUrl = process.env['DATABASE_URL'];
  // Filled in as the processes come up; until then the front says that the service is starting.
  const ports: Record<Behind, number> = { public: 0, resident: 0, staff: 0, oversight: 0, devIdp: 0 };
  const front = await openFront({ port, host, ports, behindProxy: process.env['BEHIND_PROXY'] === '1' }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        throw new CannotStart(
          `Port ${port} is taken, perhaps by another Kotirauha. Stop that one, or start on another port: PORT=${port + 1} npm start`,
        );
      throw error;
    },
  );
  const children: ChildProcess[] = [];
  let found: Found | undefined;
  let ending = false;
  let endWatches: (() => void)[] = [];
  const stop = async () => {
    ending = true;
    for (const end of endWatches) end();
    await front.close();
    await Promise.all(children.map(stopChild));
    letGo(found);
  };
  const end = async () => {
    ending = true;
    await front.leave(Number(process.env['DRAIN_SECONDS'] ?? 0) * 1_000);
    await stop();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void (ending || end()));
  try {
    takeHold(homeFolder(), publicUrl);
    // The first wave loads while the databases come up.
    const bringing = begin('bring-up', children, process.env);
    const begun = new Map(firstWave(databaseUrl).map((name) => [name, begin(name, children)]));
    found = await findDatabases();
    const { home, secrets, at, embedded } = found;
    const on: ToBringUp = { home, secrets, at, embedded: embedded !== undefined, databaseUrl, publicUrl, host };
    const up = (await ask(bringing, { kind: 'bring-up', config: on })).broughtUp!;
    bringing.disconnect();
    const watched = (task: Task): Watched => {
      const behind = task.kind === 'door' ? task.config.door : task.kind === 'dev-identity-provider' ? 'devIdp' : undefined;
      const moved = (at: number) => {
        if (behind) ports[behind] = at;
      };
      return { children, ending: () => ending, moved };
    };
    const [first, second] = [true, false].map((early) => up.tasks.filter((task) => begun.has(nameOf(task)) === early)) as [Task[], Task[]];
    await Promise.all(first.map((task) => start(task, begun.get(nameOf(task))!, watched(task))));
    await Promise.all(second.map((task) => startBeside(task, watched(task))));
    const watch = watchForDue(at.data, async () => {
      const child = begin('activate', children);
      await ask(child, { kind: 'activate', config: { data: at.data, secrets } });
      child.disconnect();
    });
    endWatches = [watch, watchForRewrite(at)];
    const metricsPort = Number(process.env['METRICS_PORT'] ?? 0);
    if (metricsPort > 0) await (await import('./metrics-server.ts')).serveMetrics(metricsPort, children);
    say(publicUrl, found, up);
  } catch (error) {
    await stop();
    throw error;
  }
}

const holdFile = (home: string) => path.join(home, 'serving.json');

/** One server for one home: whoever holds it stops the embedded database at the end, also one that outlived an earlier server. */
function takeHold(home: string, publicUrl: string) {
  const file = holdFile(home);
  const held: { pid: number; publicUrl: string } | undefined = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
  if (held && held.pid !== process.pid && serves(held.pid))
    throw new CannotStart(
      `Kotirauha already serves the data in ${home} at ${held.publicUrl}. Stop that one, or name another folder by KOTIRAUHA_HOME.`,
    );
  fs.mkdirSync(home, { recursive: true });
  fs.writeFileSync(file, JSON.stringify({ pid: process.pid, publicUrl }));
}

/** Is this process alive and one of ours? Numbers of processes are given again. */
function serves(pid: number): boolean {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('kotirauha');
  } catch {
    return false;
  }
}

function letGo(found: Found | undefined) {
  if (!found) return;
  found.embedded?.stop();
  fs.rmSync(holdFile(found.home), { force: true });
}

const doors: string[] = ['public', 'resident', 'staff', 'oversight'];
/** Whom most people come to serve first; the others have the processors when these do. */
const firstWave = (databaseUrl: string | undefined) => ['public', 'resident', ...(databaseUrl ? [] : ['dev-identity-provider'])];
const nameOf = (task: Task) => (task.kind === 'door' ? task.config.door : task.kind);

/** Begins a process, which loads what its kind needs and waits for its task; in its environment there is nothing of ours. */
function begin(name: string, children: ChildProcess[], environment?: NodeJS.ProcessEnv): ChildProcess {
  const { PATH, HOME, TZ, NODE_COMPILE_CACHE } = process.env;
  const kind = doors.includes(name) ? 'door' : name;
  const child = fork(path.join(root, 'apps/start-process.mjs'), [kind], {
    env: environment ?? { PATH, HOME, TZ, NODE_COMPILE_CACHE, ...memoryEnvironment },
    serialization: 'advanced',
    execArgv: nodeOptions(name),
  });
  children.push(child);
  child.once('exit', () => children.splice(children.indexOf(child), 1));
  return child;
}

/** Gives a process its task. Rejects with what it says instead of having done it. */
const ask = (child: ChildProcess, task: Task) =>
  new Promise<Extract<Said, { ready: true }>>((ready, failed) => {
    const gone = (code: number | null) => failed(new Error(`a process ended before it served (${code})`));
    child.once('message', (said: Said) => {
      child.off('exit', gone);
      if ('failed' in said) failed(said.expected ? new CannotStart(said.failed) : new Error(said.failed));
      else ready(said);
    });
    child.once('exit', gone);
    child.send(task, (error) => error && failed(error));
  });

interface Watched {
  children: ChildProcess[];
  ending(): boolean;
  moved(port: number): void;
}

/** Has a process begin its task, and one that falls later be started again. `moved` hears its port each time, 0 while it has none. */
async function start(task: Task, child: ChildProcess, watched: Watched): Promise<void> {
  const { port } = await ask(child, task);
  watched.moved(port ?? 0);
  child.once('exit', () => {
    watched.moved(0);
    if (watched.ending()) return;
    process.stderr.write(`${task.kind === 'door' ? `the ${task.config.door} door` : task.kind} fell and is started again\n`);
    startAgain(task, watched);
  });
}

/** What others serve already goes on, whatever this one's start comes to; only what the operator has to mend is thrown. */
const startBeside = (task: Task, watched: Watched) =>
  start(task, begin(nameOf(task), watched.children), watched).catch((error: unknown) => {
    if (error instanceof CannotStart || watched.ending()) throw error;
    process.stderr.write(`${nameOf(task)} did not start and is tried again: ${(error as Error).message.split('\n')[0]}\n`);
    startAgain(task, watched);
  });

/** Until it serves: what it needs may be away for a while, the database for one. */
function startAgain(task: Task, watched: Watched) {
  const again = () => start(task, begin(nameOf(task), watched.children), watched).catch(() => startAgain(task, watched));
  setTimeout(() => void (watched.ending() || again()), 1_000);
}

const stopChild = (child: ChildProcess) =>
  new Promise<void>((gone) => {
    if (child.exitCode !== null || child.signalCode !== null) return gone();
    const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.once('exit', () => {
      clearTimeout(force);
      gone();
    });
    child.kill('SIGTERM');
  });

function say(publicUrl: string, { home, embedded }: Found, { personas, providers }: BroughtUp) {
  const some = (kind: Persona['kind']) =>
    personas
      .filter((p) => p.kind === kind)
      .slice(0, 3)
      .map((p) => `${p.name} (${p.role.en})`)
      .join(' · ');
  const lines = [
    '',
    `  Kotirauha  ${publicUrl}`,
    '',
    `  The privacy notice    ${publicUrl}/fi/tietosuoja`,
    `  Residents             ${publicUrl}/fi/omat`,
    `  Staff                 ${publicUrl}/fi/tyo`,
    `  Oversight             ${publicUrl}/fi/valvonta`,
    '',
    ...(embedded
      ? [
          '  Everybody in it is invented. Sign in as any of them; for example',
          `    residents  ${some('resident')}`,
          `    staff      ${some('staff')}`,
          `    oversight  ${some('oversight')}`,
        ]
      : (['resident', 'staff', 'oversight'] as const).map(
          (door) => `  Sign-in, ${door.padEnd(9)}    ${providers[door]?.issuer ?? 'closed: it has no identity provider (docs/running.md)'}`,
        )),
    `  Data: ${home}. Stop with Ctrl-C.`,
    '',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
