import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeContact } from '#modules/residents/public.ts';
import { openTestLandlord, type TestLandlord } from '../../tests/landlord.ts';
import { type Acting, acting, refusalOf } from '../residents/test-people.ts';
import {
  activateLease,
  draftLease,
  endLease,
  leaseById,
  leasesOf,
  missingData,
  partiesOf,
  type RequiredData,
  signLease,
} from './leases.ts';

const today = '2026-11-22';
let landlord: TestLandlord;
let south: Acting;
let required: RequiredData;
beforeAll(async () => {
  landlord = await openTestLandlord(['staff', 'resident']);
  south = await acting(landlord, 'customer-service-south', 'customer-service');
  const collect = landlord.policy().activities.find((a) => a.id === 'tenancy')!.collect;
  required = (role) => collect[role] ?? { required: [], oneOf: [] };
});
afterAll(() => landlord.close());
const rows = async (text: string, values: unknown[] = []) => (await landlord.admin.query(text, values)).rows;
const idOf = async (family: string, given = '') =>
  (await rows('select id from residents.person where family_name = $1 and starts_with(given_names, $2)', [family, given]))[0].id as string;

describe('a lease', () => {
  test('cannot be put into force without the mandatory data of its parties', async () => {
    const ilari = await idOf('Ketola');
    const lease = (await rows(`select id from leases.lease where party_ids = array[$1::uuid] and state = 'draft'`, [ilari]))[0]
      .id as string;
    const activate = () => south.about('tenancy', [ilari], (tx) => activateLease(tx, lease, required));
    expect(await refusalOf(activate())).toBe('leases.mandatoryDataMissing');
    const missing = await south.about('tenancy', [ilari], (tx) => missingData(tx, lease, required));
    expect([...missing.values()].flat().join()).toMatch(/phone/);
    await south.about('tenancy', [ilari], (tx) => changeContact(tx, ilari, { phone: '+358 00 123 4567' }));
    expect(await refusalOf(activate())).toBe('leases.notSigned');
    await south.about('tenancy', [ilari], (tx) => signLease(tx, lease, ilari, today, 'sample-sign-1'));
    await activate();
    expect(await rows('select state from leases.lease where id = $1', [lease])).toEqual([{ state: 'active' }]);
    expect((await rows(`select kind from residents.change where person_id = $1 and kind = 'lease-began'`, [ilari])).length).toBe(1);
    expect(await refusalOf(activate())).toBe('leases.notADraft');
  });

  test('is drafted for several jointly liable tenants, and its parties are its party rows', async () => {
    const [emmi, sofia] = [await idOf('Karhula'), await idOf('Lindroos')];
    const flat = (await rows('select flat_id from residents.occupancy where person_id = $1', [emmi]))[0].flat_id as string;
    const wish = { flatId: flat, kind: 'open-ended' as const, beginsOn: '2027-01-01', rentCents: 81_000, termsVersion: '2024-1' };
    const id = await south.about('tenancy', [emmi, sofia], (tx) =>
      draftLease(tx, {
        ...wish,
        parties: [
          { personId: emmi, role: 'main-tenant' },
          { personId: sofia, role: 'main-tenant' },
        ],
      }),
    );
    expect((await rows('select party_ids from leases.lease where id = $1', [id]))[0].party_ids.sort()).toEqual([emmi, sofia].sort());
    expect(
      await refusalOf(
        south.about('tenancy', [emmi], (tx) =>
          draftLease(tx, { ...wish, kind: 'fixed', parties: [{ personId: emmi, role: 'main-tenant' }] }),
        ),
      ),
    ).toBe('leases.fixedNeedsEnd');
    expect(
      await refusalOf(
        south.about('tenancy', [emmi], (tx) =>
          draftLease(tx, {
            ...wish,
            parties: [
              { personId: emmi, role: 'main-tenant' },
              { personId: sofia, role: 'main-tenant' },
            ],
          }),
        ),
      ),
    ).toBe('door.notYours');
  });

  test('that ends starts the periods of everybody who lived under it', async () => {
    const outi = await idOf('Karppi', 'Outi');
    const lease = (await rows('select id from leases.lease where party_ids = array[$1::uuid]', [outi]))[0].id as string;
    await south.about('tenancy', [outi], (tx) => endLease(tx, lease, '2026-11-30', 'notice-by-tenant'));
    expect(
      await rows('select given_names, lease_ended_on::text from residents.person where family_name = $1 order by 1', ['Karppi']),
    ).toEqual([
      { given_names: 'Outi', lease_ended_on: '2026-11-30' },
      { given_names: 'Veeti', lease_ended_on: '2026-11-30' },
    ]);
    expect(await rows('select lease_ended_on::text from leases.party where lease_id = $1', [lease])).toEqual([
      { lease_ended_on: '2026-11-30' },
    ]);
    expect(await refusalOf(south.about('tenancy', [outi], (tx) => endLease(tx, lease, today, 'agreement')))).toBe('leases.notActive');
  });
});

describe('who reads a lease', () => {
  const leaseOf = async (persona: string, role: string) => {
    const who = await acting(landlord, persona, role);
    return who.about('tenancy', [who.actor.personId!], (tx) => leasesOf(tx, who.actor.personId!));
  };
  test('S113 only its parties and the roles that are entitled', async () => {
    expect((await leaseOf('aino', 'self')).map((l) => [l.state, l.kind, typeof l.rent_cents])).toEqual([
      ['active', 'open-ended', 'number'],
    ]);
    expect((await leaseOf('mikko', 'self')).length).toBe(1);
    // A spouse who did not sign lives under the lease and is no party to it.
    expect(await leaseOf('antti', 'self')).toEqual([]);
    const aino = await idOf('Virta', 'Aino');
    const emmi = await acting(landlord, 'emmi', 'self');
    expect(await emmi.about('tenancy', [aino], (tx) => leasesOf(tx, aino))).toEqual([]);
    expect((await south.about('tenancy', [aino], (tx) => leasesOf(tx, aino))).length).toBe(1);
    const north = await acting(landlord, 'customer-service-north', 'customer-service');
    expect(await north.about('tenancy', [aino], (tx) => leasesOf(tx, aino))).toEqual([]);
    const maintenance = await acting(landlord, 'maintenance-south', 'maintenance');
    expect(await refusalOf(maintenance.about('tenancy', [aino], (tx) => leasesOf(tx, aino)))).toBe('door.notYours');
  });
  test('a tenant sees own row among the parties and not the other’s', async () => {
    const aino = await acting(landlord, 'aino', 'self');
    const id = aino.actor.personId!;
    const [lease] = await aino.about('tenancy', [id], (tx) => leasesOf(tx, id));
    expect((await aino.about('tenancy', [id], (tx) => partiesOf(tx, lease!.id))).map((p) => p.person_id)).toEqual([id]);
    const emmi = await acting(landlord, 'emmi', 'self');
    expect(await refusalOf(emmi.about('tenancy', [emmi.actor.personId!], (tx) => leaseById(tx, lease!.id)))).toBe('leases.unknownLease');
  });
  test('three leases of one flat are three households', async () => {
    const shown = await leaseOf('amina', 'self');
    expect(shown.length).toBe(1);
    expect(shown[0]!.party_ids.length).toBe(1);
  });
});
