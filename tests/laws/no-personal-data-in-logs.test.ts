// The processes' own logs name routes, codes and references, and nobody: whatever is asked, found, refused or broken.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openLog } from '#platform/pages/log.ts';
import { sampleLandlord } from '../../apps/sample/landlord.ts';
import {
  form,
  idsOf,
  openPages,
  pagesOf,
  pathOf,
  plausible,
  routesOf,
  stranger,
  tenantFor,
  type Visiting,
  visitorOf,
  withoutPostLimits,
} from '../attacks/walk.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';
import { testNow } from '../set-up.ts';

let landlord: TestLandlord;
const { cast, people } = sampleLandlord(testNow);
const limits = withoutPostLimits();
beforeAll(async () => {
  landlord = await openTestLandlord();
});
afterAll(async () => {
  limits.stop();
  await landlord.close();
});

const personas = [
  'aino',
  'jarkko',
  'customer-service-south',
  'customer-service-protected',
  'building-manager-south',
  'rent-control',
  'dpo',
  'rights-handler',
  'management',
];
const typed = [
  cast['aino']!.code!,
  cast['aino']!.phone!,
  cast['aino']!.email!,
  'Virta',
  'Aino Virta',
  'Samettikuonontie 14',
  '010180-999C',
  '010180A999C',
  '+358 00 100 4247',
  "Grönqvist'; --",
];

/** Everything that people do in a day, and what goes wrong with it. */
async function walk(visiting: Visiting, about: string) {
  const ids = await idsOf(landlord, about);
  for await (const { page, url, own } of openPages(landlord, visiting, ids)) {
    for (const [deed, { body }] of Object.entries(page.posts))
      for (const word of typed) {
        limits.pass();
        const fields = plausible(body, own);
        await visiting.inject(
          form(visiting, url, { ...fields, ...Object.fromEntries(Object.keys(fields).map((f) => [f, word])), _deed: deed }),
        );
        await visiting.inject(form({ csrf: 'wrong' }, url, { ...fields, words: word, _deed: deed }));
      }
    for (const word of typed)
      await visiting.inject({ url: `${url.split('?')[0]}?q=${encodeURIComponent(word)}&words=${encodeURIComponent(word)}` });
  }
  for (const route of routesOf(visiting.door))
    for (const word of typed) {
      limits.pass();
      await visiting.inject({
        method: route.method,
        url: `${pathOf(route, ids)}?q=${encodeURIComponent(word)}`,
        headers: { 'x-csrf-token': visiting.csrf, 'user-agent': word.normalize('NFKD').replaceAll(/[^ -~]/g, '') },
        ...(route.method !== 'GET' && { payload: { words: word } }),
      });
    }
  for (const word of typed) await visiting.inject({ url: `/fi/${encodeURIComponent(word)}` });
}

const names = [...new Set(people.flatMap((p) => [p.family, `${p.given} ${p.family}`]))];
const found = (line: string): string[] => {
  // The instant of the line is a number among whose digits anything can be found.
  const text = line.replace(/"time":\d+,/, '').toLowerCase();
  const is = (what: string, yes: boolean) => (yes ? [what] : []);
  return [
    ...is('an identity code', /\b\d{6}[-+a-fu-y]\d{3}[0-9a-y]\b/.test(text)),
    ...is('a phone number', /\+?358[\s\d]{6,}/.test(text) || people.some((p) => p.phone && text.includes(p.phone.replace('+358', '')))),
    ...is('an e-mail address', /[^\s"]+@[^\s"]+\.[a-z]+/.test(text)),
    ...is('an id of somebody', /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/.test(text)),
    ...is('an address with its values', /"(url|path|query)":|\?[a-z]+=/.test(text)),
    ...names
      .filter((name) => new RegExp(`(?<![\\p{L}])${name.toLowerCase()}(?![\\p{L}])`, 'u').test(text))
      .map((name) => `the name ${name}`),
  ];
};
const findings = () => [
  ...new Set(landlord.logged.flatMap((line) => found(line).map((what) => `${what} in ${line.trim().slice(0, 160)}`))),
];

describe('the log of every door', () => {
  test('names nobody, after every page, form and route has been used and misused', async () => {
    const south = await visitorOf(landlord, 'customer-service-south');
    const about = await tenantFor(landlord, south);
    await walk(stranger(landlord), about);
    for (const persona of personas) await walk(await visitorOf(landlord, persona), about);
    expect(landlord.logged.length).toBeGreaterThan(500);
    expect(findings()).toEqual([]);
  }, 300_000);

  test('says the pattern of a route and never its address', () => {
    const routes = new Set(landlord.logged.map((line) => JSON.parse(line).route as string | undefined).filter((r) => r !== undefined));
    expect([...routes].some((r) => r.includes(':id'))).toBe(true);
    const known = new Set([
      ...(['public', 'resident', 'staff', 'oversight'] as const).flatMap((door) => [
        ...pagesOf(door).flatMap((p) =>
          (['fi', 'sv', 'en'] as const).map((l) =>
            pathOf(p, new Proxy({}, { get: (_, name) => `:${String(name)}` }), l).replaceAll('%3A', ':'),
          ),
        ),
        ...routesOf(door).map((r) => `/api/${door}${r.path}`),
      ]),
      '(no page)',
    ]);
    expect(
      [...routes].filter(
        (r) =>
          !known.has(r) &&
          !/^\/(assets|api\/openapi|$)|kirjaudu|logga|sign-|istunnot|sessioner|sessions|kirjauduit|utloggad|signed/.test(r),
      ),
    ).toEqual([]);
  });

  test('says of a fault of the database only what broke, and the visitor hears a reference alone', async () => {
    const south = await visitorOf(landlord, 'customer-service-south');
    const before = landlord.logged.length;
    // A fault of the machine's: the table behind the search is gone for a while.
    await landlord.admin.query('alter table residents.name_part rename to name_part_away');
    const answer = await south.inject(form(south, '/fi/tyo/haku/tulokset', { words: 'Aino Virta' }));
    await landlord.admin.query('alter table residents.name_part_away rename to name_part');
    expect(answer.statusCode).toBe(500);
    const said = landlord.logged
      .slice(before)
      .map((line) => JSON.parse(line))
      .filter((line) => line.reference);
    expect(said).toHaveLength(1);
    expect(answer.body).toContain(said[0].reference);
    expect(answer.body.replace(/<input[^>]*>/g, '')).not.toMatch(/name_part|residents\.|Virta|42P01/);
    expect(JSON.stringify(said[0].err)).not.toMatch(/Virta|aino/i);
    expect(findings()).toEqual([]);
  });

  test('says nothing of the values of a row that breaks a rule', async () => {
    const lines: string[] = [];
    const log = openLog('staff', { stream: { write: (line) => void lines.push(line) } });
    const broken = await landlord.admin
      .query(`insert into residents.person (given_names, family_name, birth_on) values ('Aino', 'Virta', '1700-01-01')`)
      .catch((error: Error) => error);
    const twice = await landlord.admin
      .query(`insert into residents.contact (person_id) select person_id from residents.contact limit 1`)
      .catch((error: Error) => error);
    for (const err of [broken, twice, new Error('cannot open "Aino Virta" of 010180-999C', { cause: broken })])
      log.error({ err, reference: 'X', body: { name: 'Virta' }, query: { q: 'Virta' } }, 'fault');
    expect(lines).toHaveLength(3);
    expect(lines.flatMap(found)).toEqual([]);
  });

  test('nothing is written past the log', async () => {
    const written = [
      vi.spyOn(console, 'log'),
      vi.spyOn(console, 'warn'),
      vi.spyOn(console, 'error'),
      vi.spyOn(process.stdout, 'write'),
      vi.spyOn(process.stderr, 'write'),
    ];
    const aino = await visitorOf(landlord, 'aino');
    for (const page of pagesOf('resident')) await aino.inject({ url: pathOf(page, {}) });
    const south = await visitorOf(landlord, 'customer-service-south');
    for (const word of typed) {
      limits.pass();
      await south.inject(form(south, '/fi/tyo/haku/tulokset', { words: word }));
    }
    const calls = written.flatMap((spy) => spy.mock.calls.map((call) => String(call[0])));
    for (const spy of written) spy.mockRestore();
    expect(calls.flatMap(found)).toEqual([]);
  });
});
