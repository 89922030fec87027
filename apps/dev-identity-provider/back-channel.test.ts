// What the provider says by itself at the back door of signing out, and what strangers say there in its name.
import * as jose from 'jose';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { backChannelPath, callbackPath, farewellPath } from '../../platform/identity/doors.ts';
import { TestBrowser } from './test-browser.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';
import { openDoors, type TestDoors } from './test-doors.ts';
import { type OtherProvider, openOtherProvider } from './test-other-provider.ts';
import { ainosCode } from './test-people.ts';

let database: TestDatabase;
let provider: OtherProvider;
let doors: TestDoors;
const secret = 'a-shared-secret-long-enough-to-sign-with';
const accounts = { aino: { acr: 'very-strong', claims: { 'urn:oid:1.2.246.21': ainosCode, syntymaaika: '1990-01-01' } } };
beforeAll(async () => {
  database = await testDatabase();
  doors = await openDoors(database, async (origin) => {
    const own = await jose.generateKeyPair('RS256', { extractable: true });
    const key = { ...(await jose.exportJWK(own.privateKey)), kid: 'ours', alg: 'RS256' };
    const client = {
      client_id: 'asunnot',
      client_secret: secret,
      redirect_uri: origin + callbackPath('resident'),
      farewell: origin + farewellPath('resident'),
      backChannel: origin + backChannelPath('resident'),
      auth: 'private_key_jwt' as const,
      jwks: { keys: [{ ...(await jose.exportJWK(own.publicKey)), kid: 'ours', alg: 'RS256' }] },
    };
    provider = await openOtherProvider(
      () => [client],
      accounts,
      () => 'aino',
    );
    const usual = { issuer: provider.issuer, clientId: client.client_id, scope: 'openid henkilo', strongLevels: ['very-strong'] };
    return () => ({ ...usual, clientAuth: 'private-key', clientKey: JSON.stringify(key), claimsFrom: 'userinfo' });
  });
}, 60_000);
afterAll(async () => {
  await doors?.stop();
  await provider?.close();
  await database?.stop();
});

let b: TestBrowser;
beforeEach(async () => {
  b = new TestBrowser(doors.origin);
  const back = await b.follow(await b.get('/fi/omat/kirjaudu'), (location) => location.includes('/kirjaudu/paluu'));
  await b.get(back.location!);
  expect(await isSignedIn()).toBe(true);
});
const isSignedIn = async () => JSON.parse((await b.get('/fi/omat/who')).text).actor !== undefined;

const event = 'http://schemas.openid.net/event/backchannel-logout';
const now = () => Math.floor(Date.now() / 1000);
let number = 0;
const usual = () => ({
  iss: provider.issuer,
  aud: 'asunnot',
  iat: now(),
  exp: now() + 120,
  jti: `j${++number}`,
  sub: 'aino',
  events: { [event]: {} },
});
type Payload = Record<string, unknown>;
const signed = (payload: Payload, header: Payload = {}, key: jose.CryptoKey | Uint8Array = provider.keys.private) =>
  new jose.SignJWT(payload as jose.JWTPayload)
    .setProtectedHeader({ alg: 'ES256', kid: provider.keys.kid, typ: 'logout+jwt', ...header })
    .sign(key);
const say = (logout_token: string, door: 'resident' | 'staff' = 'resident') =>
  b.post(backChannelPath(door), { logout_token }, { origin: provider.issuer, 'sec-fetch-site': 'cross-site' });

test('a logout token about a person ends that person’s sessions at this door', async () => {
  const said = await say(await signed(usual()));
  expect([said.status, said.text]).toEqual([200, '']);
  expect(await isSignedIn()).toBe(false);
});

test('a token of a provider that knows no exp and no type of its own counts too', async () => {
  const { exp: _exp, ...older } = usual();
  expect((await say(await signed(older, { typ: 'JWT' }))).status).toBe(200);
  expect(await isSignedIn()).toBe(false);
});

test('a token about another session or another person ends nothing of this one', async () => {
  expect((await say(await signed({ ...usual(), sid: 'another' }))).status).toBe(200);
  expect((await say(await signed({ ...usual(), sub: 'somebody' }))).status).toBe(200);
  expect(await isSignedIn()).toBe(true);
});

test('a token that ends at one door ends at no other', async () => {
  expect((await say(await signed(usual()), 'staff')).status).toBe(200);
  expect(await isSignedIn()).toBe(true);
});

test('a replayed token ends nothing', async () => {
  const token = await signed(usual());
  expect((await say(token)).status).toBe(200);
  const back = await b.follow(await b.get('/fi/omat/kirjaudu'), (location) => location.includes('/kirjaudu/paluu'));
  await b.get(back.location!);
  const again = await say(token);
  expect([again.status, JSON.parse(again.text)]).toEqual([400, { error: 'invalid_request' }]);
  expect(await isSignedIn()).toBe(true);
});

const unsigned = (payload: Payload) =>
  [{ alg: 'none', typ: 'logout+jwt' }, payload]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
    .concat('.');
const stranger = async () => (await jose.generateKeyPair('ES256')).privateKey;

test.each<[string, () => Promise<string>]>([
  ['of another client', () => signed({ ...usual(), aud: 'somebody-else' })],
  ['of another issuer', () => signed({ ...usual(), iss: 'https://elsewhere.invalid' })],
  ['that is not signed', async () => unsigned(usual())],
  ['signed with the secret that both know', () => signed(usual(), { alg: 'HS256' }, Buffer.from(secret))],
  ['signed by a stranger under a known name', async () => signed(usual(), {}, await stranger())],
  ['signed by a stranger under an unknown name', async () => signed(usual(), { kid: 'unknown' }, await stranger())],
  ['with a nonce, as an ID token has one', () => signed({ ...usual(), nonce: 'n' })],
  ['without the event', () => signed({ ...usual(), events: {} })],
  ['with something else than an event', () => signed({ ...usual(), events: { [event]: 'yes' } })],
  ['without events', () => signed({ ...usual(), events: undefined })],
  ['without a name', () => signed({ ...usual(), jti: undefined })],
  ['about nobody', () => signed({ ...usual(), sub: undefined })],
  ['without a time', () => signed({ ...usual(), iat: undefined })],
  ['of six minutes ago', () => signed({ ...usual(), iat: now() - 360 })],
  ['of tomorrow', () => signed({ ...usual(), iat: now() + 86_400, exp: now() + 90_000 })],
  ['that has ended', () => signed({ ...usual(), exp: now() - 60 })],
  ['of another kind', () => signed(usual(), { typ: 'at+jwt' })],
  ['that is none', async () => 'x'],
  ['that is empty', async () => ''],
])('a logout token %s is refused and ends nothing', async (_says, token) => {
  const said = await say(await token());
  expect([said.status, JSON.parse(said.text)]).toEqual([400, { error: 'invalid_request' }]);
  expect(said.text).not.toContain('aino');
  expect(await isSignedIn()).toBe(true);
});

test('a token signed with a key that the provider has taken back is refused', async () => {
  const old = provider.keys;
  await say(await signed(usual()));
  await provider.rotateKeys();
  await new Promise((done) => setTimeout(done, 2_100));
  // The first with the new key teaches the door that the keys have changed.
  expect((await say(await signed({ ...usual(), sub: 'somebody' }))).status).toBe(200);
  expect((await say(await signed(usual(), { kid: old.kid }, old.private))).status).toBe(400);
});

test('a request without a form, or with much else, is refused without a fault', async () => {
  for (const fields of [{}, { logout_token: 'a.b.c', more: 'x' }, { 'logout_token[]': 'x' }] as Record<string, string>[])
    expect((await b.post(backChannelPath('resident'), fields)).status).toBe(400);
  const json = await fetch(doors.origin + backChannelPath('resident'), {
    method: 'POST',
    body: '{"logout_token":{"a":1}}',
    headers: { 'content-type': 'application/json' },
  });
  expect(json.status).toBe(400);
  expect((await b.get(backChannelPath('resident'))).status).toBe(404);
});

test('tokens that were obeyed are forgotten when they would be too old anyway', async () => {
  const count = async () => Number((await database.owner.query('select count(*) from identity.logout_token')).rows[0].count);
  expect(await count()).toBeGreaterThan(0);
  const { openSessions } = await import('../../platform/identity/sessions.ts');
  const later = new Date(Date.now() + 10 * 60_000);
  for (const door of ['resident', 'staff'] as const)
    await openSessions(door, database.login(door), () => later, { idleMinutes: 60, atMostHours: 8 }).sweep();
  expect(await count()).toBe(0);
});
