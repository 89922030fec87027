// Signing in with a provider unlike our own: other claims, told in the userinfo, signed ES256, secrets posted, keys that change.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backChannelPath, callbackPath, farewellPath, type SignInDoor } from '../../platform/identity/doors.ts';
import { openProvider } from '../../platform/identity/provider.ts';
import { readProviderConfig } from '../../platform/identity/provider-config.ts';
import { TestBrowser } from './test-browser.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';
import { openDoors, type TestDoors } from './test-doors.ts';
import { type Account, type OtherProvider, openOtherProvider } from './test-other-provider.ts';
import { ainosCode, personOf } from './test-people.ts';

const person = { 'urn:oid:1.2.246.21': ainosCode, syntymaaika: '1990-01-01', 'urn:oid:2.5.4.42': 'Aino', 'urn:oid:2.5.4.4': 'Esimerkki' };
const accounts: Record<string, Account> = {
  aino: { acr: 'very-strong', claims: person },
  weakly: { acr: 'weak', claims: person },
  // What is only said in the userinfo does not make a weak sign-in strong.
  'weakly-boasting': { acr: 'weak', claims: { ...person, acr: 'very-strong' } },
  sanna: { claims: { name: 'Sanna Esimerkki', roles: ['kr-customer-service', 'others'], department: 'etela', personnel: 'E-1' } },
};

let database: TestDatabase;
let provider: OtherProvider;
let doors: TestDoors;
let whoever = 'aino';
beforeAll(async () => {
  database = await testDatabase();
  doors = await openDoors(database, async (origin) => {
    const client = (door: SignInDoor) => ({
      client_id: `asunnot.${door}-1`,
      client_secret: `secret+of/${door}=%`,
      redirect_uri: origin + callbackPath(door),
      farewell: origin + farewellPath(door),
      backChannel: origin + backChannelPath(door),
      auth: door === 'staff' ? ('client_secret_basic' as const) : ('client_secret_post' as const),
    });
    const clients = () => (['resident', 'staff', 'oversight'] as const).map(client);
    provider = await openOtherProvider(clients, accounts, () => whoever);
    return (door) => ({
      issuer: provider.issuer,
      clientId: client(door).client_id,
      clientSecret: client(door).client_secret,
      clientAuth: door === 'staff' ? 'basic' : 'post',
      scope: 'openid henkilo',
      strongLevels: 'very-strong',
      claimsFrom: 'userinfo',
      claims: { birthDate: 'syntymaaika', groups: 'roles', unit: 'department', employeeNumber: 'personnel' },
    });
  });
}, 60_000);
afterAll(async () => {
  await doors?.stop();
  await provider?.close();
  await database?.stop();
});

const starts = { resident: '/fi/omat/kirjaudu', staff: '/fi/tyo/kirjaudu' };
const who = async (b: TestBrowser, at = '/fi/omat/who') => JSON.parse((await b.get(at)).text);
/** Stops before going back to the door. */
async function identify(b: TestBrowser, as: string, start: string) {
  whoever = as;
  return b.follow(await b.get(start), (location) => location.includes('/kirjaudu/paluu'));
}
async function signIn(as: string, start: string, b = new TestBrowser(doors.origin)) {
  const back = await identify(b, as, start);
  return { b, answer: await b.get(back.location!) };
}
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

test('a resident is recognised by the claims that this provider has', async () => {
  const { b } = await signIn('aino', starts.resident);
  expect((await who(b)).actor).toMatchObject({ id: personOf.aino, strong: true });
});

test('an employee has the roles and the unit that stand under other names', async () => {
  const { b } = await signIn('sanna', starts.staff);
  expect((await who(b, '/fi/tyo/who')).actor).toMatchObject({ roles: ['customer-service'], unit: 'etela', name: 'Sanna Esimerkki' });
});

test.each([
  ['/fi/omat/kirjaudu', 'Tarvitsemme vahvan tunnistautumisen'],
  ['/sv/mina/logga-in', 'Vi behöver en stark identifiering'],
  ['/en/my/sign-in', 'We need strong identification'],
])('a lower level than was asked for is refused at %s with a page that says so', async (start, words) => {
  for (const as of ['weakly', 'weakly-boasting']) {
    const { b, answer } = await signIn(as, start);
    expect(answer.location).toContain('why=tooWeak');
    expect((await b.follow(answer)).text).toContain(words);
    expect(b.cookies.has('kr_resident')).toBe(false);
  }
});

test('keys that the provider changes between leaving and coming back are followed', async () => {
  await signIn('aino', starts.resident);
  const pending = new TestBrowser(doors.origin);
  const back = await identify(pending, 'aino', starts.resident);
  await provider.rotateKeys();
  await sleep(2_100);
  expect((await pending.get(back.location!)).location).toBe(`${doors.origin}/fi/omat`);
  const { b } = await signIn('aino', starts.resident);
  expect((await who(b)).actor).toBeDefined();
});

test('an answer in the name of another issuer is refused', async () => {
  const b = new TestBrowser(doors.origin);
  const back = new URL((await identify(b, 'aino', starts.resident)).location!);
  expect(back.searchParams.get('iss')).toBe(provider.issuer);
  back.searchParams.set('iss', 'https://elsewhere.invalid');
  expect((await b.get(back.href)).location).toContain('why=mismatch');
});

test('a provider that calls itself otherwise than configured, or does not know us, is told apart from one that is silent', async () => {
  const settings = { issuer: provider.issuer, clientId: 'asunnot.resident-1', clientSecret: 'wrong', clientAuth: 'post' as const };
  provider.renamed('https://elsewhere.invalid');
  const renamed = openProvider(readProviderConfig(settings), `${doors.origin}${callbackPath('resident')}`);
  await expect(renamed.find()).rejects.toMatchObject({ reason: 'misunderstood' });
  provider.renamed(undefined);
  await expect(renamed.find()).resolves.toBeUndefined();
  const b = new TestBrowser(doors.origin);
  const departure = await renamed.depart('fi', true);
  const back = await b.follow(await b.get(departure.url.href), (location) => location.includes('/kirjaudu/paluu'));
  await expect(renamed.arrive(new URL(back.location!), departure)).rejects.toMatchObject({ reason: 'misunderstood' });
});

test.each([
  ['/fi/omat/kirjaudu', 'Tunnistuspalvelu ei vastaa'],
  ['/sv/mina/logga-in', 'Identifieringstjänsten svarar inte'],
  ['/en/my/sign-in', 'The identification service does not answer'],
])('a provider that falls silent in the middle leads to a page that says so: %s', async (start, words) => {
  const b = new TestBrowser(doors.origin);
  const back = await identify(b, 'aino', start);
  await provider.answer(false);
  const refused = await b.get(back.location!);
  await provider.answer(true);
  expect(refused.location).toContain('why=unreachable');
  expect((await b.follow(refused)).text).toContain(words);
});

test('signing out goes on to the provider and comes back in the language in which one left', async () => {
  const { b } = await signIn('aino', '/sv/mina/logga-in');
  const { csrf } = await who(b);
  const away = await b.post('/sv/mina/logga-ut', { csrf });
  expect((await who(b)).nobody).toBe(true);
  expect(away.location).toContain(`${provider.issuer}/session/end?`);
  expect(new URL(away.location!).searchParams.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  const asks = await b.follow(away);
  const xsrf = /name="xsrf" value="(\w+)"/.exec(asks.text)![1]!;
  const back = await b.follow(await b.post(`${provider.issuer}/session/end/confirm`, { xsrf, logout: 'yes' }));
  expect(back.url).toBe(`${doors.origin}/sv/mina/utloggad`);
  expect(back.text).toContain('Du är utloggad');
});

test('signing out at the provider ends the sessions of that browser at other doors, and no others', async () => {
  accounts['sanna'] = { ...accounts['sanna']!, acr: 'very-strong', claims: { ...accounts['sanna']!.claims, ...person } };
  const { b: here } = await signIn('sanna', starts.staff);
  await signIn('sanna', starts.resident, here);
  const { b: elsewhere } = await signIn('sanna', starts.staff);
  const { csrf } = await who(here);
  const asks = await here.follow(await here.post('/fi/omat/kirjaudu-ulos', { csrf }));
  expect((await who(here, '/fi/tyo/who')).actor).toBeDefined();
  const xsrf = /name="xsrf" value="(\w+)"/.exec(asks.text)![1]!;
  await here.post(`${provider.issuer}/session/end/confirm`, { xsrf, logout: 'yes' });
  await expect.poll(async () => (await who(here, '/fi/tyo/who')).nobody).toBe(true);
  expect((await who(elsewhere, '/fi/tyo/who')).actor).toBeDefined();
});

test('nothing of the person is stored, the ID token only under a key that the cookie alone gives', async () => {
  const { b } = await signIn('aino', starts.resident);
  const { rows } = await database.owner.query('select provider_subject, provider_session, id_token from identity.session');
  const stored = JSON.stringify(rows.map((row) => Object.values(row).map((value) => (value as Buffer | null)?.toString('latin1'))));
  expect(rows.some((row) => row.id_token !== null)).toBe(true);
  expect(stored).not.toMatch(/010190|aino|eyJ/);
  const { openSessions } = await import('../../platform/identity/sessions.ts');
  const sessions = openSessions('resident', database.login('resident'), () => new Date(), { idleMinutes: 1, atMostHours: 1 });
  expect(await sessions.idTokenOf(b.cookies.get('kr_resident')!.value)).toMatch(/^eyJ/);
  expect(await sessions.idTokenOf('another')).toBeUndefined();
});

test('the log says what failed, and no secret, code or claim', () => {
  const log = doors.logged.join('');
  expect(log).toContain('sign-in failed at the provider');
  expect(log).toContain('unreachable');
  expect(log).not.toMatch(/secret|010190|Aino|eyJ|code=/);
});
