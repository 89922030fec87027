// Legal affairs hold an erasure, another prolongs it, it is lifted; the resident sees it; in three languages, on a telephone, without a fault of access.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings, hasBrowser, openTestSite, picture, signInAs, type TestSite } from '../../tests/browser.ts';
import { openTestLandlord, type TestLandlord, type Visitor } from '../../tests/landlord.ts';

let landlord: TestLandlord;
let site: TestSite | undefined;
let lawyer: Visitor;
let person: string;
beforeAll(async () => {
  site = hasBrowser ? await openTestSite() : undefined;
  landlord = site?.landlord ?? (await openTestLandlord(['staff', 'resident']));
  lawyer = await landlord.signIn(landlord.persona('legal'));
  const { rows } = await landlord.admin.query(
    `select p.id from residents.person p join platform.subject_scope s on s.subject_id = p.id where p.family_name = 'Virta' and not s.guarded and s.role = 'main-tenant' order by p.given_names limit 1`,
  );
  person = rows[0].id;
});
afterAll(() => (site ? site.close() : landlord.close()));

const list = '/fi/tyo/poiston-keskeytykset';
const page = () => `${list}/henkilo/${person}`;
const place = (who: Visitor, fields: Record<string, string>) =>
  who.post(page(), { kind: 'legal-claim', reason: 'riita vakuuden palauttamisesta', until: '2027-06-30', ...fields });
const inForce = async () =>
  (
    await landlord.admin.query(
      `select id, kind, reason, placed_role, until_on::text, lift_reason from retention.hold where subject_id = $1 order by placed_at`,
      [person],
    )
  ).rows;

test('a hold has a reason, a last day within a year and an owner; whoever placed it does not prolong it, another does', async () => {
  expect((await place(lawyer, { reason: 'riita' })).body).toContain('vähintään kymmenellä merkillä');
  expect((await place(lawyer, { until: '2028-06-30' })).body).toContain('enintään vuoden');
  expect((await place(lawyer, { until: '2026-01-01' })).body).toContain('ei voi olla mennyt');
  expect((await place(lawyer, { kind: 'restriction' })).statusCode).toBe(422);
  expect((await place(lawyer, {})).statusCode).toBe(303);
  expect(await inForce()).toMatchObject([{ kind: 'legal-claim', placed_role: 'legal', until_on: '2027-06-30' }]);
  expect((await place(lawyer, {})).body).toContain('Jatkosta päättää toinen henkilö');
  const another = await landlord.signIn({ ...landlord.persona('legal'), id: 'legal-another' });
  expect((await place(another, { until: '2027-10-31' })).statusCode).toBe(303);
  expect(await inForce()).toHaveLength(2);
});

test('the list shows what is held, why and until when; the person is found by name; who may not is not told that it exists', async () => {
  const shown = await lawyer.get(list);
  expect(shown.body).toContain('riita vakuuden palauttamisesta');
  expect(shown.body).toContain('30.6.2027');
  expect((await lawyer.post(list, { words: 'Virta' })).body).toContain(`/henkilo/${person}`);
  const agent = await landlord.signIn(landlord.persona('customer-service-south'));
  for (const url of [list, page()]) expect((await agent.get(url)).statusCode).toBe(404);
  expect((await lawyer.get(`${list}/henkilo/00000000-0000-4000-8000-000000000000`)).statusCode).toBe(404);
});

test('a hold is lifted with a reason, once; a restriction is not lifted here', async () => {
  const [first] = await inForce();
  const lift = (id: string, why: string) => lawyer.post(`${list}/paata/${person}/${id}`, { why });
  expect((await lift(first.id, 'ei')).statusCode).toBe(422);
  expect((await lift(first.id, 'asiassa on sovittu eilen')).statusCode).toBe(303);
  expect(await inForce()).toMatchObject([{ lift_reason: 'asiassa on sovittu eilen' }, { lift_reason: null }]);
  const { rows } = await landlord.admin.query(
    `insert into retention.hold (subject_id, kind, ground, reason, until_on) values ($1, 'restriction', 'accuracy-contested', 'osoite on kiistetty', '2027-01-31') returning id`,
    [person],
  );
  expect((await lift(rows[0].id, 'osoite on tarkistettu')).statusCode).toBe(404);
});

test.skipIf(!hasBrowser)('the pages are whole in three languages and on a telephone', async () => {
  const { name } = landlord.persona('legal');
  const browser = await site!.visitor();
  const tab = await browser.newPage();
  await signInAs(tab, '/fi/tyo', name);
  const urls: [string, string][] = [
    [list, 'Poiston keskeytykset'],
    ['/sv/arbete/uppskov-med-radering', 'Uppskov med radering'],
    ['/en/work/erasure-holds', 'Erasure holds'],
    [page(), 'tietojen poisto'],
    [`${list}/paata/${person}/${(await inForce())[1].id}`, 'Päätä keskeytys'],
  ];
  for (const [n, [url, words]] of urls.entries()) {
    await tab.goto(url);
    await tab.locator('h1', { hasText: words }).waitFor();
    expect(await axeFindings(tab)).toEqual([]);
    await picture(tab, `holds-${n}`);
  }
  const small = await (await site!.visitor(false)).newPage();
  await signInAs(small, '/fi/tyo', name);
  await small.goto(list);
  expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await picture(small, 'holds-phone');
});
