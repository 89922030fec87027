// Somebody else's session, another door's cookie, an address of another door: nothing opens, and nothing tells whether it exists.
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';
import { type Ids, idsOf, type PageDoor, pagesOf, pathOf, routesOf, tenantFor, type Visiting, visitorOf } from './walk.ts';

let landlord: TestLandlord;
let ids: Ids;
let [aino, agent, officer]: Visiting[] = [];
const cookieNames = { resident: 'kr_resident', staff: 'kr_staff', oversight: 'kr_oversight' } as const;
const inner = ['resident', 'staff', 'oversight'] as const;
beforeAll(async () => {
  landlord = await openTestLandlord();
  [aino, agent, officer] = await Promise.all(['aino', 'customer-service-south', 'dpo'].map((p) => visitorOf(landlord, p)));
  ids = await idsOf(landlord, await tenantFor(landlord, agent!));
});
afterAll(() => landlord.close());

const tokenOf = (visiting: Visiting) => visiting.visitor!.cookie.split('=')[1]!;
const places = (door: PageDoor) => [...pagesOf(door), ...routesOf(door)].filter((to) => to.open !== true);
const get = (door: PageDoor, url: string, cookie = '') =>
  landlord.app(door).inject({ url, headers: { host: 'localhost:3000', ...(cookie && { cookie }) } });
/** 303 to the sign-in of the own door, 401 or 404: whoever stands outside. */
const standsOutside = (answer: Awaited<ReturnType<typeof get>>) =>
  answer.statusCode === 401 || answer.statusCode === 404 || (answer.statusCode === 303 && /kirjaudu/.test(String(answer.headers.location)));

describe('a session opens its own door alone', () => {
  test('every page and route of every inner door is closed to each other door’s session, under any cookie’s name', async () => {
    const open: string[] = [];
    let tried = 0;
    for (const visiting of [aino!, agent!, officer!])
      for (const door of inner.filter((d) => d !== visiting.door))
        for (const to of places(door)) {
          const url = pathOf(to, ids);
          for (const name of [cookieNames[visiting.door as 'resident'], cookieNames[door]]) {
            tried += 1;
            const answer = await get(door, url, `${name}=${tokenOf(visiting)}`);
            if (!standsOutside(answer)) open.push(`${visiting.name} at ${url} answers ${answer.statusCode}`);
          }
        }
    expect(tried).toBeGreaterThan(50);
    expect(open).toEqual([]);
  }, 60_000);

  test('an address of another door is no page of this one', async () => {
    for (const visiting of [aino!, agent!, officer!])
      for (const door of inner.filter((d) => d !== visiting.door))
        for (const to of places(door)) {
          expect((await visiting.inject({ url: pathOf(to, ids) })).statusCode, `${visiting.name} at ${pathOf(to, ids)}`).toBe(404);
        }
  });

  test('nobody’s session opens nothing: none, empty, invented, cut, doubled, or with signs that no token has', async () => {
    const token = tokenOf(agent!);
    const cookies = [
      '',
      'kr_staff=',
      `kr_staff=${randomBytes(32).toString('base64url')}`,
      `kr_staff=${token.slice(1)}`,
      `kr_staff=${token}x`,
      `kr_staff=' or true --`,
      `kr_staff=%00`,
      `kr_staff=${'x'.repeat(8_000)}`,
      `kr_staff=x; kr_staff=${token}`,
    ];
    for (const cookie of cookies)
      for (const to of places('staff').slice(0, 6)) {
        const answer = await get('staff', pathOf(to, ids), cookie);
        expect(standsOutside(answer), `${cookie.slice(0, 30)} at ${pathOf(to, ids)}: ${answer.statusCode}`).toBe(true);
      }
  });
});

describe('a session ends', () => {
  test('when its time is over, idle or in all, and a stolen cookie with it', async () => {
    const before = landlord.clock.at;
    const visiting = await visitorOf(landlord, 'rent-control');
    expect((await visiting.inject({ url: '/fi/tyo' })).statusCode).toBe(200);
    landlord.clock.at = new Date(before.getTime() + 31 * 60_000);
    expect((await visiting.inject({ url: '/fi/tyo' })).statusCode).toBe(303);
    landlord.clock.at = before;
    expect((await visiting.inject({ url: '/fi/tyo' })).statusCode).toBe(303);
  });
  test('at sign-out, for every copy of the cookie', async () => {
    const visiting = await visitorOf(landlord, 'collection');
    const page = await visiting.visitor!.get('/fi/tyo');
    expect(page.statusCode).toBe(200);
    await visiting.visitor!.post('/fi/tyo/kirjaudu-ulos', {});
    expect((await visiting.inject({ url: '/fi/tyo' })).statusCode).toBe(303);
  });
  test('signing out everywhere ends the other browser’s too, and nobody else’s', async () => {
    const [here, there] = [await visitorOf(landlord, 'legal'), await visitorOf(landlord, 'legal')];
    await here.visitor!.post('/fi/tyo/kirjaudu-ulos-kaikkialta', {});
    expect((await there.inject({ url: '/fi/tyo/istunnot' })).statusCode).toBe(303);
    expect((await agent!.inject({ url: '/fi/tyo/istunnot' })).statusCode).toBe(200);
  });
  test('and a cookie that somebody planted before sign-in is not the one that counts after it (fixation)', async () => {
    const planted = randomBytes(32).toString('base64url');
    const answer = await get('staff', '/fi/tyo/kirjaudu', `kr_staff=${planted}`);
    expect(String(answer.headers['set-cookie'] ?? '')).not.toContain(planted);
    await visitorOf(landlord, 'legal');
    expect(standsOutside(await get('staff', '/fi/tyo', `kr_staff=${planted}`))).toBe(true);
    // What is stored of a session cannot be used as one.
    const { rows } = await landlord.admin.query('select encode(id, $1) as id, encode(id, $2) as hex from identity.session', [
      'base64',
      'hex',
    ]);
    for (const { id, hex } of rows)
      for (const stolen of [id, hex]) expect(standsOutside(await get('staff', '/fi/tyo', `kr_staff=${stolen}`))).toBe(true);
  });
});

describe('nobody can do with another’s page what is theirs', () => {
  test('a role that a page is not for hears the same as of a page that does not exist', async () => {
    const told: string[] = [];
    for (const persona of ['maintenance-south', 'communications', 'camera-viewer', 'management']) {
      const visiting = await visitorOf(landlord, persona);
      const nothing = await visiting.inject({ url: `/fi/${visiting.door === 'staff' ? 'tyo' : 'valvonta'}/ei-ole` });
      for (const page of pagesOf(visiting.door)) {
        const answer = await visiting.inject({ url: pathOf(page, ids) });
        if (answer.statusCode === 403) told.push(`${persona} ${page.path.fi} answers 403`);
        if (answer.statusCode === 404 && /<h1[^>]*>(.*?)<\/h1>/.exec(answer.body)?.[1] !== /<h1[^>]*>(.*?)<\/h1>/.exec(nothing.body)?.[1])
          told.push(`${persona} ${page.path.fi} is told apart`);
      }
    }
    expect(told).toEqual([]);
  });
});
