// The development identity provider: where it refuses to run, and the page on which one chooses whom to be.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { choosePersona } from './choose-persona.tsx';
import { devIdentityProvider } from './open-provider.ts';
import { TestBrowser } from './test-browser.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';
import { openDoors, type TestDoors } from './test-doors.ts';
import { personas } from './test-people.ts';

describe('where it runs', () => {
  const client = (id: string) => ({ id, secret: `secret of ${id}` });
  const clients = { resident: client('r'), staff: client('s'), oversight: client('o') };
  const here = { host: '127.0.0.1', publicUrl: 'http://localhost:3000', clients, personas: () => personas };

  test('it opens on this machine with the embedded database', () => {
    expect(() => devIdentityProvider(here)).not.toThrow();
  });

  test.each([
    ['DATABASE_URL is set', { databaseUrl: 'postgres://real.example/people' }],
    ['the server listens on every address', { host: '0.0.0.0' }],
    ['the server listens on IPv6 beyond this machine', { host: '::' }],
    ['the public address is another machine', { publicUrl: 'https://koti.example.invalid' }],
    ['the public address only looks like this machine', { publicUrl: 'http://localhost.example.invalid' }],
  ])('it refuses to start when %s', (_when, surroundings) => {
    expect(() => devIdentityProvider({ ...here, ...surroundings })).toThrow(/lets anybody sign in as anyone and does not start/);
  });

  test('it finds DATABASE_URL by itself when nobody tells it', () => {
    vi.stubEnv('DATABASE_URL', 'postgres://real.example/people');
    expect(() => devIdentityProvider(here)).toThrow(/DATABASE_URL is set/);
    vi.unstubAllEnvs();
  });
});

describe('choosing whom to be', () => {
  const choice = { language: 'fi' as const, door: 'resident' as const, personas, search: '' };

  test('the personas of the door stand first, the others behind a fold', () => {
    const page = choosePersona(choice);
    expect(page.indexOf('Asukkaat')).toBeLessThan(page.indexOf('<details'));
    expect(page.indexOf('<details')).toBeLessThan(page.indexOf('Työntekijä sanna'));
    expect(choosePersona({ ...choice, door: 'staff' }).indexOf('Työntekijä sanna')).toBeLessThan(
      choosePersona({ ...choice, door: 'staff' }).indexOf('<details'),
    );
  });

  test('a search finds by name and role and says when nobody fits', () => {
    const found = choosePersona({ ...choice, search: 'role of LEO' });
    expect(found).toContain('note on leo');
    expect(found).not.toContain('note on aino');
    expect(choosePersona({ ...choice, search: 'nobody at all' })).toContain('Kukaan ei vastaa hakua.');
  });

  test('the search field appears only where there are many', () => {
    expect(choosePersona(choice)).toContain('type="search"');
    expect(choosePersona({ ...choice, personas: personas.slice(0, 3) })).not.toContain('type="search"');
  });

  test.each(['fi', 'sv', 'en'] as const)('the page needs no script in %s', (language) => {
    const page = choosePersona({ ...choice, language });
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).not.toMatch(/<script|\son[a-z]+=|style=/);
  });
});

describe('in front of the doors', () => {
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

  test('it speaks the language of the page one came from, and others on request', async () => {
    const b = new TestBrowser(doors.origin);
    const choice = await b.follow(await b.get('/sv/mina/logga-in'));
    expect(choice.text).toContain('Vem vill du logga in som?');
    expect((await b.get(`${choice.url}?language=en`)).text).toContain('Who do you want to sign in as?');
  });

  test('it asks anew at each sign-in', async () => {
    const b = new TestBrowser(doors.origin);
    await b.signIn('/fi/omat/kirjaudu', 'aino');
    expect((await b.follow(await b.get('/fi/omat/kirjaudu'))).text).toContain('Kenenä haluat kirjautua?');
  });

  test('one browser can be one person after another', async () => {
    const b = new TestBrowser(doors.origin);
    for (const persona of ['aino', 'kaisa', 'aino'])
      expect((await b.signIn('/fi/omat/kirjaudu', persona)).location).toBe(`${doors.origin}/fi/omat`);
    expect((await b.signIn('/fi/tyo/kirjaudu', 'sanna')).location).toBe(`${doors.origin}/fi/tyo`);
  });

  test('an expired choice says so', async () => {
    const gone = await new TestBrowser(doors.origin).get('/dev-idp/who/nothing-here?language=en');
    expect(gone.status).toBe(410);
    expect(gone.text).toContain('This sign-in has expired.');
  });

  test('a client without its secret or without PKCE gets nothing', async () => {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code: 'x',
      redirect_uri: `${doors.origin}/fi/omat/kirjaudu/paluu`,
    });
    const headers = { authorization: `Basic ${Buffer.from('kr-resident:guessed').toString('base64')}` };
    expect((await fetch(`${doors.origin}/dev-idp/token`, { method: 'POST', body, headers })).status).toBe(401);
    const asked = new URLSearchParams({
      client_id: 'kr-resident',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: `${doors.origin}/fi/omat/kirjaudu/paluu`,
    });
    const refused = await new TestBrowser(doors.origin).get(`/dev-idp/auth?${asked}`);
    expect(refused.location).toContain('error=invalid_request');
  });

  test('it sends nobody to an address that was not registered', async () => {
    const asked = new URLSearchParams({
      client_id: 'kr-resident',
      response_type: 'code',
      scope: 'openid',
      redirect_uri: 'https://elsewhere.invalid/',
    });
    const refused = await new TestBrowser(doors.origin).get(`/dev-idp/auth?${asked}`);
    expect(refused.status).toBe(400);
    expect(refused.location).toBeUndefined();
  });
});
