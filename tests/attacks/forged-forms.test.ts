// Forms and calls that come from elsewhere: without the session's token, with another's, or sent by somebody else's page.

import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';
import {
  form,
  type Ids,
  idsOf,
  pagesOf,
  pathOf,
  plausible,
  routesOf,
  stranger,
  tenantFor,
  type Visiting,
  visitorOf,
  withoutPostLimits,
} from './walk.ts';

let landlord: TestLandlord;
let ids: Ids;
let visitors: Visiting[];
const limits = withoutPostLimits();
beforeAll(async () => {
  landlord = await openTestLandlord();
  visitors = await Promise.all(
    ['aino', 'customer-service-south', 'building-manager-south', 'dpo', 'rights-handler'].map((p) => visitorOf(landlord, p)),
  );
  ids = await idsOf(landlord, await tenantFor(landlord, visitors[1]!));
});
afterAll(async () => {
  limits.stop();
  await landlord.close();
});

/** Every form of the visitor's door, as they would send it. */
const formsOf = (visiting: Visiting): { name: string; sent: InjectOptions }[] =>
  pagesOf(visiting.door).flatMap((page) =>
    Object.entries(page.posts).map(([deed, { body }]) => ({
      name: `${visiting.name} ${page.path.fi} ${deed}`,
      sent: form(visiting, pathOf(page, ids), { ...plausible(body, ids), _deed: deed }),
    })),
  );

const forgeries: [string, (sent: InjectOptions, other: string) => InjectOptions][] = [
  ['without a token', (sent) => ({ ...sent, payload: String(sent.payload).replace(/csrf=[^&]*&?/, '') })],
  ['with an empty token', (sent) => ({ ...sent, payload: String(sent.payload).replace(/csrf=[^&]*/, 'csrf=') })],
  ['with another session’s token', (sent, other) => ({ ...sent, payload: String(sent.payload).replace(/csrf=[^&]*/, `csrf=${other}`) })],
  ['with two tokens', (sent) => ({ ...sent, payload: `csrf=x&${sent.payload}` })],
  [
    'with the token in the address',
    (sent) => ({
      ...sent,
      url: `${sent.url}?${/csrf=[^&]*/.exec(String(sent.payload))?.[0]}`,
      payload: String(sent.payload).replace(/csrf=[^&]*&?/, ''),
    }),
  ],
  ['from another site', (sent) => ({ ...sent, headers: { ...sent.headers, origin: 'https://evil.example' } })],
  ['from a sandboxed page', (sent) => ({ ...sent, headers: { ...sent.headers, origin: 'null' } })],
  [
    'from a site whose name begins like ours',
    (sent) => ({ ...sent, headers: { ...sent.headers, origin: 'http://localhost:3000.evil.example' } }),
  ],
  ['when the browser says cross-site', (sent) => ({ ...sent, headers: { ...sent.headers, 'sec-fetch-site': 'cross-site' } })],
  ['when the browser says same-site', (sent) => ({ ...sent, headers: { ...sent.headers, 'sec-fetch-site': 'same-site' } })],
];

describe('a forged form', () => {
  test.each(forgeries)(
    '%s is refused on every page',
    async (_how, forge) => {
      const through: string[] = [];
      let sent = 0;
      for (const visiting of visitors) {
        const other = visitors.find((v) => v !== visiting)!.csrf;
        for (const each of formsOf(visiting)) {
          limits.pass();
          const answer = await visiting.inject(forge(each.sent, other));
          sent += 1;
          // 404 where the visitor has no such page: what one may not use does not exist.
          if (answer.statusCode !== 403 && answer.statusCode !== 404) through.push(`${each.name} answers ${answer.statusCode}`);
        }
      }
      expect(sent).toBeGreaterThan(10);
      expect(through).toEqual([]);
    },
    60_000,
  );

  test('changes nothing, and the honest one is not refused as forged', async () => {
    const refused: string[] = [];
    for (const visiting of visitors)
      for (const { name, sent } of formsOf(visiting)) {
        limits.pass();
        const answer = await visiting.inject(sent);
        if (answer.statusCode === 403 && answer.body.includes('vanhentu')) refused.push(name);
      }
    expect(refused).toEqual([]);
  }, 60_000);
});

describe('a forged call', () => {
  test('of a JSON route that changes something is refused', async () => {
    const through: string[] = [];
    for (const visiting of visitors)
      for (const route of routesOf(visiting.door).filter((r) => r.method !== 'GET')) {
        const call = {
          method: route.method,
          url: pathOf(route, ids),
          payload: route.body ? plausible(route.body, ids) : {},
        } as InjectOptions;
        for (const headers of [
          {},
          { 'x-csrf-token': 'x' },
          { 'sec-fetch-site': 'cross-site', 'x-csrf-token': visiting.csrf },
          { origin: 'https://evil.example', 'x-csrf-token': visiting.csrf },
          { origin: 'null', 'x-csrf-token': visiting.csrf },
        ]) {
          limits.pass();
          const answer = await visiting.inject({ ...call, headers: headers as Record<string, string> });
          if (answer.statusCode !== 403 && answer.statusCode !== 404)
            through.push(`${visiting.name} ${route.path} ${JSON.stringify(headers)} answers ${answer.statusCode}`);
        }
      }
    expect(through).toEqual([]);
  });
});

describe('at the public door', () => {
  test('a form from another site is refused, though nobody is signed in', async () => {
    const anybody = stranger(landlord);
    const through: string[] = [];
    for (const page of pagesOf('public'))
      for (const [deed, { body }] of Object.entries(page.posts)) {
        const sent = form(anybody, pathOf(page, ids), { ...plausible(body, ids), _deed: deed });
        limits.pass();
        const answer = await anybody.inject({ ...sent, headers: { ...sent.headers, origin: 'https://evil.example' } });
        if (answer.statusCode !== 403) through.push(`${page.path.fi} ${deed} answers ${answer.statusCode}`);
      }
    expect(through).toEqual([]);
  });
});

test('signing out needs the token too: nobody is signed out by a picture on another page', async () => {
  for (const visiting of visitors) {
    const base = { resident: '/fi/omat', staff: '/fi/tyo', oversight: '/fi/valvonta', public: '' }[visiting.door];
    for (const place of ['kirjaudu-ulos', 'kirjaudu-ulos-kaikkialta']) {
      expect((await visiting.inject(form({ csrf: 'x' }, `${base}/${place}`, {}))).statusCode).toBe(403);
      expect((await visiting.inject({ url: `${base}/${place}` })).statusCode).toBe(404);
    }
    expect((await visiting.inject({ url: `${base}/istunnot` })).statusCode).toBe(200);
  }
});
