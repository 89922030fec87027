// Real servers that start, stop and take over from each other: a broken policy stops nothing, and a visitor notices neither an end nor an upgrade.
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someTenants } from '../../bench/resident-page.ts';
import { tried } from './counts.ts';
import { type Guest, openRealLandlord, type RealLandlord, soon, until } from './real-landlord.ts';

let real: RealLandlord;
let admin: pg.Pool;
let first: Awaited<ReturnType<RealLandlord['serve']>>;
let people: string[];
beforeAll(async () => {
  real = await openRealLandlord();
  admin = new pg.Pool({ connectionString: real.at.data, max: 1 });
  people = await someTenants(admin, 2);
  first = await real.serve({ DRAIN_SECONDS: '1' });
  await until('the first server serves', () => well(first.port), 120);
}, 300_000);
afterAll(async () => {
  await admin.end();
  await real.close();
});

/** The home folder of another machine: the same secrets and keys. */
function otherHost(name: string): string {
  const home = path.join(real.home, name);
  for (const each of ['secrets.json', 'identity-providers.json', 'keys'])
    fs.cpSync(path.join(real.home, each), path.join(home, each), { recursive: true });
  return home;
}
const well = async (port: number) => (await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined))?.status === 200;
const stored = async () =>
  (
    await admin.query(
      `select (select md5(string_agg(p::text, '' order by p::text)) from pg_policies p) as rules, (select md5(string_agg(r.rolname || r.oid, '' order by r.oid)) from pg_roles r) as roles,
         (select string_agg(version || in_force_from, ' ' order by in_force_from) from platform.policy_version) as versions`,
    )
  ).rows[0];

const broken: [string, (files: string) => void, RegExp][] = [
  [
    'a word that no vocabulary has',
    (folder) => fs.appendFileSync(path.join(folder, 'activities/tenancy.yaml'), '\nunheard: of\n'),
    /^activities\/tenancy\.yaml:\d+:\d+ /m,
  ],
  [
    'YAML that does not parse',
    (folder) => fs.writeFileSync(path.join(folder, 'activities/tenancy.yaml'), 'id: [\n'),
    /^activities\/tenancy\.yaml:\d+:\d+ /m,
  ],
  ['a file that is gone', (folder) => fs.rmSync(path.join(folder, 'controller.yaml')), /controller/],
  [
    'a folder that is empty',
    (folder) => fs.readdirSync(folder).map((name) => fs.rmSync(path.join(folder, name), { recursive: true })),
    /./,
  ],
  ['no folder', (folder) => fs.rmSync(folder, { recursive: true }), /this folder is not there/],
];
test('a policy that does not compile starts nothing, says file and line, and leaves what runs and what is stored as it was', async () => {
  const before = await stored();
  const home = otherHost('broken-host');
  for (const [what, breakIt, says] of broken) {
    const folder = path.join(real.home, 'broken');
    fs.cpSync(real.policyFolder, folder, { recursive: true });
    breakIt(folder);
    const second = await real.serve({ KOTIRAUHA_POLICY: folder, KOTIRAUHA_HOME: home });
    expect(await second.ended, what).toBe(1);
    const [head, ...mistakes] = second.said().trim().split('\n');
    expect(head, what).toBe('The policy does not compile. Nothing was changed, and what ran goes on.');
    expect(mistakes.join('\n'), what).toMatch(says);
    expect(second.said(), 'no words of the machine').not.toMatch(/ at .*\.ts:\d+/);
    fs.rmSync(folder, { recursive: true, force: true });
  }
  expect(await stored()).toEqual(before);
  expect(await well(first.port)).toBe(true);
  tried('starts with a policy that does not compile', broken.length);
}, 300_000);

test('a second server takes over without a request that is lost', async () => {
  const home = otherHost('second-host');
  // What stands before both asks at /health whom it may send visitors to, as a proxy does.
  const servers = [first];
  let open = [first.port];
  let answered = 0;
  const lost: unknown[] = [];
  let ending = false;
  const proxy = (async () => {
    while (!ending) {
      open = (await Promise.all(servers.map(async ({ port }) => ((await well(port)) ? [port] : [])))).flat();
      await soon(100);
    }
  })();
  const guests: Guest[] = await Promise.all(people.map((id) => real.asResident(id, () => open.at(-1)!)));
  const visits = guests.map(async (guest) => {
    while (!ending) {
      const answer = await guest.get('/fi/omat/asetukset');
      if (answer?.status === 200) answered += 1;
      else if (answer?.status !== 429) lost.push(answer?.status);
      await soon(150);
    }
  });
  const second = await real.serve({ KOTIRAUHA_HOME: home });
  servers.push(second);
  await until('the second server serves', () => open.includes(second.port), 120);
  await soon(500);
  expect(await first.stop()).toBe(0);
  const before = answered;
  await until('the second answers', () => answered > before + 5);
  ending = true;
  await Promise.all([proxy, ...visits]);
  expect(lost).toEqual([]);
  tried('requests answered while one server took over from another', answered);
  first = second;
}, 300_000);

test('a server that is stopped answers what it was asked, ends all its processes and connections, and says that it ended well', async () => {
  const [guest] = await Promise.all(people.slice(0, 1).map((id) => real.asResident(id, () => first.port)));
  const asked = Array.from({ length: 12 }, () => guest!.get('/fi/omat/tietoni'));
  await soon(30);
  expect(await first.stop()).toBe(0);
  const answers = await Promise.all(asked);
  // Whoever was not let in any more has no answer; whoever was let in has a whole one.
  expect(answers.filter((answer) => answer && answer.status !== 200).map((answer) => answer!.status)).toEqual([]);
  expect(answers.filter((answer) => answer?.body.endsWith('</html>')).length).toBe(answers.filter(Boolean).length);
  expect(answers.filter(Boolean).length).toBeGreaterThan(0);
  const { rows } = await admin.query(`select usename from pg_stat_activity where starts_with(usename::text, 'kr_')`);
  expect(rows).toEqual([]);
}, 300_000);
