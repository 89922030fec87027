// Figures through the front door: counted rightly, suppressed where small, and all that management gets to see.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestLandlord, type TestLandlord } from '../../tests/landlord.ts';

let landlord: TestLandlord;
beforeAll(async () => {
  landlord = await openTestLandlord(['oversight', 'staff']);
  await landlord.admin.query(`select set_config('app.as_of', $1, false), statistics.count_anew()`, [landlord.clock.at.toISOString()]);
});
afterAll(() => landlord.close());

test('S17 management sees figures, and every page about a person is not found', async () => {
  const manager = await landlord.signIn(landlord.persona('management'));
  const figures = await manager.get('/fi/valvonta/luvut');
  expect(figures.statusCode).toBe(200);
  expect(figures.body).toContain('Päävuokralaiset');
  const someone = (await landlord.admin.query('select subject_id from platform.subject_scope limit 1')).rows[0].subject_id;
  for (const url of [`/fi/valvonta/henkilo/${someone}`, '/fi/valvonta/henkilo', '/fi/valvonta/katselut', '/api/oversight/access-log'])
    expect((await manager.get(url)).statusCode, url).toBe(404);
});

test('the sum of main tenants is what an independent count says, the protected included', async () => {
  const { rows } = await landlord.admin.query(
    `select (select number from statistics.figure where kind = 'residents' and area_id is null and part = 'main-tenant') as figure,
       (select count(distinct person_id)::int from residents.occupancy where role = 'main-tenant' and moved_in_on <= $1::date and (moved_out_on is null or moved_out_on > $1::date)) as counted`,
    ['2026-11-22'],
  );
  expect(rows[0].figure).toBe(rows[0].counted);
});

test('no number from one to four is kept, and none that is left out can be worked out from the others', async () => {
  const { rows } = await landlord.admin.query('select kind, area_id, part, number from statistics.figure');
  expect(rows.filter((f) => f.number !== null && f.number > 0 && f.number < 5)).toEqual([]);
  expect(rows.filter((f) => f.number === null).length).toBeGreaterThan(0);
  const hiddenIn = (group: typeof rows) => group.filter((f) => f.number === null).length;
  const alone = (group: typeof rows) => hiddenIn(group) === 1 && group.some((f) => f.number > 0);
  for (const row of Map.groupBy(
    rows.filter((f) => f.area_id),
    (f) => `${f.kind} ${f.part}`,
  ).values())
    expect(alone(row)).toBe(false);
  for (const column of Map.groupBy(rows, (f) => `${f.kind} ${f.area_id}`).values()) expect(alone(column)).toBe(false);
});

test('customer service is not offered the figures, communications is', async () => {
  expect((await (await landlord.signIn(landlord.persona('customer-service-south'))).get('/fi/tyo/luvut')).statusCode).toBe(404);
  expect((await (await landlord.signIn(landlord.persona('communications'))).get('/fi/tyo/luvut')).statusCode).toBe(200);
});
