// Attacks on signing in and on sessions, as strangers and as other doors would try them.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { safeReturn } from '../../platform/identity/doors.ts';
import { hashOf } from '../../platform/identity/tokens.ts';
import { TestBrowser } from './test-browser.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';
import { openDoors, type TestDoors } from './test-doors.ts';

let database: TestDatabase;
let doors: TestDoors;
beforeAll(async () => {
  database = await testDatabase();
  doors = await openDoors(database);
}, 60_000);
afterAll(async () => {
  await doors?.stop();
  await database?.stop();
});

const browser = () => new TestBrowser(doors.origin);
const who = async (b: TestBrowser, at: string) => JSON.parse((await b.get(at)).text);
const residentStart = '/fi/omat/kirjaudu';
const staffStart = '/fi/tyo/kirjaudu';
const cookie = (b: TestBrowser, name: string) => b.cookies.get(name)!.value;
const signedIn = async (start: string, persona: string) => {
  const b = browser();
  await b.signIn(start, persona);
  return b;
};

test('another state than the one that left is refused', async () => {
  const b = browser();
  const back = new URL((await b.identify(residentStart, 'aino')).location!);
  back.searchParams.set('state', 'of-somebody-else');
  expect((await b.get(back.href)).location).toContain('why=mismatch');
  expect(b.cookies.has('kr_resident')).toBe(false);
});

test.each(['nonce', 'verifier'])('another %s than the one that left is refused', async (column) => {
  const b = browser();
  const back = await b.identify(residentStart, 'aino');
  const other = 'x'.repeat(43);
  await database.owner.query(`update identity.sign_in_attempt set ${column} = $2 where id = $1`, [
    hashOf(cookie(b, 'kr_resident_attempt')),
    other,
  ]);
  expect((await b.get(back.location!)).location).toContain('why=mismatch');
});

test('an answer opened in another browser signs nobody in', async () => {
  const attacker = browser();
  const back = await attacker.identify(residentStart, 'aino');
  const victim = browser();
  expect((await victim.get(back.location!)).location).toContain('why=attemptLost');
  await victim.get(residentStart);
  expect((await victim.get(back.location!)).location).toContain('why=mismatch');
  expect(victim.cookies.has('kr_resident')).toBe(false);
});

test('an answer is good once and for five minutes', async () => {
  const b = browser();
  const back = await b.identify(residentStart, 'aino');
  const attempt = b.cookies.get('kr_resident_attempt')!;
  await b.get(back.location!);
  b.cookies.set('kr_resident_attempt', attempt);
  expect((await b.get(back.location!)).location).toContain('why=attemptLost');
  const late = browser();
  const lateBack = await late.identify(residentStart, 'aino');
  doors.wait(6);
  expect((await late.get(lateBack.location!)).location).toContain('why=attemptLost');
});

test('a session token planted before sign-in is worth nothing after it', async () => {
  const b = browser();
  b.cookies.set('kr_resident', { value: 'planted', path: '/' });
  await b.signIn(residentStart, 'aino');
  expect(cookie(b, 'kr_resident')).not.toBe('planted');
  const first = cookie(b, 'kr_resident');
  await b.signIn(residentStart, 'aino');
  expect(cookie(b, 'kr_resident')).not.toBe(first);
  const old = browser();
  old.cookies.set('kr_resident', { value: first, path: '/' });
  expect((await who(old, '/fi/omat/who')).nobody).toBe(true);
});

test('a cookie is HttpOnly, SameSite=Lax, of 256 bits, and stored as a hash alone', async () => {
  const b = browser();
  const welcome = await b.signIn(residentStart, 'aino');
  const line = welcome.setCookies.find((c) => c.startsWith('kr_resident='))!;
  expect(line).toMatch(/^kr_resident=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  const stored = JSON.stringify((await database.owner.query("select encode(id, 'hex') as id, csrf from identity.session")).rows);
  expect(stored).not.toContain(cookie(b, 'kr_resident'));
  expect(stored).toContain(hashOf(cookie(b, 'kr_resident')).toString('hex'));
});

test('a stolen cookie is dead after signing out', async () => {
  const b = await signedIn(residentStart, 'aino');
  const thief = browser();
  thief.cookies.set('kr_resident', b.cookies.get('kr_resident')!);
  const { csrf } = await who(thief, '/fi/omat/who');
  const out = await b.post('/fi/omat/kirjaudu-ulos', { csrf });
  expect(out.location).toContain('/fi/omat/kirjauduit-ulos');
  expect((await who(thief, '/fi/omat/who')).nobody).toBe(true);
  expect(b.cookies.has('kr_resident')).toBe(false);
  expect((await b.follow(out)).text).toContain('Emme pidä luetteloa siitä');
});

test('a sign-out without the session’s own token, or from another site, ends nothing', async () => {
  const b = await signedIn(residentStart, 'aino');
  const { csrf } = await who(b, '/fi/omat/who');
  expect((await b.post('/fi/omat/kirjaudu-ulos', {})).status).toBe(403);
  expect((await b.post('/fi/omat/kirjaudu-ulos', { csrf }, { origin: 'https://elsewhere.invalid' })).status).toBe(403);
  expect((await b.get('/fi/omat/kirjaudu-ulos')).status).toBe(404);
  expect((await who(b, '/fi/omat/who')).actor).toBeDefined();
});

test('signing out everywhere ends every session of the same human being and nobody else’s', async () => {
  const home = await signedIn(residentStart, 'kaisa');
  const work = await signedIn(staffStart, 'kaisa-at-work');
  const workElsewhere = await signedIn(staffStart, 'kaisa-at-work');
  const other = await signedIn(staffStart, 'sanna');
  const list = await work.get('/fi/tyo/istunnot');
  expect(list.text.match(/toinen selain/g)).toHaveLength(1);
  expect(list.text).toContain('tämä selain');
  const { csrf } = await who(work, '/fi/tyo/who');
  await work.post('/fi/tyo/kirjaudu-ulos-kaikkialta', { csrf });
  expect((await who(work, '/fi/tyo/who')).nobody).toBe(true);
  expect((await who(workElsewhere, '/fi/tyo/who')).nobody).toBe(true);
  expect((await who(home, '/fi/omat/who')).nobody).toBe(true);
  expect((await who(other, '/fi/tyo/who')).actor).toBeDefined();
});

test('a session ends when it is not used for its idle time', async () => {
  const b = await signedIn(residentStart, 'aino');
  doors.wait(19);
  expect((await who(b, '/fi/omat/who')).actor).toBeDefined();
  doors.wait(19);
  expect((await who(b, '/fi/omat/who')).actor).toBeDefined();
  doors.wait(20);
  expect((await who(b, '/fi/omat/who')).nobody).toBe(true);
});

test('a session ends at its last hour however busy it is', async () => {
  const b = await signedIn(staffStart, 'sanna');
  for (let minutes = 0; minutes < 10 * 60 - 25; minutes += 25) {
    doors.wait(25);
    expect((await who(b, '/fi/tyo/who')).actor).toBeDefined();
  }
  doors.wait(25);
  expect((await who(b, '/fi/tyo/who')).nobody).toBe(true);
});

test('ended sessions and abandoned attempts leave no row behind', async () => {
  await signedIn(residentStart, 'aino');
  await browser().get(residentStart);
  doors.wait(9 * 60);
  const { openSessions } = await import('../../platform/identity/sessions.ts');
  const later = new Date(Date.now() + 90 * 24 * 3_600_000);
  for (const door of ['resident', 'staff', 'oversight'] as const) {
    await openSessions(door, database.login(door), () => later, { idleMinutes: 1, atMostHours: 1 }).sweep();
  }
  const { rows } = await database.owner.query(
    'select (select count(*) from identity.session) + (select count(*) from identity.sign_in_attempt) as n',
  );
  expect(Number(rows[0].n)).toBe(0);
});

test('the cookie of one door opens no other', async () => {
  const b = await signedIn(residentStart, 'aino');
  b.cookies.set('kr_staff', b.cookies.get('kr_resident')!);
  expect((await who(b, '/fi/tyo/who')).nobody).toBe(true);
});

test('PostgreSQL shows and lets a door write its own sessions only', async () => {
  await signedIn(residentStart, 'aino');
  await signedIn(staffStart, 'sanna');
  const staff = database.login('staff');
  expect((await staff.query('select distinct door from identity.session')).rows).toEqual([{ door: 'staff' }]);
  const sessions = (await database.owner.query("select * from identity.session where door = 'resident'")).rows;
  expect(sessions.length).toBeGreaterThan(0);
  expect((await staff.query('delete from identity.session where id = $1', [sessions[0].id])).rowCount).toBe(0);
  expect((await staff.query('select identity.end_everywhere($1) as n', [sessions[0].id])).rows[0].n).toBe(0);
  const forged = `insert into identity.session (id, door, person_id, roles, strong, csrf, created_at, seen_at, idle_seconds, ends_at)
    values ($1, 'resident', gen_random_uuid(), '{self}', true, 'x', now(), now(), 60, now())`;
  await expect(staff.query(forged, [hashOf('forged')])).rejects.toThrow(/row-level security/);
  await expect(staff.query("update identity.session set door = 'oversight'")).rejects.toThrow(/row-level security/);
  const account = (await database.owner.query("select id from identity.account where door = 'staff'")).rows[0].id;
  await expect(
    database.login('oversight').query("select identity.take_roles($1, '{}', '{}', '{}', '2026-01-01')", [account]),
  ).rejects.toThrow(/another door/);
  await expect(database.login('resident').query('select * from identity.account')).rejects.toThrow(/permission denied/);
  await expect(staff.query('select * from identity.invitation')).rejects.toThrow(/permission denied/);
});

test.each([
  'https://elsewhere.invalid/fi/omat',
  '//elsewhere.invalid/fi/omat',
  '/\\elsewhere.invalid',
  '/fi/tyo/haku',
  '/fi/omat/../tyo/haku',
  '/fi/omat/%2e%2e/tyo',
  '/fi/omatunto',
  'javascript:alert(1)',
  '/fi/omat\r\nset-cookie: a=b',
  '/fi/omat/kirjaudu',
  '/fi/omat/kirjaudu/paluu',
  '',
])('nobody is sent on to %j after signing in', async (wished) => {
  expect(safeReturn('resident', wished)).toBeUndefined();
  const welcome = await browser().signIn(`${residentStart}?${new URLSearchParams({ back: wished })}`, 'aino');
  expect(welcome.location).toBe(`${doors.origin}/fi/omat`);
});
