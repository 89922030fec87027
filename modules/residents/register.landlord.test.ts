import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestLandlord, type TestLandlord } from '../../tests/landlord.ts';
import type { MoveIn } from './contract.ts';
import { changeContact, recordIdentifier } from './corrections.ts';
import { goOnAs, isOfAge, moveIn, moveOut } from './moves.ts';
import { occupantRegister, registerLines } from './register.ts';
import { type Acting, acting, refusalOf } from './test-people.ts';

const today = '2026-11-22';
let landlord: TestLandlord;
let south: Acting;
let north: Acting;
beforeAll(async () => {
  landlord = await openTestLandlord(['staff']);
  south = await acting(landlord, 'customer-service-south', 'customer-service');
  // Homes enough for everybody who moves in below.
  await landlord.admin.query(`insert into homes.flat (staircase_id, number, rooms, area_m2, floor) select s.id, 500 + n, '2h+kk', 45, 1 from generate_series(1, 20) n,
    (select s.id from homes.staircase s join homes.building b on b.id = s.building_id where b.street_fi = 'Samettikuonontie' and s.letter = 'A') s`);
  north = await acting(landlord, 'customer-service-north', 'customer-service');
});
afterAll(() => landlord.close());

const rows = async (text: string, values: unknown[] = []) => (await landlord.admin.query(text, values)).rows;
const flatAt = async (address: string) => (await rows('select f.id from homes.flat f where sought_fi = $1', [address]))[0].id as string;
const vacantFlat = async () =>
  (await rows('select id from homes.flat where number > 500 and not inhabited order by number'))[0].id as string;
const stay = async (family: string, given: string) =>
  (
    await rows(
      'select o.id, o.person_id, o.lease_id, o.flat_id from residents.occupancy o join residents.person p on p.id = o.person_id where p.family_name = $1 and starts_with(p.given_names, $2) and o.moved_out_on is null',
      [family, given],
    )
  )[0];
/** Somebody new, in a vacant flat unless another is given. */
const newcomer = async (more: Partial<MoveIn>): Promise<MoveIn> => ({
  personId: randomUUID(),
  name: { given: 'Testi', family: 'Tulokas' },
  flatId: await vacantFlat(),
  leaseId: randomUUID(),
  relation: 'main-tenant',
  movedInOn: today,
  ...more,
});
const record = (move: MoveIn, ...others: string[]) =>
  south.about('occupant-register', [move.personId, ...others], (tx) => moveIn(tx, move));

describe('the occupant register', () => {
  test.each([today, '2026-10-21', '2026-10-22', '2025-06-01', '2024-02-29', '2020-01-01'])(
    'S60 on %s lists exactly those with in ≤ day < out',
    async (day) => {
      for (const { id } of await rows(
        `select b.id from homes.building b join homes.area a on a.id = b.area_id where a.code = 'area-south'`,
      )) {
        const flats = await south.list('occupant-register', (tx) => occupantRegister(tx, { buildingId: id }, day));
        const listed = flats.flatMap((f) => f.occupants.map((o) => o.occupancyId)).sort();
        const expected = await rows(
          `select o.id from residents.occupancy o join homes.flat f on f.id = o.flat_id join homes.staircase s on s.id = f.staircase_id
        where s.building_id = $1 and o.moved_in_on <= $2 and $2 < coalesce(o.moved_out_on, 'infinity') and not o.scope_guarded and o.scope_areas && $3::uuid[] order by 1`,
          [id, day, south.actor.areas],
        );
        expect(listed).toEqual(expected.map((r) => r.id));
      }
    },
  );
  test('names the vacant flats too, and calls the flat of a protected person not vacant', async () => {
    const flatIds = [await flatAt('sateenvarjonkatu 20 b 21'), await vacantFlat()];
    const flats = await north.list('occupant-register', (tx) => occupantRegister(tx, { flatIds }, today));
    expect(flats.map((f) => [f.flat.inhabited, f.occupants.length, f.notShown])).toEqual(
      expect.arrayContaining([
        [true, 0, true],
        [false, 0, false],
      ]),
    );
    expect(registerLines(flats, 'sv').map((l) => l.name)).toEqual([null, null]);
    expect(registerLines(flats, 'sv').map((l) => l.address)).toContain('Paraplygatan 20 B 21');
  });
  test('S118 shows a temporary home for the spell only', async () => {
    const flatId = await flatAt('lakritsikaari 11 b 9');
    const on = async (day: string) =>
      (await north.list('occupant-register', (tx) => occupantRegister(tx, { flatIds: [flatId] }, day)))[0]!.occupants.filter(
        (o) => o.familyName === 'Ruohonen',
      ).length;
    const spell = (
      await rows(
        'select moved_in_on::text as first, moved_out_on::text as out from residents.occupancy where flat_id = $1 and temporary is not null',
        [flatId],
      )
    )[0];
    const before = new Date(Date.parse(spell.first) - 86_400_000).toISOString().slice(0, 10);
    const last = new Date(Date.parse(spell.out) - 86_400_000).toISOString().slice(0, 10);
    expect([await on(before), await on(spell.first), await on(last), await on(spell.out)]).toEqual([0, 1, 1, 0]);
  });
});

describe('moving in', () => {
  test('a new main tenant is in the register, in the timeline and in the scope of the flat', async () => {
    const move = await newcomer({});
    await record(move);
    expect(await rows('select role, areas, lives_until from platform.subject_scope where subject_id = $1', [move.personId])).toEqual([
      { role: 'main-tenant', areas: south.actor.areas, lives_until: null },
    ]);
    expect(await rows('select kind, recorded_by, effective_on::text from residents.change where person_id = $1', [move.personId])).toEqual([
      { kind: 'moved-in', recorded_by: 'customer-service', effective_on: today },
    ]);
    expect(await rows('select inhabited from homes.flat where id = $1', [move.flatId])).toEqual([{ inhabited: true }]);
  });
  test('S5 a person without any relation to the landlord cannot be recorded, and nobody is in the register without one', async () => {
    const id = randomUUID();
    const alone = south.about('occupant-register', [id], (tx) =>
      tx.insertInto('residents.person').values({ id, given_names: 'Irto', family_name: 'Lainen' }).execute(),
    );
    expect(await refusalOf(alone)).toBe('residents.needsRelation');
    const orphans = await rows(
      `select p.id from residents.person p where not exists (select from residents.occupancy o where o.person_id = p.id) and not exists (select from platform.tie t where t.from_id = p.id)`,
    );
    expect(orphans).toEqual([]);
  });
  test('S110 a spouse without a linked main tenant is refused; several main tenants are not', async () => {
    const { person_id: aino, lease_id: leaseId, flat_id: flatId } = await stay('Virta', 'Aino');
    const spouse = { leaseId, flatId, relation: 'spouse' as const };
    expect(await refusalOf(record(await newcomer(spouse)))).toBe('residents.spouseOfWhom');
    expect(await refusalOf(record(await newcomer({ ...spouse, spouseOf: randomUUID() })))).not.toBe('let through');
    expect(await refusalOf(record(await newcomer({ relation: 'spouse', spouseOf: aino }), aino))).toBe('residents.spouseNeedsMainTenant');
    expect(await refusalOf(record(await newcomer({ leaseId, flatId, relation: 'main-tenant' })))).toBe('let through');
  });
  test('a child and another adult are told apart by their age on the day', async () => {
    const child = await newcomer({ relation: 'occupant', birthOn: '2008-11-23' });
    expect((await record(child)).role).toBe('minor-occupant');
    expect((await record(await newcomer({ relation: 'occupant', birthOn: '2008-11-22' }))).role).toBe('adult-occupant');
    expect(await refusalOf(record(await newcomer({ relation: 'occupant' })))).toBe('residents.birthDateMissing');
    expect([isOfAge('2008-02-29', '2026-02-28'), isOfAge('2008-02-29', '2026-03-01')]).toEqual([false, true]);
  });
  test('nobody moves twice into one home, and not into another area’s', async () => {
    const aino = await stay('Virta', 'Aino');
    const again = { personId: aino.person_id, flatId: aino.flat_id, relation: 'main-tenant' as const, movedInOn: today };
    expect(await refusalOf(south.about('occupant-register', [aino.person_id], (tx) => moveIn(tx, again)))).toBe(
      'residents.livesHereAlready',
    );
    expect(
      await refusalOf(north.about('occupant-register', [aino.person_id], (tx) => moveIn(tx, { ...again, movedInOn: '2030-01-01' }))),
    ).toBe('door.notYours');
  });
});

describe('what is held about whom', () => {
  const identify = (id: string, code: string) => south.about('tenancy', [id], (tx) => recordIdentifier(tx, id, { code }, today, true));
  const contact = (id: string) =>
    south.about('tenancy', [id], (tx) => changeContact(tx, id, { phone: '+35800 7654321', email: 'testi@example.invalid' }));
  test('S111 the identity code of another adult is refused, and one given at moving in leaves the birth date only', async () => {
    const adult = await newcomer({ relation: 'occupant', identityCode: '070770-905D' });
    expect((await record(adult)).role).toBe('adult-occupant');
    expect(await rows('select birth_on::text from residents.person where id = $1', [adult.personId])).toEqual([{ birth_on: '1970-07-07' }]);
    expect(await rows('select from residents.identifier where person_id = $1', [adult.personId])).toEqual([]);
    expect(await refusalOf(identify(adult.personId, '070770-905D'))).toBe('door.notCollected');
  });
  test('a child has no phone, no e-mail and no code, and comes of age by the clock', async () => {
    const child = await newcomer({ relation: 'occupant', birthOn: '2008-12-01' });
    await record(child);
    expect(await refusalOf(contact(child.personId))).toBe('door.notCollected');
    expect(await refusalOf(identify(child.personId, '150610A9026'))).toBe('door.notCollected');
    const client = await landlord.admin.connect();
    await client.query(`begin; set local app.as_of = '2026-11-30T22:00:00Z'`); // midnight in Helsinki
    expect((await client.query('select * from residents.come_of_age()')).rows.map((r) => r.come_of_age)).toContain(child.personId);
    await client.query('commit');
    client.release();
    expect(await rows('select role from residents.occupancy where person_id = $1 order by moved_in_on', [child.personId])).toEqual([
      { role: 'minor-occupant' },
      { role: 'adult-occupant' },
    ]);
    await landlord.admin.query(`select residents.refresh_scopes($1)`, [[child.personId]]);
  });
  test('a spouse who goes on as another adult sheds the identity code (S111)', async () => {
    const main = await newcomer({ movedInOn: '2026-01-01' });
    await record(main);
    const spouse = await newcomer({
      relation: 'spouse',
      leaseId: main.leaseId!,
      flatId: main.flatId,
      spouseOf: main.personId,
      movedInOn: '2026-01-01',
    });
    const { occupancyId } = await record(spouse, main.personId);
    await identify(spouse.personId, '290199-907A');
    await south.about('occupant-register', [spouse.personId, main.personId], (tx) =>
      goOnAs(tx, occupancyId, 'adult-occupant', today, { birthOn: '1999-01-29' }),
    );
    expect(await rows('select role from platform.subject_scope where subject_id = $1', [spouse.personId])).toEqual([
      { role: 'adult-occupant' },
    ]);
    expect(await rows('select from residents.identifier where person_id = $1', [spouse.personId])).toEqual([]);
    expect(await rows('select birth_on::text from residents.person where id = $1', [spouse.personId])).toEqual([
      { birth_on: '1999-01-29' },
    ]);
    expect((await rows('select kind from residents.change where person_id = $1', [spouse.personId])).map((r) => r.kind).sort()).toEqual([
      'identifier-removed',
      'moved-in',
      'role-changed',
    ]);
  });
});

describe('moving out', () => {
  test('rests on the person’s own word or a decision, and starts the periods', async () => {
    const move = await newcomer({ movedInOn: '2026-01-01' });
    const { occupancyId } = await record(move);
    const out = (on: string) => south.about('occupant-register', [move.personId], (tx) => moveOut(tx, { occupancyId, on, by: 'person' }));
    expect(await refusalOf(out('2026-01-01'))).toBe('residents.outBeforeIn');
    await out(today);
    expect(await refusalOf(out(today))).toBe('residents.movedOutAlready');
    expect(await rows('select moved_out_on::text from residents.person where id = $1', [move.personId])).toEqual([{ moved_out_on: today }]);
    expect(await rows(`select confirmed_by from residents.change where person_id = $1 and kind = 'moved-out'`, [move.personId])).toEqual([
      { confirmed_by: 'person' },
    ]);
    expect(await rows('select inhabited from homes.flat where id = $1', [move.flatId])).toEqual([{ inhabited: false }]);
  });
  test('a main tenant does not leave a spouse behind unsaid', async () => {
    const { id, person_id: aino } = await stay('Virta', 'Aino');
    expect(
      await refusalOf(south.about('occupant-register', [aino], (tx) => moveOut(tx, { occupancyId: id, on: today, by: 'person' }))),
    ).toBe('residents.spouseNeedsMainTenant');
  });
  test('nobody in another area can be moved out', async () => {
    const { id, person_id: bo } = await stay('Grönqvist', 'Bo');
    expect(await refusalOf(south.about('occupant-register', [bo], (tx) => moveOut(tx, { occupancyId: id, on: today, by: 'person' })))).toBe(
      'residents.unknownPerson',
    );
  });
});
