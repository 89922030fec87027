import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Visitor } from '../../tests/landlord.ts';
import { textOf } from '../../tests/text-of.ts';
import { type Desk, openDesk } from './test-desk.ts';

let desk: Desk;
let manager: Visitor;
let south: Visitor;
beforeAll(async () => {
  desk = await openDesk();
  manager = await desk.as('building-manager-south');
  south = await desk.as('customer-service-south');
});
afterAll(() => desk.close());

const buildingsIn = (area: string) =>
  desk.rows<{ id: string }>(
    'select b.id from homes.building b join homes.area a on a.id = b.area_id where a.code = $1 order by b.street_fi',
    [area],
  );
const registerUrl = (building: string, more = '') => `/fi/tyo/kohteet/${building}/asukasluettelo${more}`;
const linesOf = (csv: string) =>
  csv
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(';'));

describe('the occupant register', () => {
  test.each(['2026-11-22', '2025-06-01', '2024-02-29', '2019-01-01'])(
    'S60 on %s lists exactly those who had moved in and not yet out',
    async (day) => {
      for (const { id } of await buildingsIn('area-south')) {
        const file = await south.get(`${registerUrl(id, '/csv')}?paiva=${day}`);
        expect(file.headers['content-type']).toContain('text/csv');
        const named = linesOf(file.body)
          .filter((line) => line[1] !== 'Ei näytetä')
          .map((line) => line[1]!)
          .sort();
        const expected = await desk.rows<{ name: string }>(
          `select p.family_name || ' ' || p.given_names as name from residents.occupancy o join residents.person p on p.id = o.person_id
         join homes.flat f on f.id = o.flat_id join homes.staircase s on s.id = f.staircase_id
         where s.building_id = $1 and o.moved_in_on <= $2 and $2 < coalesce(o.moved_out_on, 'infinity') and not o.scope_guarded
           and o.scope_areas @> (select array_agg(area_id) from homes.building where id = $1)`,
          [id, day],
        );
        expect(named).toEqual(expected.map((row) => row.name).sort());
      }
    },
  );

  test('every flat is there, and one word stands for the vacant, the technical and the protected', async () => {
    const sanelma = await desk.idOf('Sanelma', 'Kuulasmarja');
    const [home] = await desk.rows<{ building: string; flat: string; area: string }>(
      `select s.building_id as building, f.id as flat, a.code as area from residents.occupancy o join homes.flat f on f.id = o.flat_id join homes.staircase s on s.id = f.staircase_id
       join homes.building b on b.id = s.building_id join homes.area a on a.id = b.area_id where o.person_id = $1 and o.moved_out_on is null`,
      [sanelma],
    );
    const local = await desk.as(home!.area === 'area-south' ? 'building-manager-south' : 'building-manager-north');
    const register = await local.get(registerUrl(home!.building));
    const [{ flats }] = (await desk.rows<{ flats: number }>(
      'select count(*)::int as flats from homes.flat f join homes.staircase s on s.id = f.staircase_id where s.building_id = $1',
      [home!.building],
    )) as [{ flats: number }];
    const file = await local.get(registerUrl(home!.building, '/csv'));
    expect(new Set(linesOf(file.body).map((line) => line[0])).size).toBe(flats);
    expect(register.body).not.toContain('Kuulasmarja');
    const alone = await local.get(`${registerUrl(home!.building)}?asunto=${home!.flat}`);
    await desk.rows(
      'update homes.flat set state = $2 where id = (select f.id from homes.flat f join homes.staircase s on s.id = f.staircase_id where s.building_id = $1 and not f.inhabited limit 1)',
      [home!.building, 'technical'],
    );
    const empties = await desk.rows<{ id: string }>(
      'select f.id from homes.flat f join homes.staircase s on s.id = f.staircase_id where s.building_id = $1 and not f.inhabited',
      [home!.building],
    );
    const without = (html: string) => textOf(html).replace(/[\wäöÄÖ]+ \d+\w* \w+ \d+/g, 'osoite');
    for (const { id } of empties)
      expect(without((await local.get(`${registerUrl(home!.building)}?asunto=${id}`)).body)).toBe(without(alone.body));
  });

  test('building management sees the adults of its own buildings, and no child', async () => {
    for (const { id } of await buildingsIn('area-south')) {
      const text = textOf((await manager.get(registerUrl(id))).body);
      expect(text).not.toContain('Alaikäinen');
    }
    for (const { id } of await buildingsIn('area-north'))
      for (const url of [registerUrl(id), registerUrl(id, '/csv'), `/fi/tyo/kohteet/${id}`, `/api/staff/buildings/${id}/occupants`])
        expect((await manager.get(url)).statusCode, url).toBe(404);
  });

  test('is sorted as asked, and every name that left is on record', async () => {
    const [building] = await buildingsIn('area-south');
    const sorted = textOf((await south.get(`${registerUrl(building!.id)}?sort=name&paiva=2026-11-22`)).body);
    const people = await desk.rows<{ subjects: string[] }>(
      `select subjects from trail.access where kind = 'listed' order by id desc limit 1`,
    );
    expect(people[0]!.subjects.length).toBeGreaterThan(5);
    expect(sorted).toContain('22.11.2026');
    expect((await south.get(`${registerUrl(building!.id)}?paiva=huomenna`)).statusCode).toBe(404);
  });

  test('is there as JSON, a line for a flat without a name too', async () => {
    const [building] = await buildingsIn('area-south');
    const answer = await south.get(`/api/staff/buildings/${building!.id}/occupants?day=2026-11-22`);
    expect(answer.statusCode).toBe(200);
    const { day, lines } = answer.json() as { day: string; lines: { name: string | null; address: string }[] };
    expect(day).toBe('2026-11-22');
    expect(lines.some((line) => line.name === null)).toBe(true);
    expect(Object.keys(lines[0]!).sort()).toEqual(['address', 'flatId', 'movedInOn', 'movedOutOn', 'name', 'role']);
  });
});
