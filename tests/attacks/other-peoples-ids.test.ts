// Another's id in every address that takes one: the same answer as for an id that nobody has, in status, words and about the same time.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleLandlord } from '../../apps/sample/landlord.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';
import { testNow } from '../set-up.ts';
import {
  form,
  type Ids,
  idsOf,
  namesAnId,
  pagesOf,
  pathOf,
  plausible,
  purposesFor,
  routesOf,
  tenantFor,
  visitorOf,
  withoutPostLimits,
} from './walk.ts';

let landlord: TestLandlord;
const { cast } = sampleLandlord(testNow);
const limits = withoutPostLimits();
beforeAll(async () => {
  landlord = await openTestLandlord();
});
afterAll(async () => {
  limits.stop();
  await landlord.close();
});

const unknownIds = (like: Ids): Ids =>
  Object.fromEntries(Object.keys(like).map((name) => [name, name === 'service' ? 'ei-ole' : randomUUID()]));
/** A page without the ids of its address and without the words of its own form. */
const bare = (body: string, ids: Ids) =>
  Object.values(ids)
    .filter(Boolean)
    .reduce((text, id) => text.replaceAll(id, '').replaceAll(id.slice(0, 8), ''), body);

/** Staff: somebody of another area, somebody protected, somebody of the own staircase, oneself. */
async function forbidden(who: string): Promise<[string, Ids][]> {
  const visiting = await visitorOf(landlord, who);
  const people: [string, string][] = [
    ['a protected person', cast['sanelma']!.id],
    ['a child of a protected person', cast['eetu']!.id],
  ];
  if (who !== 'customer-service-protected' && who !== 'rent-control')
    people.push(['somebody of another area', await tenantFor(landlord, visiting, false)]);
  if (who === 'customer-service-resident') people.push(['oneself', cast['tiina']!.id], ['a close person', cast['annaMaija']!.id]);
  return Promise.all(people.map(async ([name, id]): Promise<[string, Ids]> => [name, await idsOf(landlord, id)]));
}

describe('what one may not see and what does not exist', () => {
  test.each(['customer-service-south', 'customer-service-resident', 'rent-control', 'building-manager-south', 'maintenance-south'])(
    'are one to %s, in pages, forms and routes',
    async (who) => {
      const visiting = await visitorOf(landlord, who);
      const told: string[] = [];
      for (const [name, ids] of await forbidden(who)) {
        for (const to of [...pagesOf('staff'), ...routesOf('staff')].filter(
          (t) => namesAnId(t) && (t.kind === 'page' ? t.path.fi : t.path).includes(':id'),
        )) {
          const none = unknownIds(ids);
          const ask = (at: Ids) => visiting.inject({ url: pathOf(to, at) });
          const [theirs, nobodys] = [await ask(ids), await ask(none)];
          if (theirs.statusCode !== nobodys.statusCode || bare(theirs.body, ids) !== bare(nobodys.body, none))
            told.push(`${name} at ${pathOf(to, {})} answers ${theirs.statusCode}, nobody ${nobodys.statusCode}`);
          if (theirs.statusCode === 200) told.push(`${name} opens at ${pathOf(to, {})}`);
          if (to.kind !== 'page') continue;
          for (const [deed, { body }] of Object.entries(to.posts)) {
            limits.pass();
            const send = (at: Ids) => visiting.inject(form(visiting, pathOf(to, at), { ...plausible(body, at), _deed: deed }));
            const [mine, none2] = [await send(ids), await send(none)];
            if (mine.statusCode !== none2.statusCode)
              told.push(`${name} at ${pathOf(to, {})} ${deed} answers ${mine.statusCode}, nobody ${none2.statusCode}`);
          }
        }
      }
      expect(told).toEqual([]);
    },
    120_000,
  );

  test('a purpose that was given for one person opens no other, and no other session', async () => {
    const agent = await visitorOf(landlord, 'customer-service-south');
    const [mine, other] = (
      await landlord.admin.query(
        `select s.subject_id as id from platform.subject_scope s, identity.session at where at.csrf = $1 and s.role = 'main-tenant' and not s.guarded and s.areas && at.areas limit 2`,
        [agent.csrf],
      )
    ).rows.map((r) => r.id as string);
    const [purpose] = await purposesFor(agent.visitor!, mine!);
    expect(purpose).toMatch(/tehtava=/);
    const asked = await agent.inject({ url: `/fi/tyo/asiakkaat/${other}` });
    const borrowed = await agent.inject({ url: `/fi/tyo/asiakkaat/${other}${purpose}` });
    expect(borrowed.body.includes('name="reason"')).toBe(asked.body.includes('name="reason"'));
    const colleague = await visitorOf(landlord, 'customer-service-resident');
    expect((await colleague.inject({ url: `/fi/tyo/asiakkaat/${mine}${purpose}` })).body).not.toContain('+358');
    const forged = purpose!.replace(/\.[^.]*$/, `.${'A'.repeat(32)}`);
    expect((await agent.inject({ url: `/fi/tyo/asiakkaat/${mine}${forged}` })).body).toContain('name="reason"');
  });

  test('somebody else’s stay or lease under one’s own opened person is not found', async () => {
    const agent = await visitorOf(landlord, 'customer-service-south');
    const [mine, other] = (
      await landlord.admin.query(
        `select s.subject_id as id from platform.subject_scope s, identity.session at where at.csrf = $1 and s.role = 'main-tenant' and not s.guarded and s.areas && at.areas and s.lives_until is null limit 2`,
        [agent.csrf],
      )
    ).rows.map((r) => r.id as string);
    const theirs = { ...(await idsOf(landlord, other!)), id: mine! };
    for (const purpose of await purposesFor(agent.visitor!, mine!)) {
      for (const page of pagesOf('staff').filter((p) => /:id.*:/.test(p.path.fi))) {
        const answer = await agent.inject({ url: pathOf(page, theirs) + purpose });
        expect(answer.statusCode, `${page.path.fi} ${purpose}`).not.toBe(200);
        for (const [deed, { body }] of Object.entries(page.posts)) {
          limits.pass();
          const done = await agent.inject(form(agent, pathOf(page, theirs) + purpose, { ...plausible(body, theirs), _deed: deed }));
          expect(done.statusCode, `${page.path.fi} ${deed}`).toBeGreaterThanOrEqual(400);
        }
      }
    }
  }, 120_000);

  test('about as long to answer, too', async () => {
    const visiting = await visitorOf(landlord, 'customer-service-south');
    const far = await tenantFor(landlord, visiting, false);
    const took = async (id: string) => {
      const before = performance.now();
      await visiting.inject({ url: `/fi/tyo/asiakkaat/${id}` });
      return performance.now() - before;
    };
    const median = (all: number[]) => all.sort((a, b) => a - b)[all.length >> 1]!;
    const [theirs, nobodys]: [number[], number[]] = [[], []];
    for (let n = 0; n < 60; n += 1) {
      theirs.push(await took(far));
      nobodys.push(await took(randomUUID()));
    }
    // Coarse on a busy machine: it would show a look into the vault or another round trip, not a cache.
    expect(median(theirs) / median(nobodys)).toBeGreaterThan(0.5);
    expect(median(theirs) / median(nobodys)).toBeLessThan(2);
  }, 60_000);
});

describe('at the resident door', () => {
  test('no address takes an id of a person: whose data it is follows from who is signed in', () => {
    expect(
      pagesOf('resident')
        .filter((p) => /:(id|person|resident)\b/.test(p.path.fi))
        .map((p) => p.path.fi),
    ).toEqual([]);
    expect(
      routesOf('resident')
        .filter((r) => /:(id|person|resident)\b/.test(r.path))
        .map((r) => r.path),
    ).toEqual([]);
  });
  test('ids that are pushed into queries, forms and bodies change nobody else', async () => {
    const visiting = await visitorOf(landlord, 'aino');
    const other = await idsOf(landlord, cast['reijo']!.id);
    const state = () =>
      landlord.admin.query(
        `select md5(string_agg(t::text, '' order by t::text)) as is from (select p::text from residents.person p where id = $1 union all select c::text from residents.contact c where person_id = $1 union all select o::text from residents.occupancy o where person_id = $1) t`,
        [other['id']],
      );
    const before = (await state()).rows[0].is;
    const pushed = {
      id: other['id']!,
      person: other['id']!,
      personId: other['id']!,
      person_id: other['id']!,
      subject: other['id']!,
      about: other['id']!,
      of: other['id']!,
    };
    for (const page of pagesOf('resident')) {
      const shown = await visiting.inject({ url: `${pathOf(page, {})}?${new URLSearchParams(pushed)}` });
      expect(shown.body).not.toContain(cast['reijo']!.family);
      for (const [deed, { body }] of Object.entries(page.posts)) {
        limits.pass();
        await visiting.inject(form(visiting, pathOf(page, {}), { ...plausible(body, {}), ...pushed, _deed: deed }));
      }
    }
    expect((await state()).rows[0].is).toBe(before);
  });
});
