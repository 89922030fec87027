// Several servers and workers on one database behind pgbouncer in transaction mode, and figures from a copy that follows it.
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyLog } from '#platform/access-log/verify.ts';
import { someTenants } from '../../bench/resident-page.ts';
import { tried } from './counts.ts';
import { freePort, openRealLandlord, type RealLandlord, soon, startFollower, until } from './real-landlord.ts';

const program = '/usr/sbin/pgbouncer';
const why = `${program} is not installed: as root "apt-get install pgbouncer" to try several servers behind it`;

let real: RealLandlord;
let admin: pg.Pool;
let bouncer: ChildProcess;
let bouncerPort: number;
let people: string[];
beforeAll(async () => {
  real = await openRealLandlord();
  admin = new pg.Pool({ connectionString: real.at.data, max: 1 });
  people = await someTenants(admin, 10);
  if (fs.existsSync(program)) await startBouncer();
}, 300_000);
afterAll(async () => {
  bouncer?.kill('SIGINT');
  await admin.end();
  await real.close();
});

/** Fewer connections than visitors at once, so that every connection is lent to many; Debian's version knows no named statements. */
async function startBouncer() {
  bouncerPort = await freePort();
  const { hostname, port } = new URL(real.at.data);
  const users = path.join(real.home, 'users.txt');
  const settings = path.join(real.home, 'pgbouncer.ini');
  const { prefix, passwords } = JSON.parse(fs.readFileSync(path.join(real.home, 'secrets.json'), 'utf8'));
  fs.writeFileSync(
    users,
    Object.entries(passwords)
      .map(([login, password]) => `"${prefix}${login}" "${password}"\n`)
      .join(''),
    { mode: 0o644 },
  );
  fs.writeFileSync(
    settings,
    `[databases]\n* = host=${hostname} port=${port}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = ${bouncerPort}\nunix_socket_dir =\n` +
      `auth_type = scram-sha-256\nauth_file = ${users}\npool_mode = transaction\ndefault_pool_size = 3\nmax_client_conn = 500\n`,
  );
  bouncer = spawn(program, [...(process.getuid?.() === 0 ? ['-u', 'nobody'] : []), settings], { stdio: 'ignore' });
  const user = { user: `${prefix}public`, password: passwords.public, database: 'kotirauha' };
  const answers = async () => {
    const client = new pg.Client({ host: '127.0.0.1', port: bouncerPort, ...user });
    const connected = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end();
    return connected;
  };
  await until('pgbouncer answers', answers);
}

test('two servers and two workers behind pgbouncer in transaction mode: everybody sees their own, nothing is done twice, and the log is whole', async (context) => {
  if (!fs.existsSync(program)) return context.skip(why);
  const home = path.join(real.home, 'second');
  for (const each of ['secrets.json', 'identity-providers.json', 'keys'])
    fs.cpSync(path.join(real.home, each), path.join(home, each), { recursive: true });
  // The witness of the log is one, whichever worker seals.
  fs.mkdirSync(path.join(real.home, 'roots'), { recursive: true });
  fs.symlinkSync(path.join(real.home, 'roots'), path.join(home, 'roots'));
  const pooler = { POOLER_URL: `postgres://127.0.0.1:${bouncerPort}` };
  // Both at once: they prepare the database one after another.
  const servers = await Promise.all([real.serve(pooler), real.serve({ ...pooler, KOTIRAUHA_HOME: home })]);
  for (const { port, said } of servers)
    await until(
      'a server serves',
      async () => (await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined))?.status === 200,
      150,
    ).catch((e: Error) => {
      throw new Error(`${e.message}\n${said()}`);
    });

  let turn = 0;
  const port = () => {
    turn += 1;
    return servers[turn % 2]!.port;
  };
  const wrong: string[] = [];
  let right = 0;
  const rounds = async (id: string, n: number) => {
    const guest = await real.asResident(id, port);
    for (let round = 0; round < 8; round += 1) {
      const phone = `+35800${String(n).padStart(3, '0')}${String(round).padStart(4, '0')}`;
      const sent = await guest.post('/fi/omat/asetukset', { _deed: 'contact', phone });
      const shown = await guest.get('/fi/omat/asetukset');
      if (sent?.status === 303 && shown?.status === 200 && shown.body.includes(`value="${phone}"`)) right += 1;
      else wrong.push(`${n} ${round}: ${sent?.status} ${shown?.status}`);
      await soon(50);
    }
  };
  await Promise.all(people.map(rounds));
  expect(wrong).toEqual([]);
  const lent = await admin.query(
    `select usename, count(*)::int as n from pg_stat_activity where usename like '%resident' and datname = 'kotirauha' group by 1`,
  );
  for (const { n } of lent.rows) expect(n).toBeLessThanOrEqual(3);

  const file = path.join(real.home, 'roots', 'access-log.jsonl');
  await until('the log is sealed', async () => (await verifyLog(admin as never, file)).unsealed === 0);
  expect((await verifyLog(admin as never, file)).findings).toEqual([]);
  const figures = await admin.query('select count(*)::int as n, count(distinct (kind, area_id, part))::int as once from statistics.figure');
  expect(figures.rows[0].n).toBe(figures.rows[0].once);
  tried('pages through pgbouncer with three connections for ten visitors', right * 2);
  for (const server of servers) expect(await server.stop()).toBe(0);
}, 600_000);

test('figures come from the copy, people never do, and without the copy figures come from the database', async () => {
  const follower = await startFollower(real);
  try {
    const copy = new pg.Pool({ connectionString: follower.url.replace(/postgres$/, 'kotirauha'), max: 1 });
    copy.on('error', () => {});
    await admin.query('select statistics.count_anew()');
    const server = await real.serve({ REPLICA_URL: follower.url });
    const staff = await real.asStaff('communications', () => server.port);
    await until('figures are shown', async () => (await staff.get('/fi/tyo/luvut'))?.status === 200, 150);
    const connected = async () => (await copy.query(`select usename, query from pg_stat_activity where usename like 'kr\\_%'`)).rows;
    expect((await connected()).map((c) => c.usename)).toEqual([expect.stringMatching(/staff$/)]);
    const aino = await real.asResident(people[0]!, () => server.port);
    expect((await aino.get('/fi/omat/asetukset'))?.status).toBe(200);
    expect((await connected()).filter((c) => !/staff$/.test(c.usename))).toEqual([]);
    await copy.end();
    process.kill(follower.pid, 'SIGKILL');
    await until('figures are shown without the copy', async () => (await staff.get('/fi/tyo/luvut'))?.status === 200, 30);
    await server.stop();
  } finally {
    if (fs.existsSync(`/proc/${follower.pid}`)) process.kill(follower.pid, 'SIGKILL');
  }
}, 600_000);
