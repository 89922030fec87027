// "We do not ask about this": health is nobody's field, in no form of any page in any language, and while its time is closed it has no place to be stored.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Policy } from '#policy-engine/policy.ts';
import { languages } from '#policy-engine/policy.ts';
import { tables } from '../../apps/composition.ts';
import { fieldsOf, idsOf, pagesOf, pathOf, purposesFor, routesOf, stranger, tenantFor, type Visiting, visitorOf } from '../attacks/walk.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';
import { collects, columnsOf, promising } from './promised.ts';

let landlord: TestLandlord;
let policy: Policy;
beforeAll(async () => {
  landlord = await openTestLandlord();
  policy = landlord.policy();
});
afterAll(() => landlord.close());
/** What is asked about health is asked in words like these. */
const words = /koron|terve(yde|yst|ys)|sair(aus|aud)|hälso|hälsa|sjuk|health|illness|disease/i;

test('never-asked: what is promised so is only ever volunteered, and recorded only where somebody told it', () => {
  for (const activity of promising(policy, 'never-asked')) {
    for (const [of, c] of Object.entries(activity.collect))
      expect([...c.required, ...c.optional, ...c.oneOf.flat(), ...c.arises], of).toEqual([]);
    for (const line of activity.access.filter((l) => l.may.some((verb) => ['record', 'correct'].includes(verb)) && l.role !== 'self'))
      expect(line.needs, `${activity.id}: ${line.role}`).toContain('volunteered');
  }
});

test('never-asked: outside its time there is no column to store it in', () => {
  for (const activity of promising(policy, 'never-asked').filter((a) => a.while !== undefined))
    expect(columnsOf(tables, collects(activity)), activity.id).toEqual([]);
});

test('never-asked: no form of any page has a field for it, in any language', async () => {
  expect(labels('<label for="x">Onko sinulla koronavirus?</label>').filter((said) => words.test(said))).toHaveLength(1);
  const agent = await visitorOf(landlord, 'customer-service-south');
  const visitors: Visiting[] = [stranger(landlord), await visitorOf(landlord, 'aino'), agent];
  const tenant = await tenantFor(landlord, agent);
  const purposes = await purposesFor(agent.visitor!, tenant);
  let asked = 0;
  for (const visiting of visitors) {
    const ids = await idsOf(landlord, visiting.visitor?.personId ?? tenant);
    for (const page of pagesOf(visiting.door)) {
      const fields = Object.values(page.posts).flatMap((post) => [...fieldsOf(post.body).keys()]);
      const asking = fields.filter((name) => words.test(name));
      expect(asking, page.path.en).toEqual([]);
      for (const language of languages) {
        const opened = purposes.length > 0 && page.path.fi.includes(':id') ? purposes[0]! : '';
        const shown = await visiting.inject({ url: pathOf(page, ids, language) + opened });
        const said = labels(shown.body);
        asked += said.length;
        expect(
          said.filter((each) => words.test(each)),
          `${visiting.name} ${page.path[language]}`,
        ).toEqual([]);
      }
    }
    for (const route of routesOf(visiting.door))
      expect(
        [...fieldsOf(route.body).keys()].filter((name) => words.test(name)),
        route.path,
      ).toEqual([]);
  }
  expect(asked).toBeGreaterThan(50);
}, 120_000);

/** What a page says beside its fields. */
const labels = (html: string): string[] =>
  [...html.matchAll(/<(label|legend)\b[^>]*>([\s\S]*?)<\/\1>|\b(?:placeholder|aria-label)="([^"]*)"/g)].map((m) =>
    (m[2] ?? m[3] ?? '').replace(/<[^>]*>/g, ' '),
  );
