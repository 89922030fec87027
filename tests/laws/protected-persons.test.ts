// Law 6: whoever is protected appears nowhere that the policy does not name; hunted by a surname, numbers and ids that nobody else has.

import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '#policy-engine/index.ts';
import { sampleLandlord } from '../../apps/sample/landlord.ts';
import {
  fieldsOf,
  form,
  type Ids,
  idsOf,
  namesAnId,
  openPages,
  pagesOf,
  pathOf,
  plausible,
  purposesFor,
  routesOf,
  stranger,
  type Visiting,
  visitorOf,
  withoutPostLimits,
} from '../attacks/walk.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';
import { testNow } from '../set-up.ts';

let landlord: TestLandlord;
const cast = sampleLandlord(testNow).cast;
const [hidden, child, left, close] = [cast['sanelma']!, cast['eetu']!, cast['jarkko']!, cast['aino']!];
/** Whoever is named to open protected persons, and she herself. */
const named = ['sanelma', 'customer-service-protected'];
const limits = withoutPostLimits();
let ordinary: Visiting[];
let theirs: Ids[];
beforeAll(async () => {
  landlord = await openTestLandlord();
  theirs = [await idsOf(landlord, hidden.id), await idsOf(landlord, child.id)];
  const known = landlord.personas.filter((p) => !named.includes(p.id));
  ordinary = [
    stranger(landlord),
    ...(await Promise.all(known.map((p) => visitorOf(landlord, p.id, p.kind === 'resident' ? cast[p.id]!.id : undefined)))),
  ];
}, 120_000);
afterAll(async () => {
  limits.stop();
  await landlord.close();
});

/** What nobody but the named may meet. Words that are typed by ourselves are taken out of the answer before the hunt. */
const canaries = (): [string, string][] => [
  ['the surname', hidden.family],
  ['the surname without capitals', hidden.family.toLowerCase()],
  ['the phone number', hidden.phone!],
  ['the phone number in groups', hidden.phone!.replace('+358', '').trim()],
  ['the e-mail address', hidden.email!],
  ['the contact address', 'PL 999'],
  ['the identity code', hidden.code!],
  ['the id', hidden.id],
  ['the child’s id', child.id],
  ['the child’s given name with the name', `${child.given} ${child.family}`],
];

/** What is known of her, and a word of the same kind that is nobody's. */
const nobodyLike = new Map([
  [hidden.family, 'Eiolemassakukaan'],
  [hidden.phone!, '+358009999999'],
  [hidden.email!, 'eikukaan@example.invalid'],
  [hidden.code!, '010203A9998'],
]);

/** What stands in the address comes back in the links of the page to itself; also cut short, as a name for the nameless. */
const inAddress = (url: string) => [hidden.id, child.id].filter((id) => url.includes(id));
/** One of every kind of page is enough in the other languages. */
const inThreeLanguages = new Set(['a stranger at the public door', 'jarkko', 'customer-service-south', 'dpo']);

/** The log of looks says by id whom each was about, tries at the protected included; a name it has for nobody. */
const isLog = (url: string) => /\/(valvonta\/katselut|tillsyn\/visningar|oversight\/looks|oversight\/access-log)/.test(url);

function found(answer: LightMyRequestResponse, typed: string[], inTheLog = false): string[] {
  let text = `${JSON.stringify(answer.headers)}\n${answer.body}`;
  text = text.replaceAll(/<input[^>]*name="words"[^>]*>/g, '');
  // A page may say back what was typed, also as it was read: in small letters, a number as figures.
  const figures = typed.map((word) => word.replace(/\D/g, '')).filter((word) => word.length > 5);
  const words = [...typed.flatMap((word) => [word, word.toLowerCase(), ...word.split(' ')]), ...figures];
  for (const word of words)
    for (const written of [word, encodeURIComponent(word), new URLSearchParams({ word }).toString().slice(5)])
      text = text.replaceAll(written, '');
  return canaries()
    .filter(([, canary]) => !words.includes(canary) && text.includes(canary))
    .filter(([, canary]) => !(inTheLog && [hidden.id, child.id].includes(canary)))
    .map(([what]) => what);
}

describe('a protected person and her child are met by none of the ordinary', () => {
  test('on any page or route, also when it is asked with their ids', async () => {
    const met: string[] = [];
    let asked = 0;
    for (const visiting of ordinary) {
      for (const to of [...pagesOf(visiting.door), ...routesOf(visiting.door).filter((r) => r.method === 'GET')]) {
        for (const ids of namesAnId(to) ? theirs : theirs.slice(0, 1)) {
          for (const language of to.kind === 'page' && inThreeLanguages.has(visiting.name) ? languages : (['fi'] as const)) {
            const url = pathOf(to, ids, language);
            const answer = await visiting.inject({ url });
            asked += 1;
            for (const what of found(answer, inAddress(url), isLog(url)))
              met.push(`${visiting.name} meets ${what} at ${url} (${answer.statusCode})`);
          }
        }
      }
    }
    expect(asked).toBeGreaterThan(300);
    expect(met).toEqual([]);
  }, 300_000);

  test('through any search, by whatever is known of her', async () => {
    const known = [
      hidden.family,
      hidden.family.toLowerCase(),
      hidden.family.slice(0, 4),
      `${hidden.given} ${hidden.family}`,
      hidden.given,
      hidden.phone!,
      hidden.email!,
      hidden.code!,
      hidden.code!.slice(0, 6),
      'Sateenvarjonkatu 21',
      'Sateenvarjonkatu',
      child.given,
      hidden.id,
    ];
    const met: string[] = [];
    let searched = 0;
    // Oversight has many pages and one way to look for people; one of each of its roles is asked by pages above.
    for (const visiting of ordinary.filter(
      (v) => v.door !== 'public' && (v.door !== 'oversight' || ['dpo', 'rights-handler', 'internal-audit'].includes(v.name)),
    )) {
      for (const page of pagesOf(visiting.door)) {
        const url = pathOf(page, theirs[0]!);
        for (const [deed, { body }] of Object.entries(page.posts)) {
          for (const field of [...fieldsOf(body).keys()].filter((f) => ['words', 'term', 'q', 'search', 'who', 'person'].includes(f)))
            for (const word of known) {
              limits.pass();
              const answer = await visiting.inject(form(visiting, url, { ...plausible(body, theirs[0]!), _deed: deed, [field]: word }));
              searched += answer.statusCode === 200 ? 1 : 0;
              for (const what of found(answer, [word, ...inAddress(url)])) met.push(`${visiting.name} finds ${what} by ${word} at ${url}`);
              // Not found and hidden must not be told apart: the same answer as for a word of its kind that fits nobody.
              const like = nobodyLike.get(word);
              if (like === undefined) continue;
              const nobody = await visiting.inject(form(visiting, url, { ...plausible(body, theirs[0]!), _deed: deed, [field]: like }));
              if (answer.statusCode !== nobody.statusCode) met.push(`${visiting.name} is told apart ${word} at ${url}`);
            }
        }
        for (const field of fieldsOf(page.query).keys())
          for (const word of [hidden.family, hidden.phone!]) {
            const answer = await visiting.inject({ url: `${url}?${field}=${encodeURIComponent(word)}` });
            for (const what of found(answer, [word, ...inAddress(url)], isLog(url)))
              met.push(`${visiting.name} finds ${what} by ${field}=${word} at ${url}`);
          }
      }
      for (const route of routesOf(visiting.door)) {
        for (const word of known) {
          limits.pass();
          const fields = Object.fromEntries([...fieldsOf(route.body).keys(), ...fieldsOf(route.query).keys()].map((f) => [f, word]));
          const answer = await visiting.inject({
            method: route.method,
            url: `${pathOf(route, theirs[0]!)}${route.method === 'GET' ? `?${new URLSearchParams(fields)}` : ''}`,
            headers: { 'x-csrf-token': visiting.csrf, origin: 'http://localhost:3000' },
            ...(route.method !== 'GET' && { payload: fields }),
          });
          for (const what of found(answer, [word])) met.push(`${visiting.name} finds ${what} by ${word} at ${route.path}`);
        }
      }
    }
    expect(searched).toBeGreaterThan(20);
    expect(met).toEqual([]);
  }, 300_000);

  test('beside the one she has left, and beside her neighbours', async () => {
    const neighbour = (
      await landlord.admin.query(
        `select s.subject_id as id from platform.subject_scope s where s.role = 'main-tenant' and not s.guarded and s.lives_until is null and s.staircases && (select staircases from platform.subject_scope where subject_id = $1) limit 1`,
        [hidden.id],
      )
    ).rows[0].id;
    const met: string[] = [];
    let opened = 0;
    for (const visiting of ordinary.filter((v) => v.door === 'staff')) {
      for (const beside of [left.id, neighbour]) {
        if (beside === left.id)
          for (const purpose of await purposesFor(visiting.visitor!, beside)) {
            const answer = await visiting.inject({ url: `/fi/tyo/asiakkaat/${beside}${purpose}` });
            for (const what of found(answer, [])) met.push(`${visiting.name} meets ${what} beside Jarkko under ${purpose}`);
          }
        for await (const { url, shown } of openPages(landlord, visiting, await idsOf(landlord, beside))) {
          opened += 1;
          for (const what of found(shown, [])) met.push(`${visiting.name} meets ${what} at ${url}`);
        }
      }
    }
    for await (const { url, shown } of openPages(landlord, await visitorOf(landlord, 'jarkko'), {})) {
      opened += 1;
      for (const what of found(shown, [])) met.push(`Jarkko meets ${what} at ${url}`);
    }
    expect(opened).toBeGreaterThan(40);
    expect(met).toEqual([]);
  }, 300_000);

  test('in the register of the building where she lives or has lived, on any day, as page, file or JSON', async () => {
    const met: string[] = [];
    let read = 0;
    for (const visiting of ordinary.filter((v) => v.door === 'staff')) {
      for (const person of [hidden.id, left.id]) {
        const ids = await idsOf(landlord, person);
        for (const page of pagesOf('staff').filter((p) => p.path.fi.includes(':building')))
          for (const day of [
            '',
            '?paiva=2025-01-01',
            '?paiva=2026-11-01',
            '?paiva=2027-01-01',
            `?asunto=${ids['flat']}`,
            `?sort=name&down=1`,
          ]) {
            const answer = await visiting.inject({ url: pathOf(page, ids) + day });
            read += answer.statusCode === 200 ? 1 : 0;
            for (const what of found(answer, [])) met.push(`${visiting.name} meets ${what} at ${page.path.fi}${day}`);
          }
      }
    }
    expect(read).toBeGreaterThan(20);
    expect(met).toEqual([]);
  }, 120_000);

  test('in the processes’ own logs', () => {
    const lines = landlord.logged.join('\n');
    expect(landlord.logged.length).toBeGreaterThan(500);
    expect(
      canaries()
        .filter(([, canary]) => lines.includes(canary))
        .map(([what]) => what),
    ).toEqual([]);
  });
});

describe('the home of a protected person looks like any other whose people are not shown', () => {
  test('in the register of the building', async () => {
    // Another resident of the same building asks for the restriction of the own data: from outside, the two homes are alike.
    const building = theirs[0]!['building']!;
    const other = (
      await landlord.admin.query(
        `select o.person_id as id, o.flat_id as flat from residents.occupancy o join platform.subject_scope s on s.subject_id = o.person_id where s.buildings = array[$1]::uuid[] and not s.guarded and s.role = 'main-tenant' and s.lives_until is null
      and (select count(*) from residents.occupancy n where n.flat_id = o.flat_id) = 1 limit 1`,
        [building],
      )
    ).rows[0];
    await landlord.admin.query(
      `insert into residents.protection (person_id, kind, from_on, source) values ($1, 'restriction', '2026-01-01', 'person')`,
      [other.id],
    );
    const manager = ordinary.filter((v) => v.name.startsWith('building-manager') || v.name.startsWith('customer-service'));
    let compared = 0;
    for (const visiting of manager) {
      for (const flat of [theirs[0]!['flat']!, other.flat as string]) {
        const answer = await visiting.inject({ url: `/fi/tyo/kohteet/${building}/asukasluettelo/csv?asunto=${flat}` });
        if (answer.statusCode !== 200) continue;
        compared += 1;
        const cells = answer.body
          .trim()
          .split(/\r?\n/)
          .slice(1)
          .map((line) => line.split(';').slice(1).join(';'));
        expect(cells).toHaveLength(1);
        expect(cells[0]).toMatch(/^"?Tietoa ei näytetä|Ota yhteys|ei näytetä/i);
      }
    }
    expect(compared).toBeGreaterThan(1);
    // The flat counts as inhabited for whoever must not walk in.
    expect((await landlord.admin.query('select inhabited from homes.flat where id = $1', [theirs[0]!['flat']])).rows[0].inhabited).toBe(
      true,
    );
  });

  test('an address with her id answers word for word like one with an id that nobody has', async () => {
    const nobody = '99999999-9999-4999-8999-999999999999';
    // Supervision answers for every row of the log, whoever it is about: that an id is somebody's is no secret from it; the hunt above finds nothing more.
    const holdsTheLog = landlord
      .policy()
      .activities.find((a) => a.id === 'access-log')!
      .access.filter((l) => l.which === 'all')
      .map((l) => l.role);
    const supervising = new Set(
      landlord.personas.filter((p) => holdsTheLog.some((role) => JSON.stringify(p.claims).includes(`kr-${role}`))).map((p) => p.id),
    );
    for (const visiting of ordinary.filter((v) => v.door !== 'public' && !supervising.has(v.name))) {
      for (const to of [...pagesOf(visiting.door), ...routesOf(visiting.door).filter((r) => r.method === 'GET')].filter((t) =>
        (t.kind === 'page' ? t.path.fi : t.path).includes(':id'),
      )) {
        const [hers, none] = [
          await visiting.inject({ url: pathOf(to, { id: hidden.id }) }),
          await visiting.inject({ url: pathOf(to, { id: nobody }) }),
        ];
        const without = (body: string, id: string) => body.replaceAll(id, '').replaceAll(id.slice(0, 8), '');
        expect([hers.statusCode, without(hers.body, hidden.id)], `${visiting.name} ${to.kind === 'page' ? to.path.fi : to.path}`).toEqual([
          none.statusCode,
          without(none.body, nobody),
        ]);
      }
    }
  }, 120_000);
});

test('whoever is named meets her, so the hunt hunts what is there', async () => {
  const helena = await visitorOf(landlord, 'customer-service-protected');
  const answer = await helena.inject(form(helena, '/fi/tyo/haku/tulokset', { words: hidden.family }));
  expect(answer.body).toContain(hidden.family);
  expect(answer.body).toContain(hidden.id);
  expect(close.family).toBe('Virta');
});
