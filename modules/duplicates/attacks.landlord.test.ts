import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../tests/text-of.ts';
import { compareUrl, merge, openRegister, pairsUrl, type Register, undoUrl } from './test-duplicates.ts';

let r: Register;
let aino: string;
let outi: string;
beforeAll(async () => {
  r = await openRegister();
  [aino, outi] = [await r.idOf('Aino', 'Virta'), await r.idOf('Outi', 'Karppi')];
}, 120_000);
afterAll(() => r?.close());

const merges = async () => (await r.rows<{ n: number }>('select count(*)::int as n from duplicates.merge'))[0]!.n;
const twins = async (family: string, hosts: [string, string] = [aino, outi]): Promise<[string, string]> => [
  await r.occupantWith(hosts[0], { given: 'Saga', family, born: '1990-05-05' }),
  await r.occupantWith(hosts[1], { given: 'Saga', family, born: '1990-05-05', from: '2024-02-01' }),
];
/** What a visitor is told, without what differs from visit to visit. */
const told = (page: { statusCode: number; body: string }) => [page.statusCode, textOf(page.body)];

describe('nobody is told of whom they may not see', () => {
  test('a protected person is compared, merged and suggested by nobody unnamed, and it looks as if there were none', async () => {
    const [child] = await r.rows<{ id: string; family: string; born: string }>(
      `select id, family_name as family, birth_on::text as born from residents.person where given_names like 'Eetu%' and scope_guarded`,
    );
    const hidden = child!.id;
    const like = await r.occupantWith(aino, { given: 'Eetu', family: child!.family, born: child!.born });
    await r.seek();
    const south = await r.as('customer-service-south');
    const before = await merges();
    const nobody = told(await south.get(compareUrl(like, randomUUID())));
    expect(told(await south.get(compareUrl(like, hidden)))).toEqual(nobody);
    expect(told(await south.get(compareUrl(hidden, like)))).toEqual(nobody);
    for (const keep of ['one', 'other']) expect((await merge(south, like, hidden, { keep })).statusCode).toBe(404);
    expect((await south.post(compareUrl(like, hidden), { _deed: 'apart' })).statusCode).toBe(404);
    expect(textOf((await south.get(pairsUrl)).body)).not.toContain(child!.family);
    expect(textOf((await (await r.as('customer-service-protected')).get(pairsUrl)).body)).toContain(child!.family);
    expect(await merges()).toBe(before);
  });

  test('once somebody named has merged, nobody unnamed sees or undoes it', async () => {
    const [one, other] = await twins('Suojala');
    await r.rows(
      `insert into residents.protection (person_id, kind, from_on, source) values ($1, 'non-disclosure', '2026-01-01', 'authority')`,
      [other],
    );
    const named = await r.as('customer-service-protected');
    expect((await merge(named, one, other)).statusCode).toBe(303);
    const { id } = await r.mergeOf(one);
    const south = await r.as('customer-service-south');
    expect((await south.get(undoUrl(id, one))).statusCode).toBe(404);
    expect((await south.post(undoUrl(id, one), {})).statusCode).toBe(404);
    expect(textOf((await south.get('/fi/tyo/yhdistetyt')).body)).not.toContain('Suojala');
    expect(textOf((await named.get('/fi/tyo/yhdistetyt')).body)).toContain('Suojala');
  });

  test('another area and other jobs have nothing to compare', async () => {
    const [one, other] = await twins('Etelälä');
    const north = await r.as('customer-service-north');
    expect((await north.get(compareUrl(one, other))).statusCode).toBe(404);
    expect((await merge(north, one, other)).statusCode).toBe(404);
    for (const persona of ['maintenance-south', 'building-manager-south', 'rent-control', 'key-manager']) {
      const visitor = await r.as(persona);
      for (const url of [pairsUrl, compareUrl(one, other), '/fi/tyo/yhdistetyt'])
        expect((await visitor.get(url)).statusCode, persona + url).toBe(404);
    }
  });
});

describe('own matters (L14)', () => {
  test('nobody merges themselves, their household or their staircase, nor sees them suggested', async () => {
    const tiina = await r.idOf('Tiina', 'Rantakari');
    const like = await r.occupantWith(aino, { given: 'Tiina', family: 'Rantakari', born: '1980-01-01' });
    const lodger = await r.occupantWith(tiina, { given: 'Tiina', family: 'Rantakari', born: '1980-01-01' });
    await r.seek();
    const self = await r.as('customer-service-resident');
    for (const [one, other] of [
      [tiina, like],
      [like, tiina],
      [lodger, like],
    ] as const) {
      expect((await self.get(compareUrl(one, other))).statusCode).toBe(404);
      expect((await merge(self, one, other)).statusCode).toBe(404);
    }
    expect(textOf((await self.get(pairsUrl)).body)).not.toContain('Rantakari');
  });
});

describe('what is not one person is not merged', () => {
  test('people without a name in common, spouses, and the same record twice', async () => {
    const south = await r.as('customer-service-south');
    const stranger = await r.occupantWith(outi, { given: 'Uolevi', family: 'Niittyaho', born: '1961-06-06' });
    const [one] = await twins('Niittylä');
    const unlike = await merge(south, one, stranger, { name: 'one', 'birth-date': 'one' });
    expect(unlike.statusCode).toBe(422);
    expect(textOf(unlike.body)).toContain('ei ole tarpeeksi samaa');
    expect((await merge(south, one, one)).statusCode).toBe(404);
    const [couple] = await r.rows<{ a: string; b: string }>(
      `select o.person_id as a, o.spouse_of as b from residents.occupancy o join residents.person p on p.id = o.person_id join residents.person q on q.id = o.spouse_of
        join platform.subject_scope s on s.subject_id = p.id where p.family_name = q.family_name and not s.guarded limit 1`,
    );
    const named = await r.as('customer-service-protected');
    const married = await merge(
      named,
      couple!.a,
      couple!.b,
      Object.fromEntries(['name', 'phone', 'email', 'postal-address', 'language'].map((f) => [f, 'one'])),
    );
    expect(married.statusCode).toBe(422);
  });

  test('two identity codes that differ', async () => {
    const tenants = await r.rows<{ id: string }>(
      `select i.person_id as id from residents.identifier i join platform.subject_scope s on s.subject_id = i.person_id
        where i.code is not null and not s.guarded and s.lives_until is null order by 1 limit 2`,
    );
    const [a, b] = tenants.map((t) => t.id) as [string, string];
    await r.rows(
      `update residents.person p set given_names = q.given_names, family_name = q.family_name from residents.person q where p.id = $1 and q.id = $2`,
      [a, b],
    );
    const named = await r.as('customer-service-protected');
    const page = await merge(
      named,
      a,
      b,
      Object.fromEntries(['phone', 'email', 'postal-address', 'contact-address', 'language'].map((f) => [f, 'one'])),
    );
    expect(page.statusCode).toBe(422);
    expect(textOf(page.body)).toContain('eri henkilötunnukset');
  });
});

describe('at once and after each other', () => {
  test('of two who merge the same records in opposite directions one is heard, and a form sent twice merges once', async () => {
    const [one, other] = await twins('Samanaikainen');
    const [a, b] = [await r.as('customer-service-south'), await r.as('customer-service-protected')];
    const before = await merges();
    const sent = await Promise.all([merge(a, one, other), merge(b, other, one), merge(a, one, other)]);
    expect(sent.filter((s) => s.statusCode === 303)).toHaveLength(1);
    expect(sent.every((s) => [303, 404, 409].includes(s.statusCode))).toBe(true);
    expect(await merges()).toBe(before + 1);
  });

  test('merged into a third, all of it is taken apart, the latest first', async () => {
    const [one, other] = await twins('Ketjunen');
    const third = await r.occupantWith(outi, { given: 'Saga', family: 'Ketjunen', born: '1990-05-05', from: '2020-01-01' });
    const south = await r.as('customer-service-south');
    expect((await merge(south, one, other)).statusCode).toBe(303);
    expect((await merge(south, third, one)).statusCode).toBe(303);
    const staying = async () =>
      Object.fromEntries(
        (
          await r.rows<{ id: string; n: number }>(
            'select person_id as id, count(*)::int as n from residents.occupancy where person_id = any ($1) group by 1',
            [[one, other, third]],
          )
        ).map((row) => [row.id, row.n]),
      );
    expect(await staying()).toEqual({ [third]: 2 });
    const [first] = await r.rows<{ id: string }>('select id from duplicates.merge where gone_id = $1', [other]);
    const [second] = await r.rows<{ id: string }>('select id from duplicates.merge where gone_id = $1', [one]);
    const early = await south.post(undoUrl(first!.id, third), {});
    expect(early.statusCode).toBe(409);
    expect(textOf(early.body)).toContain('Peru ensin myöhempi');
    expect((await south.post(undoUrl(second!.id, third), {})).statusCode).toBe(303);
    expect((await south.post(undoUrl(first!.id, one), {})).statusCode).toBe(303);
    expect(await staying()).toEqual({ [one]: 1, [other]: 1, [third]: 1 });
    expect(await r.rows('select gone_id from platform.merged where gone_id = any ($1)', [[one, other]])).toEqual([]);
  });

  test('a protection recorded after the merge holds for both when it is undone', async () => {
    const [one, other] = await twins('Myöhempi');
    const named = await r.as('customer-service-protected');
    expect((await merge(named, one, other)).statusCode).toBe(303);
    await r.rows(
      `insert into residents.protection (person_id, kind, from_on, source, recorded_at) values ($1, 'own-request', '2026-11-22', 'person', '2026-12-01')`,
      [one],
    );
    expect((await named.post(undoUrl((await r.mergeOf(one)).id, one), {})).statusCode).toBe(303);
    expect(await r.rows('select guarded from platform.subject_scope where subject_id = any ($1)', [[one, other]])).toEqual([
      { guarded: true },
      { guarded: true },
    ]);
  });

  test('no door can say that rows are being handed over', async () => {
    const staff = r.landlord.landlord('staff');
    await expect(staff.outside.query('insert into platform.handing_over values (pg_current_xact_id())')).rejects.toThrow(
      /permission denied/,
    );
  });
});
