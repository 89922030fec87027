// Adults whose identity code the landlord does not hold: birth date, name and the code of a letter.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issueInvitation } from '../../platform/identity/invitations.ts';
import { TestBrowser } from './test-browser.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';
import { openDoors, type TestDoors } from './test-doors.ts';
import { personOf } from './test-people.ts';

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
const who = async (b: TestBrowser) => JSON.parse((await b.get('/fi/omat/who')).text);
const invite = (person: string, until = '2099-12-31') => issueInvitation(database.login('worker'), person, until);
const start = '/fi/omat/kirjaudu?back=/fi/omat/tiedot';
const codePage = '/fi/omat/kirjaudu/koodi';
const forget = () => database.owner.query('truncate identity.recognition, identity.invitation_guess, identity.invitation');

test('an adult without a stored identity code gives the invitation code once and is recognised from then on', async () => {
  await forget();
  const code = await invite(personOf.leo);
  expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  const b = browser();
  const asked = await b.follow(await b.signIn(start, 'leo'));
  expect(new URL(asked.url).pathname).toBe(codePage);
  expect(asked.text).toContain('Kirjoita kutsukoodi');
  const welcome = await b.post(codePage, { code: ` ${code.toLowerCase().replaceAll('-', ' ')} ` });
  expect(welcome.location).toBe(`${doors.origin}/fi/omat/tiedot`);
  expect((await who(b)).actor).toMatchObject({ id: personOf.leo, roles: ['self'] });
  const next = browser();
  await next.signIn(start, 'leo');
  expect((await who(next)).actor.id).toBe(personOf.leo);
  const { rows } = await database.owner.query(
    'select (select count(*)::int from identity.invitation) as left, (select array_agg(r::text) from identity.recognition r) as known',
  );
  expect(rows[0].left).toBe(0);
  expect(JSON.stringify(rows[0].known)).not.toMatch(/030202|912F|2002-02-03|Leo/);
});

test('the answer is the same for a person without any record, a wrong code and somebody else’s code', async () => {
  await forget();
  const code = await invite(personOf.leo);
  const answers: string[] = [];
  for (const [persona, typed] of [
    ['otto', 'AAAA-BBBB-CCCC'],
    ['otto', code],
    ['leo', 'AAAA-BBBB-CCCC'],
  ] as const) {
    const b = browser();
    const asked = await b.follow(await b.signIn(start, persona));
    const refused = await b.follow(await b.post(codePage, { code: typed }));
    expect((await who(b)).nobody).toBe(true);
    answers.push(asked.text + refused.text);
  }
  expect(new Set(answers).size).toBe(1);
});

test('after five guesses an hour even the right code is refused', async () => {
  await forget();
  const code = await invite(personOf.leo);
  const b = browser();
  await b.signIn(start, 'leo');
  for (let i = 0; i < 3; i++) await b.post(codePage, { code: 'AAAA-BBBB-CCCC' });
  await b.signIn(start, 'leo');
  for (let i = 0; i < 2; i++) await b.post(codePage, { code: 'AAAA-BBBB-CCCC' });
  expect((await b.post(codePage, { code })).location).toContain('wrong=1');
  doors.wait(61);
  await b.signIn(start, 'leo');
  expect((await b.post(codePage, { code })).location).toContain('/fi/omat/tiedot');
});

test('a code found by a stranger dies after five tries and names nobody', async () => {
  await forget();
  const code = await invite(personOf.leo);
  const b = browser();
  await b.signIn(start, 'otto');
  for (let i = 0; i < 5; i++) expect((await b.post(codePage, { code })).location).toContain('wrong=1');
  const leo = browser();
  await leo.signIn(start, 'leo');
  expect((await leo.post(codePage, { code })).location).toContain('wrong=1');
});

test('an old code is refused', async () => {
  await forget();
  const code = await invite(personOf.leo, '2020-01-01');
  const b = browser();
  await b.signIn(start, 'leo');
  expect((await b.post(codePage, { code })).location).toContain('wrong=1');
});

test('a code without the identification before it signs nobody in', async () => {
  await forget();
  const code = await invite(personOf.leo);
  const b = browser();
  expect((await b.post(codePage, { code })).location).toContain('why=attemptLost');
  b.cookies.set('kr_resident_claimant', { value: 'forged', path: '/' });
  expect((await b.post(codePage, { code })).location).toContain('why=attemptLost');
  await b.signIn(start, 'leo');
  expect((await b.post(codePage, { code }, { origin: 'https://elsewhere.invalid' })).location).toContain('why=attemptLost');
  doors.wait(11);
  expect((await b.post(codePage, { code })).location).toContain('why=attemptLost');
});

test('a provider that calls people by their identity code is not remembered', async () => {
  await forget();
  const code = await invite(personOf.leo);
  const b = browser();
  await b.signIn(start, 'sub-is-code-020380-900C');
  await b.post(codePage, { code });
  expect((await who(b)).actor.id).toBe(personOf.leo);
  expect((await database.owner.query('select from identity.recognition')).rowCount).toBe(0);
});

test('forgetting a person ends their sessions, codes and recognition at once', async () => {
  await forget();
  const b = browser();
  await b.signIn(start, 'leo');
  await b.post(codePage, { code: await invite(personOf.leo) });
  expect((await who(b)).actor.id).toBe(personOf.leo);
  await database.login('worker').query('select identity.forget_person($1)', [personOf.leo]);
  expect((await who(b)).nobody).toBe(true);
  expect((await browser().signIn(start, 'leo')).location).toContain(codePage);
});
