// Requests that are broken or too much: bodies, types, encodings, headers, methods, addresses to be sent to. Always a clear 4xx.

import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';
import {
  fieldsOf,
  form,
  type Ids,
  idsOf,
  pagesOf,
  pathOf,
  plausible,
  routesOf,
  stranger,
  tenantFor,
  unsound,
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
  visitors = await Promise.all(['aino', 'customer-service-south', 'dpo'].map((p) => visitorOf(landlord, p)));
  ids = await idsOf(landlord, await tenantFor(landlord, visitors[1]!));
});
afterAll(async () => {
  limits.stop();
  await landlord.close();
});

const withForms = (visiting: Visiting) => pagesOf(visiting.door).filter((p) => Object.keys(p.posts).length > 0);
const sound = async (visiting: Visiting, sent: InjectOptions, what: string) => {
  limits.pass();
  const answer = await visiting.inject(sent);
  const why = unsound(answer);
  return { answer, trouble: why ? [`${visiting.name} ${sent.method ?? 'GET'} ${String(sent.url).slice(0, 80)} ${what}: ${why}`] : [] };
};

describe('a body', () => {
  const types = [
    'application/json',
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'multipart/form-data',
    'application/x-www-form-urlencoded; charset=utf-16',
    'application/octet-stream',
    'nonsense',
    '',
  ];
  const bodies = [
    '',
    '{',
    '{"a":',
    '[]',
    'null',
    '"x"',
    '<a/>',
    '%',
    '%zz=%',
    '=&=&&',
    'a[b][c]=1&a=2',
    '\u0000',
    Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28]),
  ];
  test('of a wrong kind, cut short or not what it says it is, is refused and never a fault', async () => {
    const troubles: string[] = [];
    for (const visiting of visitors) {
      const targets = [
        ...withForms(visiting)
          .slice(0, 3)
          .map((p) => ({ method: 'POST' as const, url: pathOf(p, ids) })),
        ...routesOf(visiting.door)
          .filter((r) => r.method !== 'GET')
          .map((r) => ({ method: r.method, url: pathOf(r, ids) })),
      ];
      for (const target of targets)
        for (const type of types)
          for (const payload of bodies) {
            const { answer, trouble } = await sound(
              visiting,
              {
                ...target,
                payload,
                headers: { origin: 'http://localhost:3000', 'x-csrf-token': visiting.csrf, ...(type && { 'content-type': type }) },
              },
              `${type} ${JSON.stringify(payload).slice(0, 20)}`,
            );
            troubles.push(...trouble);
            if (answer.statusCode < 400 && answer.statusCode !== 303) troubles.push(`${target.url} ${type} answers ${answer.statusCode}`);
          }
    }
    expect(troubles).toEqual([]);
  }, 120_000);

  test('of two megabytes is too large, before anything of it is read', async () => {
    const statuses = new Set<number>();
    for (const visiting of visitors)
      for (const page of withForms(visiting).slice(0, 2)) {
        const { answer, trouble } = await sound(
          visiting,
          form(visiting, pathOf(page, ids), { _deed: '', words: 'ä'.repeat(1_000_000) }),
          'two megabytes',
        );
        expect(trouble).toEqual([]);
        statuses.add(answer.statusCode);
      }
    expect([...statuses]).toEqual([413]);
  });

  test('with thousands of fields, the same field many times, or names that JavaScript knows, changes nothing but what it says', async () => {
    const troubles: string[] = [];
    for (const visiting of visitors)
      for (const page of withForms(visiting))
        for (const [deed, { body }] of Object.entries(page.posts)) {
          const usual = plausible(body, ids);
          const fields: Record<string, string | string[]>[] = [
            Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`f${i}`, 'x'])),
            Object.fromEntries(Object.keys(usual).map((name) => [name, ['a', 'b', 'c']])),
            {
              ...usual,
              '__proto__[polluted]': 'yes',
              'constructor[prototype][polluted]': 'yes',
              'constructor.prototype.polluted': 'yes',
              hasOwnProperty: 'x',
              toString: 'x',
              valueOf: 'x',
            },
            JSON.parse(`{"__proto__":"polluted","constructor":"x","prototype":"x"}`),
          ];
          for (const each of fields) {
            troubles.push(...(await sound(visiting, form(visiting, pathOf(page, ids), { ...each, _deed: deed }), 'odd fields')).trouble);
            for (const odd of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
              troubles.push(...(await sound(visiting, form(visiting, pathOf(page, ids), { ...usual, _deed: odd }), `deed ${odd}`)).trouble);
          }
        }
    for (const visiting of visitors)
      for (const route of routesOf(visiting.door).filter((r) => r.method !== 'GET'))
        for (const payload of ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}']) {
          troubles.push(
            ...(
              await sound(
                visiting,
                {
                  method: route.method,
                  url: pathOf(route, ids),
                  payload,
                  headers: { 'content-type': 'application/json', 'x-csrf-token': visiting.csrf },
                },
                'pollution',
              )
            ).trouble,
          );
        }
    expect(troubles).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  }, 120_000);
});

describe('an address', () => {
  const broken = [
    '/%',
    '/fi/%zz',
    '/fi/%c3%28',
    '/fi/%ff%fe',
    '/fi/%00',
    '/fi/..%2f..%2fetc%2fpasswd',
    '/fi/%2e%2e/%2e%2e/etc/passwd',
    '//evil.example/fi',
    '/\\evil.example',
    '/fi?%',
    '/fi?a=%zz',
    '/fi?a=%c3%28',
    '/fi?__proto__[x]=1',
    `/fi?${'a=1&'.repeat(5_000)}`,
    `/${'fi/'.repeat(2_000)}`,
    '/fi/tietosuoja/%zz',
    '/fi/tietosuoja/__proto__',
    '/fi/tietosuoja/constructor',
    '/fi/tietosuoja/versiot/../x',
    '/assets/../package.json',
    '/assets/%2e%2e%2fpackage.json',
    '/assets/__proto__',
    '/assets/',
    '/api/openapi.json/..',
    '/api/__proto__/x',
    '/fi/omat/%ff',
    '/fi/tyo/asiakkaat/%ff',
    '/fi/tyo/asiakkaat//nimi',
    '/fi/valvonta/selosteet/%zz',
    '/fi/valvonta/selosteet/__proto__',
    '/fi/valvonta/selosteet/constructor',
    '/*',
    '/fi/*',
  ];
  test('that no one would type answers clearly at every door', async () => {
    const troubles: string[] = [];
    for (const visiting of [
      stranger(landlord),
      stranger(landlord, 'resident'),
      stranger(landlord, 'staff'),
      stranger(landlord, 'oversight'),
      ...visitors,
    ])
      for (const url of broken) {
        const { answer, trouble } = await sound(visiting, { url }, '');
        troubles.push(...trouble);
        if (/root:|"name": "kotirauha"/.test(answer.body)) troubles.push(`${url} hands out a file`);
        if (answer.statusCode === 200 && url !== '/fi/tietosuoja/versiot/../x' && !url.startsWith('/fi?'))
          troubles.push(`${visiting.name} ${url} answers 200`);
      }
    expect(troubles).toEqual([]);
  });
  test('in a method that no page knows answers clearly', async () => {
    const troubles: string[] = [];
    for (const visiting of [stranger(landlord), ...visitors])
      for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'] as const)
        for (const page of pagesOf(visiting.door)) {
          const answer = await visiting.inject({ method: method as 'PUT', url: pathOf(page, ids) }).catch((error: Error) => error);
          // Some methods the server does not even parse: then there is no answer to judge.
          if (answer instanceof Error) continue;
          if (![400, 404, 405].includes(answer.statusCode))
            troubles.push(`${visiting.name} ${method} ${page.path.fi} answers ${answer.statusCode}`);
        }
    expect(troubles).toEqual([]);
  });
  test('of a page far away, or before the first, answers clearly', async () => {
    const troubles: string[] = [];
    for (const visiting of visitors)
      for (const page of pagesOf(visiting.door))
        for (const number of ['-1', '0', '1.5', '1e9', '999999999999999999999', 'NaN', '%2b1', '1;2', '']) {
          for (const name of [...fieldsOf(page.query).keys()].filter((n) => ['sivu', 'page', 'n', 'p', 'from', 'before'].includes(n)))
            troubles.push(...(await sound(visiting, { url: `${pathOf(page, ids)}?${name}=${number}` }, '')).trouble);
        }
    expect(troubles).toEqual([]);
  }, 60_000);
});

describe('a header', () => {
  const odd: Record<string, string>[] = [
    { host: 'evil.example' },
    { 'x-forwarded-host': 'evil.example' },
    { 'x-forwarded-proto': 'javascript' },
    { 'x-forwarded-for': `' or 1=1 --, ${'1.1.1.1,'.repeat(500)}` },
    { 'accept-language': '*;q=zz,,;;,fi;q=1e999' },
    { 'accept-language': 'x'.repeat(9_000) },
    { cookie: 'kr_resident' },
    { cookie: ';;;=;=' },
    { cookie: '__proto__=x; constructor=y' },
    { cookie: `a=${'x'.repeat(9_000)}` },
    { 'if-none-match': '"x"' },
    { range: 'bytes=0-1,5-' },
    { referer: 'javascript:alert(1)' },
    { 'user-agent': '<script>alert(1)</script>' },
    { accept: 'x/y;q=zz' },
  ];
  test('that says nonsense, or another host, changes no answer for the worse and is repeated nowhere', async () => {
    const troubles: string[] = [];
    for (const door of ['public', 'resident', 'staff', 'oversight'] as const)
      for (const headers of odd)
        for (const url of ['/fi', '/fi/omat', '/fi/tyo', '/fi/valvonta', '/fi/omat/kirjaudu/este?why=x', '/fi/ei-ole', '/']) {
          const answer = await landlord.app(door).inject({ url, headers });
          const why = unsound(answer);
          if (why) troubles.push(`${door} ${url} ${JSON.stringify(headers).slice(0, 60)} ${why}`);
          if (/evil\.example|<script>alert/.test(answer.body + JSON.stringify(answer.headers)))
            troubles.push(`${door} ${url} repeats ${JSON.stringify(headers).slice(0, 60)}`);
        }
    expect(troubles).toEqual([]);
  });
  test('nobody is sent to another site after signing in, whatever the wish', async () => {
    const wishes = [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/fi/omat/../../../evil',
      'javascript:alert(1)',
      '/fi/tyo',
      '/fi/omat\r\nset-cookie: injected=1',
      '%2F%2Fevil.example',
      '/fi/omat@evil.example',
      '/fi/omat/kirjaudu-ulos',
    ];
    for (const door of ['resident', 'staff', 'oversight'] as const) {
      const base = { resident: '/fi/omat', staff: '/fi/tyo', oversight: '/fi/valvonta' }[door];
      for (const wish of wishes) {
        const answer = await landlord.app(door).inject({ url: `${base}/kirjaudu?back=${encodeURIComponent(wish)}` });
        expect(answer.statusCode, `${door} ${wish}`).toBeLessThan(600);
        const { rows } = await landlord.admin.query('select return_to from identity.sign_in_attempt where return_to is not null');
        for (const { return_to } of rows) expect(return_to).toMatch(new RegExp(`^${base}(/|\\?|$)`));
        expect(String(answer.headers['set-cookie'] ?? '')).not.toContain('injected');
      }
    }
  });
});
