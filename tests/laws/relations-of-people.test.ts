// Relations as people live them: who has left, who shares a flat or a child, who works for the landlord, who is long gone.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { addDays } from '#policy-engine/index.ts';
import { sampleLandlord } from '../../apps/sample/landlord.ts';
import { visitorOf } from '../attacks/walk.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';
import { testNow } from '../set-up.ts';
import { someone } from './related-actors.ts';

let landlord: TestLandlord;
const { cast } = sampleLandlord(testNow);
const who = (name: string) => cast[name]!.id;
beforeAll(async () => {
  landlord = await openTestLandlord(['resident', 'staff']);
});
afterAll(() => landlord.close());

const nameOf = new Map(Object.entries(cast).map(([name, person]) => [person.id, name]));
const resident = (name: string, role: string): Actor => someone(landlord, role, { id: who(name), personId: who(name) });
/** Those among `about` whose names the actor is shown. */
async function names(
  actor: Actor,
  role: string,
  about: string[],
  activity: 'tenancy' | 'occupant-register' = 'tenancy',
): Promise<string[]> {
  const { door } = landlord.landlord(actor.door as 'staff');
  const rows = await door.asActor(
    actor,
    activity,
    { about, reason: 'reason.call', moment: ['caller-identified'] },
    (tx) => tx.selectFrom('residents.person').select(['id', 'family_name']).execute(),
    { role },
  );
  return rows.map((r) => nameOf.get(r.id) ?? r.id).sort();
}
const household = async (name: string) =>
  (await landlord.landlord('resident').door.householdOf(who(name))).map((id) => nameOf.get(id) ?? id).sort();
const everybody = () => Object.values(cast).map((p) => p.id);
const staff = async (areasOf: string[], more: Partial<Actor> = {}) =>
  someone(landlord, 'customer-service', {
    areas: (
      await landlord.admin.query(
        'select array_agg(distinct a) as areas from platform.subject_scope, unnest(areas) a where subject_id = any ($1)',
        [areasOf],
      )
    ).rows[0].areas,
    ...more,
  });

describe('at home', () => {
  test('a main tenant sees the names of the household, a spouse and a child do not see by that right', async () => {
    const [, , ...more] = await household('aino');
    expect(more).toHaveLength(1); // the younger child, who has no part of its own in the cast
    expect(await names(resident('aino', 'main-tenant'), 'main-tenant', everybody())).toEqual(['aino', 'elli', 'mikko']);
    expect(await household('mikko')).toEqual([]);
    expect(await names(resident('mikko', 'self'), 'self', everybody())).toEqual(['mikko']);
  });
  test('an adult child sees oneself and not the main tenant; the main tenant sees the child’s name and not the date of birth', async () => {
    expect(await names(resident('noora', 'self'), 'self', [who('noora'), who('sari')])).toEqual(['noora']);
    expect(await household('noora')).toEqual([]);
    expect(await names(resident('sari', 'main-tenant'), 'main-tenant', [who('noora')])).toEqual(['noora']);
    const { door } = landlord.landlord('resident');
    await expect(
      door.asActor(
        resident('sari', 'main-tenant'),
        'tenancy',
        { about: [who('noora')] },
        (tx) => tx.selectFrom('residents.person').select('birth_on').execute(),
        { role: 'main-tenant' },
      ),
    ).rejects.toMatchObject({ code: 'door.notYours' });
  });
  test('two main tenants of one lease see each other; three leases in one flat see nobody of the others', async () => {
    expect(await household('emmi')).toEqual(['sofia']);
    expect(await household('sofia')).toEqual(['emmi']);
    for (const one of ['juho', 'amina', 'oskar']) {
      expect(await household(one)).toEqual([]);
      expect(await names(resident(one, 'main-tenant'), 'main-tenant', ['juho', 'amina', 'oskar'].map(who))).toEqual([one]);
    }
  });
  test('a child in two homes is in both households, and neither home learns of the other', async () => {
    expect(await household('kim')).toEqual(['saga']);
    expect(await household('laura')).toEqual(['saga']);
    expect(await names(resident('kim', 'main-tenant'), 'main-tenant', [who('laura'), who('saga')])).toEqual(['saga']);
    for (const parent of ['kim', 'laura'] as const) {
      const { door } = landlord.landlord('resident');
      const stays = await door.asActor(
        resident(parent, 'guardian'),
        'tenancy',
        { about: [who('saga')] },
        (tx) =>
          tx
            .selectFrom('residents.occupancy')
            .select(['id', 'person_id'])
            .select(tx.visible('residents.occupancy', ['flat_id']))
            .execute(),
        { role: 'guardian' },
      );
      expect(stays.every((s) => !('flat_id' in s) || s.flat_id === undefined)).toBe(true);
      const other = parent === 'kim' ? 'Päiväunentie' : 'Rusinapullanraitti';
      const visiting = await visitorOf(landlord, parent);
      for (const page of ['', '/tietoni', '/lapset', '/samassa-kodissa', '/tietoni/tiedosto', '/tietoni/milloin-poistetaan'])
        expect((await visiting.inject({ url: `/fi/omat${page}` })).body, `${parent} ${page}`).not.toContain(other);
    }
  });
  test('a guardian sees the child for whom custody was shown, and neither siblings nor the other parent; living together is not custody', async () => {
    expect(await names(resident('aino', 'guardian'), 'guardian', everybody())).toEqual(['elli']);
    expect(await names(resident('mikko', 'guardian'), 'guardian', everybody())).toEqual([]);
    expect(await names(resident('laura', 'guardian'), 'guardian', [who('saga'), who('kim')])).toEqual(['saga']);
  });
  test('a guardian sees nothing of a child under protection, though custody was shown', async () => {
    await landlord.admin.query(`insert into platform.tie values ('guardian', $1, $2, 'custody shown by an extract', '2020-01-01')`, [
      who('jarkko'),
      who('eetu'),
    ]);
    expect(await names(resident('jarkko', 'guardian'), 'guardian', [who('eetu'), who('sanelma')])).toEqual([]);
  });
});

describe('those who have left', () => {
  test('a former spouse is in the household no more, and her new home is not told to the one who stayed', async () => {
    expect(await household('jarkko')).toEqual([]);
    expect(await names(resident('jarkko', 'main-tenant'), 'main-tenant', [who('sanelma'), who('eetu')])).toEqual([]);
    const visiting = await visitorOf(landlord, 'jarkko');
    for (const page of ['', '/tietoni', '/samassa-kodissa', '/lapset', '/tietoni/tiedosto', '/katselut']) {
      const { body } = await visiting.inject({ url: `/fi/omat${page}` });
      expect(body, page).not.toMatch(/Sanelma|Kuulasmarja|Sateenvarjonkatu/);
      expect(body, page).not.toContain(who('sanelma'));
    }
  });
  test('somebody who moves out today is seen yesterday and not tomorrow', async () => {
    const today = landlord.clock.at;
    await landlord.admin.query(`select set_config('app.as_of', $1, false)`, [today.toISOString()]);
    await landlord.admin.query(`update residents.occupancy set moved_out_on = $2::date, moved_out_by = 'person' where person_id = $1`, [
      who('antti'),
      addDays(today.toISOString().slice(0, 10), 1),
    ]);
    expect(await household('leena')).toEqual(['antti']);
    const at = (days: number) => new Date(today.getTime() + days * 86_400_000);
    const seenAt = async (day: Date) => {
      landlord.clock.at = day;
      const seen = await names(resident('leena', 'main-tenant'), 'main-tenant', [who('antti')]);
      landlord.clock.at = today;
      return seen;
    };
    expect(await seenAt(at(0))).toEqual(['antti']);
    expect(await seenAt(at(1))).toEqual([]);
    expect(await seenAt(at(30))).toEqual([]);
  });
  test('a former resident still sees oneself and belongs to no household; the last home’s area still answers for them', async () => {
    expect(await names(resident('pirkko', 'self'), 'self', [who('pirkko'), who('aino')])).toEqual(['pirkko']);
    expect(await household('pirkko')).toEqual([]);
    expect(await names(await staff([who('pirkko')]), 'customer-service', [who('pirkko')])).toEqual(['pirkko']);
  });
});

describe('those who work here', () => {
  test('an employee opens neither the own file, nor a close person’s, nor one of the own staircase; a colleague opens them all', async () => {
    const near = [who('tiina'), who('annaMaija')];
    const neighbours = (
      await landlord.admin.query(
        'select subject_id as id from platform.subject_scope where not guarded and staircases && (select staircases from platform.subject_scope where subject_id = $1) and subject_id <> $1',
        [who('tiina')],
      )
    ).rows.map((r) => r.id as string);
    expect(neighbours.length).toBeGreaterThan(1);
    const about = [...near, ...neighbours, who('erkki')];
    const areas = (await staff(about)).areas;
    const herself = someone(landlord, 'customer-service', { areas, personId: who('tiina') });
    expect(await names(herself, 'customer-service', about)).toEqual(['erkki']);
    expect(await names(someone(landlord, 'customer-service', { areas }), 'customer-service', about)).toHaveLength(new Set(about).size);
    // At the resident door she is a resident like any other.
    expect(await names(resident('tiina', 'self'), 'self', near)).toEqual(['tiina']);
  });
  test('the name of an area opens nothing: only the areas of the unit do', async () => {
    expect(await names(await staff([who('aino')], { areas: [] }), 'customer-service', [who('aino')])).toEqual([]);
    expect(
      await names(await staff([who('aino')], { areas: [], buildings: (await staff([who('aino')])).areas }), 'customer-service', [
        who('aino'),
      ]),
    ).toEqual([]);
  });
  test('a protected person opens to a named colleague of the area alone', async () => {
    expect(await names(await staff([who('sanelma')]), 'customer-service', [who('sanelma'), who('eetu')])).toEqual([]);
    expect(await names(await staff([who('sanelma')], { named: true }), 'customer-service', [who('sanelma'), who('eetu')])).toEqual([
      'eetu',
      'sanelma',
    ]);
    expect(await names(someone(landlord, 'customer-service', { named: true }), 'customer-service', [who('sanelma')])).toEqual([]);
  });
});
