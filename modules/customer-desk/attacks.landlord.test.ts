import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Visitor } from '../../tests/landlord.ts';
import { textOf } from '../../tests/text-of.ts';
import { sealPurpose } from './purpose-token.ts';
import { reasonsFor } from './reasons.ts';
import { type Desk, openCard, openDesk, personUrl, searchFor, under } from './test-desk.ts';

let desk: Desk;
let south: Visitor;
let aino: string;
let sanelma: string;
let far: string;
beforeAll(async () => {
  desk = await openDesk();
  south = await desk.as('customer-service-south');
  [aino, sanelma, far] = await Promise.all([
    desk.idOf('Aino', 'Virta'),
    desk.idOf('Sanelma', 'Kuulasmarja'),
    desk.idOf('Leena', 'Paasivuori'),
  ]);
});
afterAll(() => desk.close());

const unknown = '00000000-0000-4000-8000-000000000000';
/** Tokens as the desk itself would seal them for this visitor. */
const tokensOf = (visitor: Visitor, until = new Date(desk.landlord.clock.at.getTime() + 60_000)) => ({
  token(id: string, reason: 'call' | 'housing-change' | 'lease', csrf = visitor.csrf) {
    const roles = ['customer-service'];
    const { activity } = reasonsFor(roles).find((one) => one.id === reason)!;
    return sealPurpose({ csrf, actor: { roles } }, id, { reason, activity }, until);
  },
});

describe('whoever is not to be shown is as if not there', () => {
  test('by id, alike for the unknown, the far and the protected, with and without a purpose', async () => {
    const { token } = tokensOf(south);
    const answers = await Promise.all(
      [unknown, far, sanelma].flatMap((id) => [
        south.get(personUrl(id)),
        south.get(`${personUrl(id)}?tehtava=${token(id, 'call')}`),
        south.get(`${personUrl(id)}/nimi?tehtava=${token(id, 'housing-change')}`),
      ]),
    );
    expect(answers.map((answer) => answer.statusCode)).toEqual(answers.map(() => 404));
    expect(new Set(answers.map((answer) => textOf(answer.body))).size).toBe(1);
  });

  test('by name, address, telephone and identity code: the same words as for nobody', async () => {
    const nobody = textOf((await searchFor(south, 'qwertyqwerty')).body);
    const home = await desk.rows<{ sought_fi: string }>(
      'select f.sought_fi from residents.occupancy o join homes.flat f on f.id = o.flat_id where o.person_id = $1 and o.moved_out_on is null',
      [sanelma],
    );
    const everywhere = await desk.as('customer-service-north');
    for (const visitor of [south, everywhere])
      for (const words of ['kuulasmarja', 'sanelma kuulas', home[0]!.sought_fi]) {
        const found = await searchFor(visitor, words);
        expect(found.body.replaceAll(`value="${words}"`, ''), words).not.toMatch(/kuulasmarja/i);
      }
    expect(textOf((await searchFor(south, 'paasivuori leena')).body)).toBe(nobody);
    expect(textOf((await searchFor(south, 'kuulasmarja')).body)).toBe(nobody);
  });

  test('in no household, no list of parties and no register', async () => {
    const jarkko = await desk.idOf('Jarkko', 'Tammela');
    const { token } = tokensOf(south);
    for (const reason of ['housing-change', 'lease'] as const) {
      const page = await south.get(`${personUrl(jarkko)}?tehtava=${token(jarkko, reason)}`);
      expect(page.statusCode).toBe(200);
      expect(page.body).not.toMatch(/Kuulasmarja|Sanelma|Eetu/);
    }
  });

  test('only those who are named for it open the protected', async () => {
    const named = await desk.as('customer-service-protected');
    expect(textOf((await named.get(personUrl(sanelma))).body)).toContain('Sanelma Kuulasmarja');
  });

  test('unknown and forbidden take comparable work: the door is asked the same for both', async () => {
    const count = async (work: () => Promise<unknown>) => {
      const before = (await desk.rows<{ n: number }>('select count(*)::int as n from trail.access'))[0]!.n;
      await work();
      return (await desk.rows<{ n: number }>('select count(*)::int as n from trail.access'))[0]!.n - before;
    };
    const looks = [];
    for (const id of [unknown, far, sanelma]) looks.push(await count(() => south.get(personUrl(id))));
    expect(new Set(looks).size).toBe(1);
    for (const words of ['qwertyqwerty', 'kuulasmarja', 'paasivuori']) looks.push(await count(() => searchFor(south, words)));
    expect(new Set(looks.slice(3)).size).toBe(1);
  });
});

describe('nobody opens their own matter', () => {
  test('an employee who lives with the landlord: own home, close persons and staircase are not there', async () => {
    const tiina = await desk.as('customer-service-resident');
    const own = await desk.idOf('Tiina', 'Rantakari');
    const close = await desk.idOf('Anna-Maija', 'Rantakari');
    const neighbours = await desk.rows<{ id: string }>(
      `select distinct o.person_id as id from residents.occupancy o join homes.flat f on f.id = o.flat_id
       where o.moved_out_on is null and f.staircase_id = (select g.staircase_id from residents.occupancy p join homes.flat g on g.id = p.flat_id where p.person_id = $1 and p.moved_out_on is null) limit 3`,
      [own],
    );
    const { token } = tokensOf(tiina);
    for (const id of [own, close, ...neighbours.map((one) => one.id)]) {
      expect((await tiina.get(personUrl(id))).statusCode).toBe(404);
      expect((await tiina.get(`${personUrl(id)}?tehtava=${token(id, 'call')}`)).statusCode).toBe(404);
    }
    expect(textOf((await searchFor(tiina, 'rantakari')).body)).toContain('Ei löytynyt ketään');
    expect(textOf((await searchFor(tiina, 'virta aino')).body)).toContain('Aino Maria Virta');
  });
});

describe('a purpose cannot be made up', () => {
  test('a token of another session, person, reason, method or time leads back to the question', async () => {
    const { token } = tokensOf(south);
    const good = token(aino, 'call');
    const [reason, method, end, seal] = good.split('.') as [string, string, string, string];
    const later = (Number.parseInt(end, 36) + 3600).toString(36);
    const forged = [
      token(aino, 'call', 'another-session'),
      token(far, 'call'),
      ['lease', method, end, seal].join('.'),
      [reason, 'document', end, seal].join('.'),
      [reason, method, later, seal].join('.'),
      [reason, method, end, 'a'.repeat(32)].join('.'),
      [reason, method, end].join('.'),
      'call',
      tokensOf(south, new Date(desk.landlord.clock.at.getTime() - 1000)).token(aino, 'call'),
    ];
    expect(textOf((await south.get(`${personUrl(aino)}?tehtava=${good}`)).body)).toContain('Perustiedot');
    for (const each of forged) {
      const page = await south.get(`${personUrl(aino)}?tehtava=${encodeURIComponent(each)}`);
      expect(page.statusCode, each).toBe(200);
      expect(page.body, each).not.toContain('Samettikuonontie');
      const deed = await south.get(`${personUrl(aino)}/nimi?tehtava=${encodeURIComponent(each)}`);
      expect([deed.statusCode, deed.headers.location]).toEqual([303, personUrl(aino)]);
    }
    const colleague = await desk.as('building-manager-south');
    expect((await colleague.get(`${personUrl(aino)}?tehtava=${token(aino, 'housing-change')}`)).body).not.toContain('Perustiedot');
  });

  test('a form from elsewhere opens nobody', async () => {
    const payload = new URLSearchParams({ csrf: 'made-up', _deed: 'open', reason: 'call' }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' };
    expect((await south.inject({ method: 'POST', url: personUrl(aino), headers, payload })).statusCode).toBe(403);
    const right = new URLSearchParams({ csrf: south.csrf, _deed: 'open', reason: 'call' }).toString();
    expect(
      (
        await south.inject({
          method: 'POST',
          url: personUrl(aino),
          headers: { ...headers, origin: 'https://evil.example' },
          payload: right,
        })
      ).statusCode,
    ).toBe(403);
    expect(
      (
        await south.inject({
          method: 'POST',
          url: '/api/staff/search',
          headers: { 'content-type': 'application/json' },
          payload: '{"words":"virta"}',
        })
      ).statusCode,
    ).toBe(403);
    const json = await south.inject({
      method: 'POST',
      url: '/api/staff/search',
      headers: { 'content-type': 'application/json', 'x-csrf-token': south.csrf },
      payload: '{"words":"virta aino"}',
    });
    expect(json.json()).toEqual({
      more: false,
      people: [{ id: aino, name: 'Aino Maria Virta', homes: [{ address: 'Samettikuonontie 3 B 14', role: 'main-tenant' }] }],
    });
  });

  test('a reason that is not the visitor’s own is none', async () => {
    expect((await south.post(personUrl(aino), { _deed: 'open', reason: 'rent' })).statusCode).toBe(404);
    expect((await south.post(personUrl(aino), { _deed: 'open', reason: 'made-up' })).statusCode).toBe(422);
  });
});

const evil = [
  `'; drop table residents.person; --`,
  `" or 1=1 --`,
  `%' union select code from residents.identifier --`,
  '\\x00',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '{{7*7}}',
  '../../etc/passwd',
];

describe('what is typed stays text', () => {
  test.each(evil)('searching for %s finds nobody and breaks nothing', async (words) => {
    const found = await searchFor(south, words);
    expect(found.statusCode).toBe(200);
    expect(found.body).not.toContain('<script>alert');
    expect(await desk.rows('select from residents.person limit 1')).toHaveLength(1);
  });

  test('names and addresses that carry markup or links are shown as they were written', async () => {
    const erkki = await desk.idOf('Reijo', 'Salonen');
    const { token } = tokensOf(south);
    const url = `${personUrl(erkki)}/nimi?tehtava=${token(erkki, 'housing-change')}`;
    expect((await south.post(url, { given: '<script>alert(1)</script>', family: 'javascript:alert(1)' })).statusCode).toBe(303);
    const card = await south.get(`${personUrl(erkki)}?tehtava=${token(erkki, 'housing-change')}`);
    for (const page of [card, await searchFor(south, 'javascript'), await south.get(personUrl(erkki))]) {
      expect(page.body).not.toContain('<script>alert');
      expect(page.body).not.toMatch(/href="javascript:/);
    }
    expect(card.body).toContain('&lt;script>alert(1)&lt;/script>');
    const contact = under(await openCard(south, aino, 'visit', 'document'), 'yhteystiedot');
    expect(
      (
        await south.post(contact, {
          phone: '+358001999009',
          postalAddress: `"><img src=x onerror=alert(1)>'; drop table residents.contact; --`,
        })
      ).statusCode,
    ).toBe(303);
    expect((await south.get(contact)).body).not.toMatch(/<img/);
    expect(await desk.rows('select from residents.contact limit 1')).toHaveLength(1);
    await desk.rows(
      `update homes.building set street_fi = '<b>Katu</b>' where id = (select id from homes.building where street_fi = 'Villasukankuja')`,
    );
    expect((await south.get('/fi/tyo/kohteet')).body).not.toContain('<b>Katu');
  });

  test('a table that is taken along runs no formula', async () => {
    const [home] = await desk.rows<{ building: string }>(
      'select s.building_id as building from residents.occupancy o join homes.flat f on f.id = o.flat_id join homes.staircase s on s.id = f.staircase_id where o.person_id = $1',
      [aino],
    );
    await desk.rows(`update residents.person set family_name = '=HYPERLINK("http://evil.example")' where id = $1`, [aino]);
    const file = await south.get(`/fi/tyo/kohteet/${home!.building}/asukasluettelo/csv`);
    expect(file.body).toMatch(/'=HYPERLINK/);
    await desk.rows(`update residents.person set family_name = 'Virta' where id = $1`, [aino]);
  });

  test.each([
    '/fi/tyo/asiakkaat/1',
    `/fi/tyo/asiakkaat/${unknown}'--`,
    '/fi/tyo/kohteet/1',
    '/fi/tyo/asiakkaat/..%2f..%2fetc',
    `/fi/tyo/asiakkaat/${unknown}?tehtava[]=a&tehtava[]=b`,
  ])('%s is no page', async (url) => {
    expect((await south.get(url)).statusCode).toBe(404);
  });
});

describe('who has no business here', () => {
  test.each(['maintenance-south', 'communications', 'key-manager'])('%s reaches nobody', async (persona) => {
    const visitor = await desk.as(persona);
    const posts = [
      searchFor(visitor, 'virta'),
      visitor.post(personUrl(aino), { _deed: 'open', reason: 'call' }),
      visitor.post(`${personUrl(aino)}/nimi`, { given: 'X' }),
    ];
    for (const answer of await Promise.all([...posts, visitor.get(personUrl(aino)), visitor.get('/fi/tyo/haku')]))
      expect(answer.statusCode).toBe(404);
    const json = await visitor.inject({
      method: 'POST',
      url: '/api/staff/search',
      headers: { 'content-type': 'application/json', 'x-csrf-token': visitor.csrf },
      payload: '{"words":"virta"}',
    });
    expect(json.statusCode).toBe(404);
  });

  test('a stranger is asked to sign in, and told nothing', async () => {
    const page = await desk.landlord.app('staff').inject({ url: personUrl(aino), headers: { host: 'localhost:3000' } });
    expect([page.statusCode, page.body]).toEqual([303, '']);
  });

  test('no log line, address or title holds a name, a term or a code', async () => {
    const code = String(desk.landlord.persona('aino').claims['nin']);
    await searchFor(south, code);
    const lines = desk.landlord.logged.join('\n');
    expect(lines.length).toBeGreaterThan(0);
    for (const word of [code, 'Virta', 'virta', 'kuulasmarja', 'Samettikuonontie', aino]) expect(lines, word).not.toContain(word);
    expect((await south.get(await openCard(south, aino, 'call'))).body).toMatch(/<title>Asiakas – Kotirauha<\/title>/);
  });
});
