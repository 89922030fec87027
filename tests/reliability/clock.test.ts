// A clock that leaps, forwards and back: sessions do not outlive it, the log keeps its order and its seals, and nothing is done before its day.

import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyLog } from '#platform/access-log/verify.ts';
import { openLog } from '#platform/pages/log.ts';
import { configOf } from '../../apps/landlord.ts';
import { followDays } from '../../apps/worker.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';
import { testNow } from '../set-up.ts';
import { tried } from './counts.ts';

const hour = 3_600_000;
let landlord: TestLandlord;
let worker: pg.Pool;
let leaps = 0;
beforeAll(async () => {
  landlord = await openTestLandlord(['resident', 'staff']);
  worker = new pg.Pool({ connectionString: configOf('worker', landlord.at, landlord.secrets, landlord.keys).data, max: 2 });
});
afterAll(async () => {
  await worker.end();
  await landlord.close();
});
const leap = (hours: number) => {
  leaps += 1;
  landlord.clock.at = new Date(landlord.clock.at.getTime() + hours * hour);
};
const rows = async (sql: string, values: unknown[] = []) => (await landlord.admin.query(sql, values)).rows;

test('a session ends when the clock leaps forward, and does not come back with it', async () => {
  for (const hours of [1, 24, 10 * 365 * 24]) {
    landlord.clock.at = testNow;
    const aino = await landlord.signIn(landlord.persona('aino'));
    expect((await aino.get('/fi/omat')).statusCode).toBe(200);
    leap(hours);
    expect((await aino.get('/fi/omat')).statusCode).toBe(303);
    leap(-hours);
    expect((await aino.get('/fi/omat')).statusCode).toBe(303);
  }
});

test('a session that began while the clock was ahead ends when it is put right', async () => {
  for (const hours of [0.5, 24, 10 * 365 * 24]) {
    landlord.clock.at = testNow;
    leap(hours);
    const aino = await landlord.signIn(landlord.persona('aino'));
    expect((await aino.get('/fi/omat')).statusCode).toBe(200);
    leap(-hours);
    expect((await aino.get('/fi/omat')).statusCode).toBe(303);
  }
  // Two servers whose clocks differ by a little are not a leap.
  landlord.clock.at = testNow;
  const aino = await landlord.signIn(landlord.persona('aino'));
  landlord.clock.at = new Date(testNow.getTime() - 60_000);
  expect((await aino.get('/fi/omat')).statusCode).toBe(200);
});

test('rows of the log whose clock went to and fro are sealed in the order in which they were committed, and verified', async () => {
  landlord.clock.at = testNow;
  const agent = await landlord.signIn(landlord.persona('customer-service-south'));
  const sealed = async () => (await rows('select coalesce(max(number), 0)::int as n from trail.seal'))[0].n;
  const file = `${landlord.keys}/${new URL(landlord.at.data).pathname.slice(1).replace(/_data$/, '')}-roots.jsonl`;
  for (const hours of [0, 26, -50, 24 * 40, -24 * 80]) {
    await agent.post('/fi/tyo/haku/tulokset', { words: 'virtanen' });
    // PostgreSQL's own clock writes the instant and nobody can set it: so the rows not sealed yet are moved as if it had leapt.
    leaps += 1;
    await moveUnsealed(hours);
    const before = await sealed();
    await landlord.seal();
    expect(await sealed()).toBeGreaterThan(before);
  }
  const verified = await verifyLog(landlord.admin as never, file);
  expect(verified.findings).toEqual([]);
  expect(verified.unsealed).toBe(0);
  const order = await rows('select number, sealed_at from trail.seal order by number');
  expect(order.map((s) => Number(s.number))).toEqual(order.map((_, n) => n + 1));
});

async function moveUnsealed(hours: number) {
  const one = await landlord.admin.connect();
  try {
    await one.query('begin');
    await one.query('set local session_replication_role = replica');
    await one.query(
      `update trail.access set at = at + $1 * interval '1 hour' where (epoch, xid, id) > (select epoch, to_xid, to_id from trail.seal order by number desc limit 1)`,
      [hours],
    );
    await one.query('commit');
  } finally {
    one.release();
  }
}

test('what a day brings about waits after a leap until the clock has gone on for a day, and is done by one worker', async () => {
  const log = openLog('worker', { stream: { write: () => {} } });
  const minors = async () =>
    (await rows(`select count(*)::int as n from residents.occupancy where role = 'minor-occupant' and moved_out_on is null`))[0].n;
  const calendar = async () => (await rows('select * from platform.calendar'))[0];
  await followDays(worker, log);
  const before = await minors();
  expect((await calendar()).doubted_from).toBeNull();
  // Somebody's eighteenth birthday was yesterday, by a clock that has leapt: the last day believed lies three days back.
  await landlord.admin.query(
    `update residents.person set birth_on = (platform.today() - 1 - interval '18 years')::date where id = (select person_id from residents.occupancy where role = 'minor-occupant' and moved_out_on is null limit 1)`,
  );
  const back = (column: string, by: string) =>
    landlord.admin.query(`update platform.calendar set ${column} = ${column} - interval '${by}'`);
  await back('followed_at', '3 days');
  leaps += 1;
  for (const _hour of [1, 2, 3]) {
    await followDays(worker, log);
    expect(await minors()).toBe(before);
    await back('doubted_from', '1 hour');
    await back('doubted_until', '1 hour');
  }
  // A leap within the doubt: the day begins anew.
  await back('doubted_from', '2 days');
  await back('doubted_until', '1 day');
  leaps += 1;
  await followDays(worker, log);
  expect(await minors()).toBe(before);
  await back('doubted_from', '25 hours');
  await Promise.all([followDays(worker, log), followDays(worker, log)]);
  expect(await minors()).toBe(before - 1);
  expect((await calendar()).doubted_from).toBeNull();
  // Put back, nothing is undone and nothing is done twice.
  await landlord.admin.query(`update platform.calendar set followed_at = followed_at + interval '10 years'`);
  leaps += 1;
  await followDays(worker, log);
  expect(await minors()).toBe(before - 1);
  tried('leaps of the clock', leaps);
});
