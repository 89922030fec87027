import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../../tests/text-of.ts';
import { type Desk, openCard, openDesk, under } from './test-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test('S118 a household is housed elsewhere for a spell, and the occupant register shows the temporary address for the spell only', async () => {
  const visitor = await desk.as('customer-service-protected');
  const aino = await desk.idOf('Aino', 'Virta');
  const [vacant] = await desk.rows<{ id: string; address: string; building: string }>(
    `select f.id, f.sought_fi as address, s.building_id as building from homes.flat f join homes.staircase s on s.id = f.staircase_id where not f.inhabited and f.state = 'in-use' order by f.sought_fi limit 1`,
  );
  const [taken] = await desk.rows<{ address: string }>('select sought_fi as address from homes.flat where inhabited order by 1 limit 1');
  const card = await openCard(visitor, aino, 'housing-change');
  const wish = { address: vacant!.address, from: '2026-12-01', until: '2027-02-01', because: 'water-damage' };
  for (const wrong of [{ address: taken!.address }, { address: 'Olematon 1' }, { until: '2026-11-01' }, { because: 'illness' }])
    expect(
      (await visitor.post(under(card, 'vaistoasunto'), { ...wish, ...(wrong as Record<string, string>) })).statusCode,
      JSON.stringify(wrong),
    ).toBe(422);
  const saved = await visitor.post(under(card, 'vaistoasunto'), wish);
  expect(saved.statusCode, textOf(saved.body)).toBe(303);
  const spells = await desk.rows<{ role: string }>(
    `select role from residents.occupancy where flat_id = $1 and temporary = 'water-damage' order by role`,
    [vacant!.id],
  );
  expect(spells.map((s) => s.role)).toEqual(['main-tenant', 'minor-occupant', 'minor-occupant', 'spouse']);
  const registerOn = async (day: string) =>
    textOf((await visitor.get(`/fi/tyo/kohteet/${vacant!.building}/asukasluettelo?paiva=${day}`)).body);
  expect(await registerOn('2026-12-15')).toContain('Virta Aino');
  expect(await registerOn('2027-02-01')).not.toContain('Virta Aino');
  expect(await desk.rows('select moved_out_on from residents.occupancy where person_id = $1 and temporary is null', [aino])).toEqual([
    { moved_out_on: null },
  ]);
  expect((await visitor.post(under(card, 'vaistoasunto'), wish)).statusCode).toBe(409);
});
