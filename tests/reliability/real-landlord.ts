// A landlord of real processes on a real server: the sample's cluster copied into a home of its own, where anything may be killed.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { doorCookies } from '#platform/identity/cookies.ts';
import type { SignInDoor } from '#platform/identity/doors.ts';
import { strongLevels } from '#platform/identity/provider-config.ts';
import { openSessions, type SignedIn, usualLimits } from '#platform/identity/sessions.ts';
import { admitStaff } from '#platform/identity/staff.ts';
import { startPostgres } from '#platform/postgres/launcher.ts';
import { root } from '../../apps/composition.ts';
import { connected, type Databases } from '../../apps/databases.ts';
import { configOf, openLandlord } from '../../apps/landlord.ts';
import { placeStaff } from '../../apps/register-at-sign-in.ts';
import { templateNames } from '../set-up.ts';

export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
}
export interface Guest {
  /** Undefined when no answer came: then nobody knows what was done. */
  get(url: string): Promise<Answer | undefined>;
  post(url: string, fields: Record<string, string>): Promise<Answer | undefined>;
}
export type RealLandlord = Awaited<ReturnType<typeof openRealLandlord>>;

export const freePort = () =>
  new Promise<number>((found) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
export const soon = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
/** Waits until `what` holds; throws with `why` after so many seconds. */
export async function until(why: string, what: () => unknown, seconds = 60): Promise<void> {
  for (const end = Date.now() + seconds * 1_000; !(await what()); await soon(50))
    if (Date.now() > end) throw new Error(`${why}: not within ${seconds} s`);
}

/** `place`: where the cluster is to lie; a folder of its own without it. */
export async function openRealLandlord(place?: string) {
  const template = inject('template');
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'kotirauha-real-'));
  fs.chmodSync(home, 0o755);
  const cluster = place ?? path.join(home, 'cluster');
  await copyCluster(template.owner, cluster);
  const databasePort = await freePort();
  /** On its one port; durable, as it would be. Waits for what a killed one has left behind. */
  const startDatabase = async () => {
    for (let tries = 0; ; tries += 1)
      try {
        const server = await startPostgres(cluster, { port: String(databasePort) }, process.env['KOTIRAUHA_TEST_POSTGRES']);
        return { ...server, url: server.url.replace(/:\d+\//, `:${databasePort}/`) };
      } catch (error) {
        if (tries > 50) throw error;
        await soon(100);
      }
  };
  const { url: owner } = await startDatabase();
  const at: Databases = { data: owner.replace(/postgres$/, 'kotirauha'), vault: owner.replace(/postgres$/, 'kotirauha_vault') };
  await connected(owner, async (client) => {
    await client.query(`alter database ${templateNames.data} rename to kotirauha`);
    await client.query(`alter database ${templateNames.vault} rename to kotirauha_vault`);
  });
  const keys = path.join(home, 'keys');
  fs.cpSync(template.keys, keys, { recursive: true });
  fs.writeFileSync(path.join(home, 'secrets.json'), JSON.stringify(template.secrets), { mode: 0o600 });
  const provider = { issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'x' };
  const providers = JSON.stringify({ resident: provider, staff: provider, oversight: provider });
  fs.writeFileSync(path.join(home, 'identity-providers.json'), providers, { mode: 0o600 });
  // Whoever has started one ends it; what ended by itself no longer counts.
  const started = new Set<ChildProcess>();
  const config = (door: SignInDoor | 'worker') => configOf(door, at, template.secrets, keys);

  return {
    home,
    at,
    keys,
    cluster,
    startDatabase,
    config,
    policyFolder: template.policyFolder,
    postmaster: () => Number(fs.readFileSync(path.join(cluster, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]),
    /** `npx kotirauha serve`, as an operator starts it. */
    async serve(more: Record<string, string> = {}) {
      const port = Number(more['PORT'] ?? (await freePort()));
      const child = spawn(process.execPath, [path.join(root, 'bin/kotirauha.mjs'), 'serve'], {
        cwd: root,
        env: {
          PATH: process.env['PATH'],
          HOME: process.env['HOME'],
          DATABASE_URL: owner,
          KOTIRAUHA_HOME: home,
          KOTIRAUHA_POLICY: template.policyFolder,
          PORT: String(port),
          PUBLIC_URL: 'http://localhost:3000',
          ...more,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      started.add(child);
      const said: string[] = [];
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => said.push(String(piece)));
      const ended = new Promise<number | null>((gone) => {
        child.once('exit', (code) => {
          started.delete(child);
          gone(code);
        });
      });
      const stop = () => {
        child.kill('SIGTERM');
        return ended;
      };
      return { port, pid: child.pid!, ended, said: () => said.join(''), stop };
    },
    /** A resident who has signed in; asks whichever server `port` names at that moment. */
    asResident: (personId: string, port: () => number): Promise<Guest> =>
      withPool(config('resident').data, (pool) => {
        const who = { personId, roles: ['self', 'main-tenant'], areas: [], buildings: [], named: false, strong: true, amr: ['mfa'] };
        return guest('resident', pool, who, port);
      }),
    /** A persona of the staff, likewise, with their account. */
    async asStaff(id: string, port: () => number): Promise<Guest & { account: string }> {
      const opened = await openLandlord(config('staff'), { clock: () => new Date() });
      const persona = template.personas.find((p) => p.id === id)!;
      const claims = { acr: strongLevels[0], amr: ['mfa'], iss: provider.issuer, sub: id, ...persona.claims } as never;
      const settings = { door: 'staff', policy: () => opened.policy, placeStaff: placeStaff(opened), strongLevels } as never;
      const now = new Date();
      const who = await admitStaff(opened.outside as never, settings, claims, now, now.toISOString().slice(0, 10));
      const made = await guest('staff', opened.outside, who, port);
      await opened.close();
      return { ...made, account: who.accountId! };
    },
    async close() {
      for (const child of started) child.kill('SIGTERM');
      await until('every server ends', () => started.size === 0);
      (await startDatabase()).stop();
      fs.rmSync(home, { recursive: true, force: true });
    },
  };
}

async function withPool<T>(connectionString: string, work: (pool: pg.Pool) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString, max: 1 });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

async function guest(door: 'resident' | 'staff', pool: pg.Pool, who: SignedIn, port: () => number): Promise<Guest> {
  const sessions = openSessions(door, pool, () => new Date(), usualLimits[door]);
  const token = await sessions.begin(pool, who);
  const { csrf } = (await sessions.read(token))!;
  const cookie = `${doorCookies(door, 'http://localhost:3000').session}=${token}`;
  const send = (method: string, url: string, fields?: Record<string, string>) =>
    ask(port(), method, url, cookie, fields && new URLSearchParams({ csrf, ...fields }).toString());
  return { get: (url) => send('GET', url), post: (url, fields) => send('POST', url, fields) };
}

const ask = (port: number, method: string, url: string, cookie: string, body?: string) =>
  new Promise<Answer | undefined>((answered) => {
    const headers = {
      host: 'localhost:3000',
      origin: 'http://localhost:3000',
      cookie,
      ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
    };
    const request = http.request({ host: '127.0.0.1', port, method, path: url, headers, timeout: 30_000 }, (reply) => {
      let text = '';
      reply.on('data', (piece) => (text += piece));
      reply.on('end', () => answered({ status: reply.statusCode!, headers: reply.headers, body: text }));
      reply.on('error', () => answered(undefined));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => answered(undefined));
    request.end(body);
  });

/** A streaming replica of the landlord's server, as PostgreSQL's manual sets one up. */
export async function startFollower({ home, at }: RealLandlord): Promise<{ url: string; pid: number }> {
  const place = path.join(home, 'follower');
  const { hostname, port, username, password } = new URL(at.data);
  await copyCluster(at.data, place);
  const data = path.join(place, 'data');
  const owned = fs.statSync(data);
  const signal = path.join(data, 'standby.signal');
  fs.writeFileSync(signal, '');
  fs.chownSync(signal, owned.uid, owned.gid);
  fs.appendFileSync(
    path.join(data, 'postgresql.auto.conf'),
    `primary_conninfo = 'host=${hostname} port=${port} user=${username} password=${password}'\n`,
  );
  const server = await startPostgres(place, {}, process.env['KOTIRAUHA_TEST_POSTGRES']);
  return { url: server.url, pid: Number(fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]) };
}

/** A physical copy while others go on using the cluster, as PostgreSQL's manual describes it ("making a base backup by the low-level API"). */
async function copyCluster(owner: string, to: string) {
  fs.mkdirSync(to, { recursive: true });
  await connected(owner, async (client) => {
    const data = (await client.query('show data_directory')).rows[0].data_directory as string;
    // Holds the log of writes that the copy will need.
    const slot = `copy_${process.pid}_${path.basename(path.dirname(to)).replace(/\W/g, '').toLowerCase()}`;
    await client.query('select pg_create_physical_replication_slot($1, true)', [slot]);
    await client.query(`select pg_backup_start('copy', true)`);
    // Files of other tests' databases may go while they are copied: replaying the log of writes makes up for it.
    spawnSync('cp', ['-a', data, to], { stdio: 'ignore' });
    const { labelfile } = (await client.query('select labelfile from pg_backup_stop(false)')).rows[0];
    const owned = fs.statSync(path.join(to, 'data'));
    const label = path.join(to, 'data', 'backup_label');
    fs.writeFileSync(label, labelfile, { mode: 0o600 });
    fs.chownSync(label, owned.uid, owned.gid);
    for (const left of ['postmaster.pid', 'postmaster.opts']) fs.rmSync(path.join(to, 'data', left), { force: true });
    // What was written until the copy was whole stands in the last segments.
    spawnSync('cp', ['-a', path.join(data, 'pg_wal'), path.join(to, 'data')], { stdio: 'ignore' });
    await client.query('select pg_drop_replication_slot($1)', [slot]);
    fs.rmSync(path.join(to, 'data', 'pg_replslot', slot), { recursive: true, force: true });
    fs.copyFileSync(path.join(path.dirname(data), 'password'), path.join(to, 'password'));
  });
}
