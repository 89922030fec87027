// Fifty times, at random moments, a server, a worker or the database is killed while people work: nothing acknowledged is lost, nothing is half-done.
import { randomInt, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyLog } from '#platform/access-log/verify.ts';
import { checkedPolicy, policyFiles } from '#platform/policy-in-force.ts';
import { openKeyFiles } from '#platform/vault/key-files.ts';
import { openVault } from '#platform/vault/vault.ts';
import { someTenants } from '../../bench/resident-page.ts';
import { tried } from './counts.ts';
import { type Guest, openRealLandlord, type RealLandlord, soon, until } from './real-landlord.ts';

const seed = Number(process.env['KOTIRAUHA_SEED'] ?? randomInt(2 ** 31));
const kinds = { database: 16, worker: 16, door: 10, server: 8 };
type Kind = keyof typeof kinds;

let real: RealLandlord;
let admin: pg.Pool;
let server: Awaited<ReturnType<RealLandlord['serve']>>;
beforeAll(async () => {
  real = await openRealLandlord();
  admin = new pg.Pool({ connectionString: real.at.data, max: 2 });
  admin.on('error', () => {});
  server = await real.serve();
});
afterAll(async () => {
  await admin.end();
  await real.close();
});

/** What one resident has been told is done; `doubt`: sent, and no answer came. */
interface Resident {
  id: string;
  phone: { said: string; doubt: string[] };
  filed: { said: string[]; doubt: string[] };
}
let acknowledged = 0;
let ending = false;
let number = 0;
function freshPhone(): string {
  number += 1;
  return `+35800${String(number).padStart(7, '0')}`;
}

/** Changes the telephone number and asks for a permission in turn, as fast as the doors allow one visitor. */
async function resident(guest: Guest, one: Resident) {
  while (!ending) {
    const phone = freshPhone();
    one.phone.doubt.push(phone);
    if ((await guest.post('/fi/omat/asetukset', { _deed: 'contact', phone }))?.status === 303) {
      one.phone = { said: phone, doubt: [] };
      acknowledged += 1;
    }
    const matter = randomUUID();
    one.filed.doubt.push(matter);
    const told = { matter, 'holder-name': 'Testi Tulokas', from: '2027-01-01', until: '2027-12-31' };
    if ((await guest.post('/fi/omat/muutokset/uusi/onward-letting', told))?.status === 303) {
      one.filed.said.push(matter);
      acknowledged += 1;
    }
    await soon(4_000);
  }
}
/** Opens people for a call and counts the looks that were shown. */
async function agent(guest: Guest, people: string[], looks: Map<string, number>) {
  while (!ending) {
    for (const id of people) {
      const opened = (await guest.post(`/fi/tyo/asiakkaat/${id}`, { _deed: 'open', reason: 'call', words: '' }))?.headers.location;
      if (opened && (await guest.get(opened))?.status === 200) {
        looks.set(id, (looks.get(id) ?? 0) + 1);
        acknowledged += 1;
      }
      await soon(400);
    }
  }
}

const processNamed = (title: RegExp): number[] =>
  fs
    .readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .filter((pid) => {
      try {
        const [, parent] = /\) \S (\d+)/.exec(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))!;
        return Number(parent) === server.pid && title.test(fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
      } catch {
        return false;
      }
    })
    .map(Number);

async function kill(kind: Kind) {
  if (kind === 'database') {
    const pid = real.postmaster();
    process.kill(pid, 'SIGKILL');
    await until('the database is gone', () => !fs.existsSync(`/proc/${pid}`));
    await real.startDatabase();
  } else if (kind === 'server') {
    process.kill(server.pid, 'SIGKILL');
    await server.ended;
    server = await real.serve({ PORT: String(server.port) });
  } else {
    const title = kind === 'worker' ? /kotirauha worker/ : /kotirauha (resident|staff) door/;
    await until(`there is a ${kind}`, () => processNamed(title).length > 0);
    const [one] = fc.sample(fc.constantFrom(...processNamed(title)), { numRuns: 1, seed: seed + number });
    process.kill(one!, 'SIGKILL');
  }
}

test('fifty kills lose nothing that was acknowledged and leave nothing half-done', async () => {
  console.log(`seed ${seed} (KOTIRAUHA_SEED=${seed} repeats the order and the moments)`);
  const tenants = await someTenants(admin, 12);
  const residents: Resident[] = tenants.slice(0, 6).map((id) => ({ id, phone: { said: '', doubt: [] }, filed: { said: [], doubt: [] } }));
  const looks = new Map<string, number>();
  const port = () => server.port;
  const guests = await Promise.all(residents.map((one) => real.asResident(one.id, port)));
  const staff = await real.asStaff('customer-service-south', port);
  await until(
    'everything serves',
    async () => (await staff.get('/fi/tyo'))?.status === 200 && (await guests[0]!.get('/fi/omat'))?.status === 200,
    120,
  );
  const atWork = [...guests.map((guest, n) => resident(guest, residents[n]!)), agent(staff, tenants.slice(6), looks)];

  const deck = (Object.keys(kinds) as Kind[]).flatMap((kind) => Array<Kind>(kinds[kind]).fill(kind));
  const [order] = fc.sample(fc.shuffledSubarray(deck, { minLength: deck.length }), { numRuns: 1, seed });
  const moments = fc.sample(fc.integer({ min: 0, max: 300 }), { numRuns: deck.length, seed });
  let killed = 0;
  for (const [n, kind] of order!.entries()) {
    const before = acknowledged;
    await until(`work goes on before kill ${n + 1} (${order![n - 1]} was killed)`, () => acknowledged > before, 150).catch(
      (error: Error) => {
        throw new Error(`${error.message}\n${server.said().slice(-3_000)}`);
      },
    );
    await soon(moments[n]!);
    await kill(kind);
    killed += 1;
  }
  ending = true;
  await Promise.all(atWork);
  await until(
    'everything serves again',
    async () => (await staff.get('/fi/tyo'))?.status === 200 && (await guests[0]!.get('/fi/omat'))?.status === 200,
    120,
  );

  await nothingLost(residents, looks, staff.account);
  // One more word of each settles what was in doubt: then they are found by it alone.
  for (const [n, one] of residents.entries()) {
    one.phone = { said: freshPhone(), doubt: [] };
    await until(
      'a change is saved',
      async () => (await guests[n]!.post('/fi/omat/asetukset', { _deed: 'contact', phone: one.phone.said }))?.status === 303,
    );
  }
  await nothingLost(residents, looks, staff.account);
  await logIsWhole();
  console.log(`${acknowledged} deeds were acknowledged meanwhile`);
  expect(acknowledged).toBeGreaterThan(killed);
  tried('kills of database, worker, door or whole server while people work', killed);
}, 1_800_000);

async function nothingLost(residents: Resident[], looks: Map<string, number>, clerk: string) {
  const pool = new pg.Pool({ connectionString: real.at.vault, max: 1 });
  const controller = checkedPolicy(policyFiles(real.policyFolder)).controller.name;
  const vault = openVault({ pool: pool as never, keys: openKeyFiles(real.keys), controller });
  for (const { id, phone, filed } of residents) {
    const { rows } = await admin.query('select phone from residents.contact where person_id = $1', [id]);
    const [held] = await vault.open([{ subjectId: id, group: 'contact', sealed: rows[0].phone, context: 'contact.phone' }]);
    if (phone.said) expect([phone.said, ...phone.doubt]).toContain(held);
    expect(await vault.find('phone', held!), 'found by the number that stands').toContain(id);
    const digests = await pool.query(`select count(*)::int as n from vault.blind_index where subject_id = $1 and kind = 'phone'`, [id]);
    expect(digests.rows[0].n, 'found by no more than what is in doubt').toBeLessThanOrEqual(phone.doubt.length + 1);
    const matters = await admin.query(
      `select m.id, (select count(*)::int from tenancy_changes.onward_letting_permit_paper p where p.matter_id = m.id and p.what = 'form') as papers
       from tenancy_changes.onward_letting_permit m where m.person_id = $1`,
      [id],
    );
    const stands = matters.rows.map((m) => m.id as string);
    expect(filed.said.filter((matter) => !stands.includes(matter))).toEqual([]);
    expect(matters.rows.filter((m) => m.papers !== 1)).toEqual([]);
    const told = await admin.query(
      `select count(*)::int as n from residents.change where person_id = $1 and kind = 'change-filed' and detail = 'onward-letting'`,
      [id],
    );
    expect(told.rows[0].n, 'the timeline says each matter once').toBe(stands.length);
  }
  await pool.end();
  const logged = await admin.query(
    `select s.id, count(*)::int as n from trail.access a cross join unnest(a.subjects) s (id) where a.actor = $1 and a.kind = 'attention' group by 1`,
    [clerk],
  );
  const seen = new Map(logged.rows.map((r) => [r.id as string, r.n as number]));
  for (const [id, count] of looks) expect(seen.get(id) ?? 0, 'every look that was shown stands in the log').toBeGreaterThanOrEqual(count);
}

/** Every row under exactly one seal, every seal in the file, and what residents are shown equal to the log. */
async function logIsWhole() {
  const file = path.join(real.home, 'roots', 'access-log.jsonl');
  await until('the log is sealed', async () => (await verifyLog(admin as never, file)).unsealed === 0);
  const { sound, findings, seals, rows } = await verifyLog(admin as never, file);
  expect(findings).toEqual([]);
  expect(sound).toBe(true);
  expect(seals).toBeGreaterThan(0);
  expect(rows).toBeGreaterThan(0);
}
