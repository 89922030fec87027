// Starts the whole product behind one port and says in a few lines what runs; ends everything it has started.
import { type ChildProcess, fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Persona } from '#platform/identity/persona.ts';
import { checkedPolicy, policyFiles, putInForce } from '#platform/policy-in-force.ts';
import { CannotStart } from './cannot-start.ts';
import { policyFolder, root } from './composition.ts';
import { type Found, findDatabases } from './databases.ts';
import { type Behind, openFront } from './front.ts';
import { homeFolder } from './home.ts';
import { type Providers, readProviders } from './identity-providers.ts';
import { connected, install, verify } from './install.ts';
import { configOf } from './landlord.ts';
import { serveMetrics } from './metrics-server.ts';
import { nodeOptions } from './node-options.ts';
import type { Ready, Task } from './process.ts';
import { loadSample, sampleLoaded, samplePersonas } from './sample/load.ts';
import type { DoorConfig } from './serve-door.ts';

type Doors = 'public' | 'resident' | 'staff' | 'oversight';
const doors: Doors[] = ['public', 'resident', 'staff', 'oversight'];

/** Serves until SIGINT or SIGTERM. */
export async function serve(): Promise<void> {
  const port = Number(process.env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new CannotStart(`PORT=${process.env['PORT']} is not a port. Name one between 1 and 65535: PORT=3001 npm start`);
  const host = process.env['HOST'] ?? '127.0.0.1';
  const publicUrl = (process.env['PUBLIC_URL'] ?? `http://localhost:${port}`).replace(/\/$/, '');
  // Filled in as the processes come up; until then the front says that the service is starting.
  const ports: Record<Behind, number> = { public: 0, resident: 0, staff: 0, oversight: 0, devIdp: 0 };
  const front = await openFront({ port, host, ports }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE')
      throw new CannotStart(
        `Port ${port} is taken, perhaps by another Kotirauha. Stop that one, or start on another port: PORT=${port + 1} npm start`,
      );
    throw error;
  });
  const children: ChildProcess[] = [];
  let found: Found | undefined;
  let ending = false;
  const end = async (code: number) => {
    if (ending) return;
    ending = true;
    await front.close();
    await Promise.all(children.map(stopChild));
    letGo(found);
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(0));
  try {
    takeHold(homeFolder(), publicUrl);
    const providers = process.env['DATABASE_URL'] ? await readProviders(homeFolder()) : {};
    found = await findDatabases();
    const personas = await bringUp(found);
    await Promise.all(
      tasksOf(found, publicUrl, host, personas, providers).map(async (task) => {
        const behind = task.kind === 'door' ? task.config.door : task.kind === 'dev-identity-provider' ? 'devIdp' : undefined;
        const moved = (at: number) => {
          if (behind) ports[behind] = at;
        };
        moved(await start(task, children, () => ending, moved));
      }),
    );
    const metricsPort = Number(process.env['METRICS_PORT'] ?? 0);
    if (metricsPort > 0) await serveMetrics(metricsPort, children);
    say(publicUrl, found, personas, providers);
  } catch (error) {
    await front.close();
    await Promise.all(children.map(stopChild));
    letGo(found);
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

/** Migrations, privileges, policy, sample landlord: each step whole, so that a start killed in the middle goes on at the next. Returns the invented people, if any. */
async function bringUp({ at, secrets, home, embedded }: Found): Promise<Persona[]> {
  const files = policyFiles(policyFolder());
  const policy = checkedPolicy(files);
  await install(at, secrets, policy);
  await connected(at.data, (client) => putInForce(client, files, new Date()));
  const loaded = await connected(at.data, sampleLoaded);
  if (embedded && !loaded) await loadSample({ at, secrets, keys: path.join(home, 'keys'), policy });
  const undecided = policy.activities
    .flatMap((a) => [...a.basis, ...a.keep, ...a.access, ...a.disclose])
    .filter((l) => l.status === 'proposed').length;
  if (!embedded && !loaded && undecided > 0) {
    throw new CannotStart(
      `The policy holds ${undecided} proposed lines that nobody has decided, so it does not serve real people. Decide them, or try it with invented people: npx kotirauha sample load`,
    );
  }
  const differing = await verify(at, secrets, policy);
  if (differing.missing.length + differing.surplus.length > 0)
    throw new CannotStart(
      `PostgreSQL's privileges differ from the policy in ${differing.missing.length + differing.surplus.length} places. See them: npx kotirauha enforcement verify`,
    );
  return connected(at.data, (client) => samplePersonas(client, policy));
}

function tasksOf(
  { at, secrets, home, embedded }: Found,
  publicUrl: string,
  host: string,
  personas: Persona[],
  providers: Providers,
): Task[] {
  const files = policyFiles(policyFolder());
  const keys = path.join(home, 'keys');
  const clients = {
    resident: { id: 'kotirauha-resident', secret: secrets.clients['resident']! },
    staff: { id: 'kotirauha-staff', secret: secrets.clients['staff']! },
    oversight: { id: 'kotirauha-oversight', secret: secrets.clients['oversight']! },
  };
  const providerOf = (door: Doors): Pick<DoorConfig, 'provider'> => {
    if (door === 'public') return {};
    if (embedded) return { provider: { issuer: `${publicUrl}/dev-idp`, clientId: clients[door].id, clientSecret: clients[door].secret } };
    const provider = providers[door];
    return provider ? { provider } : {};
  };
  const tasks: Task[] = doors.map((door) => ({
    kind: 'door',
    config: {
      ...configOf(door, at, secrets, keys, files),
      door,
      publicUrl,
      formsSecret: secrets.forms[door]!,
      sample: personas.length > 0,
      ...providerOf(door),
    },
  }));
  tasks.push({
    kind: 'worker',
    config: {
      data: configOf('worker', at, secrets, keys, files).data,
      rootsFile: path.join(home, 'roots', 'access-log.jsonl'),
      policyFiles: files,
    },
  });
  if (embedded)
    tasks.push({ kind: 'dev-identity-provider', config: { databaseUrl: process.env['DATABASE_URL'], publicUrl, host, personas, clients } });
  fs.mkdirSync(path.join(home, 'roots'), { recursive: true, mode: 0o700 });
  return tasks;
}

/** Starts a process with nothing but its task; one that falls is started again. Returns its port, 0 when it has none. */
async function start(task: Task, children: ChildProcess[], ending: () => boolean, moved: (port: number) => void): Promise<number> {
  const program = path.join(root, 'apps/start-process.mjs');
  const child = fork(program, {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      TZ: process.env['TZ'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
    },
    serialization: 'advanced',
    execArgv: nodeOptions,
  });
  children.push(child);
  const port = await new Promise<number>((ready, failed) => {
    child.once('message', (said: Ready | { failed: string }) =>
      'failed' in said ? failed(new Error(said.failed)) : ready(said.port ?? 0),
    );
    child.once('exit', (code) => failed(new Error(`a process ended before it served (${code})`)));
    child.send(task);
  });
  child.removeAllListeners('exit');
  child.once('exit', () => {
    children.splice(children.indexOf(child), 1);
    if (ending()) return;
    process.stderr.write(`${task.kind === 'door' ? `the ${task.config.door} door` : task.kind} fell and is started again\n`);
    setTimeout(() => void start(task, children, ending, moved).then(moved, () => {}), 1_000);
  });
  return port;
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

function say(publicUrl: string, { home, embedded }: Found, personas: Persona[], providers: Providers) {
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
