// Signing in at the three doors with the development identity provider, as a browser does it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TestBrowser } from './test-browser.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';
import { openDoors, type TestDoors } from './test-doors.ts';
import { areaOfSouth, personOf } from './test-people.ts';

let database: TestDatabase;
let doors: TestDoors;
beforeAll(async () => {
  database = await testDatabase();
  await database.owner.query("insert into identity.never_together values ('supervision', 'sysadmin')");
  doors = await openDoors(database);
}, 60_000);
afterAll(async () => {
  await doors?.stop();
  await database?.stop();
});

const browser = () => new TestBrowser(doors.origin);
const who = async (b: TestBrowser, at: string) => JSON.parse((await b.get(at)).text);
const pathOf = (location: string | undefined) => (location ? new URL(location).pathname + new URL(location).search : undefined);
const residentStart = '/fi/omat/kirjaudu';
const staffStart = '/fi/tyo/kirjaudu';
const oversightStart = '/fi/valvonta/kirjaudu';

test('a resident signs in with strong identification and is recognised as the party of the lease', async () => {
  const b = browser();
  const welcome = await b.signIn('/sv/mina/logga-in?back=/sv/mina/uppgifter?sida=2', 'aino');
  expect(pathOf(welcome.location)).toBe('/sv/mina/uppgifter?sida=2');
  const { actor, csrf } = await who(b, '/fi/omat/who');
  expect(actor).toEqual({
    id: personOf.aino,
    personId: personOf.aino,
    door: 'resident',
    roles: ['self', 'main-tenant'],
    areas: [],
    buildings: [],
    named: false,
    strong: true,
  });
  expect(csrf).toHaveLength(43);
});

test('nothing of the identity code, the name or the birth date of a resident is stored by sign-in', async () => {
  await browser().signIn(residentStart, 'aino');
  const { rows } = await database.owner.query("select table_name from information_schema.tables where table_schema = 'identity'");
  for (const { table_name } of rows) {
    const content = JSON.stringify((await database.owner.query(`select * from identity.${table_name}`)).rows);
    expect(content, table_name).not.toMatch(/010190|Aino|1990-01-01/);
  }
});

test('an employee signs in with the roles, the unit and the areas that the directory gives', async () => {
  const b = browser();
  await b.signIn(staffStart, 'sanna');
  const { actor } = await who(b, '/fi/tyo/who');
  expect(actor).toMatchObject({
    door: 'staff',
    roles: ['customer-service'],
    unit: 'etela',
    areas: [areaOfSouth],
    named: false,
    strong: true,
  });
  expect(actor.name).toBe('Työntekijä sanna');
});

test('only members of the group for protected persons are named to open them', async () => {
  const b = browser();
  await b.signIn(staffStart, 'named');
  expect((await who(b, '/fi/tyo/who')).actor.named).toBe(true);
});

test('an employee who lives in a home of the landlord is known as that resident', async () => {
  const b = browser();
  await b.signIn(staffStart, 'kaisa-at-work');
  expect((await who(b, '/fi/tyo/who')).actor.personId).toBe(personOf.kaisa);
});

test('one person with two hats has a session of its own at each door', async () => {
  const b = browser();
  await b.signIn(staffStart, 'two-hats');
  await b.signIn(oversightStart, 'two-hats');
  const [work, oversight] = [await who(b, '/fi/tyo/who'), await who(b, '/fi/valvonta/who')];
  expect(work.actor.roles).toEqual(['legal']);
  expect(oversight.actor.roles).toEqual(['supervision']);
  expect(work.actor.id).not.toBe(oversight.actor.id);
});

test('only the latest sign-in of an employee is kept', async () => {
  await browser().signIn(staffStart, 'sanna');
  await browser().signIn(staffStart, 'sanna');
  const { rows } = await database.owner.query("select count(*)::int as n from identity.account where provider_subject = 'sanna'");
  expect(rows[0].n).toBe(1);
});

test.each([
  ['weak identification is refused', residentStart, 'aino-weak', 'tooWeak', 'Tarvitsemme vahvan tunnistautumisen'],
  ['a child under 15 is refused kindly', residentStart, 'vilma', 'tooYoung', 'Voit kirjautua, kun olet täyttänyt 15 vuotta'],
  ['an employee without a role is refused', staffStart, 'nobody', 'noRole', 'Sinulla ei ole vielä roolia'],
  ['a role of another door is refused', oversightStart, 'sanna', 'otherDoor', 'Roolisi käyttää toista ovea'],
  ['an adviser without a second factor is refused', staffStart, 'adviser-without-factor', 'secondFactor', 'Tarvitset toisen'],
  ['roles that never meet are refused in the policy’s words', staffStart, 'clash', 'neverTogether', 'sysadmin ja supervision'],
])('%s with a page that says what to do', async (_says, start, persona, why, words) => {
  const b = browser();
  const refused = await b.signIn(start, persona);
  expect(refused.location).toContain(`why=${why}`);
  const page = await b.follow(refused);
  expect(page.status).toBe(200);
  expect(page.text).toContain(words);
  expect([...b.cookies.keys()].filter((name) => /^kr_(resident|staff|oversight)$/.test(name))).toEqual([]);
});

test('turning back at the provider leads to a page that says so', async () => {
  const b = browser();
  const choice = await b.follow(await b.get('/en/my/sign-in'));
  const back = await b.follow(await b.post(choice.url, { cancel: '1' }), (l) => l.includes('/paluu'));
  expect((await b.get(back.location!)).location).toContain('/en/my/sign-in/refused?why=cancelled');
});

test('roles that change in the directory never meet within one day', async () => {
  const { personas } = await import('./test-people.ts');
  const mover = personas.find((p) => p.id === 'mover')!;
  const b = browser();
  await b.signIn(oversightStart, 'mover');
  mover.claims = { ...mover.claims, groups: ['kr-sysadmin'] };
  expect((await b.signIn(staffStart, 'mover')).location).toContain('why=neverTogether');
  doors.wait(24 * 60);
  expect(pathOf((await b.signIn(staffStart, 'mover')).location)).toBe('/fi/tyo');
  expect((await who(b, '/fi/valvonta/who')).nobody).toBe(true);
});

test('S44 an adviser’s account that nobody approves again closes by itself after six months, however often it is used', async () => {
  const signIn = async () => (await browser().signIn(staffStart, 'adviser')).location;
  const days = 24 * 60;
  for (let week = 0; week < 26; week += 6) {
    expect(pathOf(await signIn())).toBe('/fi/tyo');
    doors.wait(6 * 7 * days);
  }
  expect(await signIn()).toContain('why=accountClosed');
  const [worker, oversight] = [database.login('worker'), database.login('oversight')];
  expect((await worker.query('select identity.close_expired($1) as n', [doors.today()])).rows[0].n).toBeGreaterThan(0);
  const { rows } = await database.owner.query(
    "select id, organisation, closed_on from identity.account where provider_subject = 'adviser'",
  );
  expect(rows[0]).toMatchObject({ organisation: 'city-social-services', closed_on: expect.any(Date) });
  expect(await signIn()).toContain('why=accountClosed');
  await oversight.query('select identity.approve_again($1, $2::date + 30)', [rows[0].id, doors.today()]);
  expect(pathOf(await signIn())).toBe('/fi/tyo');
});

test('an adviser’s account that is not used for sixty days closes, and its open session with it', async () => {
  const b = browser();
  await b.signIn(staffStart, 'adviser');
  expect((await who(b, '/fi/tyo/who')).actor).toBeDefined();
  await database.owner.query("update identity.account set unused_until = '2020-01-01' where provider_subject = 'adviser'");
  expect((await who(b, '/fi/tyo/who')).nobody).toBe(true);
  expect((await browser().signIn(staffStart, 'adviser')).location).toContain('why=accountClosed');
});
