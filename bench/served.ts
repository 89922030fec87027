// The product's own processes over HTTP: each door as `serve` starts it, without the limit on how much one visitor may ask.
import { type ChildProcess, fork } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import pg from 'pg';
import { doorCookies } from '#platform/identity/cookies.ts';
import { openSessions, usualLimits } from '#platform/identity/sessions.ts';
import { workerLogin } from '../apps/bring-up.ts';
import { root } from '../apps/composition.ts';
import { configOf } from '../apps/landlord.ts';
import { memoryEnvironment, nodeOptions } from '../apps/node-options.ts';
import { retentionConfig } from '../apps/retention.ts';
import type { Said, Task } from '../apps/tasks.ts';
import type { FullSize } from './full-size.ts';
import { agentOf, someTenants } from './resident-page.ts';

export interface Served {
  /** Asks one page after another, staff's and residents' in turn; throws on anything but 200. */
  ask(n: number): Promise<number>;
  processes: { name: string; pid: number }[];
  close(): Promise<void>;
}

const publicUrl = 'http://localhost:3000';
type Doors = 'public' | 'resident' | 'staff' | 'oversight';

export async function serveDoors(full: FullSize): Promise<Served> {
  const children: ChildProcess[] = [];
  const processes: Served['processes'] = [];
  const ports = new Map<string, number>();
  for (const task of tasksOf(full)) {
    const name = task.kind === 'door' ? task.config.door : task.kind;
    const child = fork(path.join(root, 'apps/start-process.mjs'), [task.kind], {
      serialization: 'advanced',
      execArgv: nodeOptions(name),
      env: { ...process.env, ...memoryEnvironment },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    children.push(child);
    const port = await new Promise<number>((ready, failed) => {
      child.on('message', (said: Said) => {
        if ('failed' in said) failed(new Error(said.failed));
        else if (said.ready) ready(said.port ?? 0);
      });
      child.once('exit', () => failed(new Error(`the ${name} process ended`)));
      child.send(task);
    });
    ports.set(name, port);
    processes.push({ name, pid: child.pid! });
  }
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  const requests = await requestsOf(full, ports, agent);
  return {
    ask: (n) => send(agent, requests[n % requests.length]!),
    processes,
    close: async () => {
      agent.destroy();
      await Promise.all(children.map((child) => new Promise((gone) => child.once('exit', gone) && child.kill('SIGTERM'))));
    },
  };
}

function tasksOf({ at, secrets, keys, home }: FullSize): Task[] {
  const doors = (['public', 'resident', 'staff', 'oversight'] as Doors[]).map(
    (door): Task => ({
      kind: 'door',
      config: {
        ...configOf(door, at, secrets, keys),
        door,
        publicUrl,
        formsSecret: secrets.forms[door]!,
        sample: true,
        requestsPerMinute: 10_000_000,
        ...(door !== 'public' && {
          provider: { issuer: `${publicUrl}/dev-idp`, clientId: `kotirauha-${door}`, clientSecret: secrets.clients[door]! },
        }),
      },
    }),
  );
  const roots = path.join(home, 'roots');
  fs.mkdirSync(roots, { recursive: true });
  return [
    ...doors,
    {
      kind: 'worker',
      config: {
        ...workerLogin(at, secrets, keys),
        publicUrl,
        settings: {},
        rootsFile: path.join(roots, 'access-log.jsonl'),
        retention: retentionConfig(at, secrets, home),
      },
    },
  ];
}

interface Asked {
  port: number;
  url: string;
  cookie: string;
}

/** Half of them residents on their own pages, half of them staff: the front page, a search's page, cards of people opened for a call. */
async function requestsOf(full: FullSize, ports: Map<string, number>, agent: http.Agent): Promise<Asked[]> {
  const pool = new pg.Pool({ connectionString: full.at.data, max: 2 });
  const outside = (door: Doors) => new pg.Pool({ connectionString: configOf(door, full.at, full.secrets, full.keys).data, max: 1 });
  const [asResident, asStaff] = [outside('resident'), outside('staff')];
  const clock = () => new Date();
  const tenants = await someTenants(pool, 40);
  const requests: Asked[] = [];
  const actor = await agentOf(pool);
  const staffSession = await openSessions('staff', asStaff as never, clock, usualLimits.staff).begin(
    asStaff as never,
    {
      ...actor,
      accountId: actor.id,
      amr: ['mfa'],
    } as never,
  );
  const staff = { port: ports.get('staff')!, cookie: `${doorCookies('staff', publicUrl).session}=${staffSession}` };
  const csrf = (await asStaff.query('select csrf from identity.session where account_id = $1 order by created_at desc limit 1', [actor.id]))
    .rows[0].csrf;
  for (const [n, id] of tenants.entries()) {
    const session = await openSessions('resident', asResident as never, clock, usualLimits.resident).begin(asResident as never, {
      personId: id,
      roles: ['self', 'main-tenant'],
      areas: [],
      buildings: [],
      named: false,
      strong: true,
      amr: ['mfa'],
    });
    const resident = { port: ports.get('resident')!, cookie: `${doorCookies('resident', publicUrl).session}=${session}` };
    const own = ['/fi/omat', '/fi/omat/tietoni', '/fi/omat/katselut', '/fi/omat/samassa-kodissa'];
    const opened = await openCard(agent, staff, csrf, id);
    const theirs = [opened, '/fi/tyo/haku', opened, '/fi/tyo'];
    requests.push({ ...resident, url: own[n % own.length]! }, { ...staff, url: theirs[n % theirs.length]! });
  }
  await Promise.all([pool.end(), asResident.end(), asStaff.end()]);
  return requests;
}

/** Opens a person for a call and returns the address under that purpose. */
function openCard(agent: http.Agent, staff: { port: number; cookie: string }, csrf: string, id: string): Promise<string> {
  const body = new URLSearchParams({ csrf, _deed: 'open', reason: 'call', words: '' }).toString();
  const headers = { host: 'localhost:3000', origin: publicUrl, cookie: staff.cookie, 'content-type': 'application/x-www-form-urlencoded' };
  return new Promise((opened, failed) => {
    const request = http.request({ agent, port: staff.port, path: `/fi/tyo/asiakkaat/${id}`, method: 'POST', headers }, (answer) => {
      answer.resume();
      const to = answer.headers.location;
      if (to === undefined) failed(new Error(`a card did not open: ${answer.statusCode}`));
      else opened(to);
    });
    request.on('error', failed);
    request.end(body);
  });
}

/** The length of the page in bytes. */
function send(agent: http.Agent, { port, url, cookie }: Asked): Promise<number> {
  return new Promise((answered, failed) => {
    const request = http.get({ agent, port, path: url, headers: { host: 'localhost:3000', cookie } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () => (answer.statusCode === 200 ? answered(bytes) : failed(new Error(`${url} answers ${answer.statusCode}`))));
    });
    request.on('error', failed);
  });
}
