// The occupant register (talonkirja): who lives in which flat on a day. A list, so every name that leaves it is traced.
import { addressOf, type Flat, flatsById, flatsOfBuilding } from '#modules/homes/public.ts';
import type { Tx } from '#platform/database.ts';
import type { Language } from '#policy-engine/policy.ts';
import type { RegisterLine } from './contract.ts';
import { registerName } from './people.ts';

export interface Occupant {
  occupancyId: string;
  personId: string;
  leaseId: string | null;
  givenNames: string;
  familyName: string;
  role: string;
  movedInOn: string;
  movedOutOn: string | null;
}

export interface OccupiedFlat {
  flat: Flat;
  /** Those whom this role may see, main tenants first. */
  occupants: Occupant[];
  /** Somebody lives there whom this list does not show, or shows nobody at all: the same word for every reason (law 6). */
  notShown: boolean;
}

const order = ['main-tenant', 'spouse', 'adult-occupant', 'minor-occupant'];

/**
 * Exactly those who moved in on or before the day and move out after it (S60), flat by flat in order of address; vacant flats too.
 * `day`: `2026-11-22`. What lies outside the actor's area or is protected does not appear, but its flat is not called vacant.
 */
export async function occupantRegister(
  tx: Tx<'occupant-register'>,
  of: { buildingId: string } | { flatIds: readonly string[] },
  day: string,
): Promise<OccupiedFlat[]> {
  const flats = 'buildingId' in of ? await flatsOfBuilding(tx, of.buildingId) : await flatsById(tx, of.flatIds);
  const occupants = Map.groupBy(
    await occupantsOn(
      tx,
      flats.map((f) => f.id),
      day,
    ),
    (o) => o.flatId,
  );
  return flats.map((flat) => {
    const seen = (occupants.get(flat.id) ?? []).sort(
      (a, b) => order.indexOf(a.role) - order.indexOf(b.role) || a.familyName.localeCompare(b.familyName, 'fi'),
    );
    return { flat, occupants: seen, notShown: flat.inhabited && seen.length === 0 };
  });
}

async function occupantsOn(tx: Tx<'occupant-register'>, flatIds: readonly string[], day: string) {
  if (flatIds.length === 0) return [];
  const rows = await tx
    .selectFrom('residents.occupancy as o')
    .innerJoin('residents.person as p', 'p.id', 'o.person_id')
    .select([
      'o.id',
      'o.person_id',
      'o.lease_id',
      'o.flat_id',
      'o.role',
      'o.moved_in_on',
      'o.moved_out_on',
      'p.id as whom',
      'p.given_names',
      'p.family_name',
    ])
    .where('o.flat_id', 'in', flatIds)
    .where('o.moved_in_on', '<=', day)
    .where((e) => e.or([e('o.moved_out_on', 'is', null), e('o.moved_out_on', '>', day)]))
    .execute();
  return rows.map((o) => ({
    flatId: o.flat_id,
    occupancyId: o.id,
    personId: o.person_id,
    leaseId: o.lease_id,
    givenNames: o.given_names,
    familyName: o.family_name,
    role: o.role,
    movedInOn: o.moved_in_on,
    movedOutOn: o.moved_out_on,
  }));
}

/** Those who live under one lease on a day, main tenants first. Three strangers with three leases in one flat are three households. */
export async function peopleUnder(tx: Tx<'occupant-register'>, leaseId: string, day: string): Promise<Occupant[]> {
  const rows = await tx
    .selectFrom('residents.occupancy as o')
    .innerJoin('residents.person as p', 'p.id', 'o.person_id')
    .select([
      'o.id',
      'o.person_id',
      'o.lease_id',
      'o.role',
      'o.moved_in_on',
      'o.moved_out_on',
      'p.id as whom',
      'p.given_names',
      'p.family_name',
    ])
    .where('o.lease_id', '=', leaseId)
    .where('o.moved_in_on', '<=', day)
    .where((e) => e.or([e('o.moved_out_on', 'is', null), e('o.moved_out_on', '>', day)]))
    .execute();
  return rows
    .map((o) => ({
      occupancyId: o.id,
      personId: o.person_id,
      leaseId: o.lease_id,
      givenNames: o.given_names,
      familyName: o.family_name,
      role: o.role,
      movedInOn: o.moved_in_on,
      movedOutOn: o.moved_out_on,
    }))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

/** The register as lines of an extract, one a person; a flat without anybody to name has one line without a name. */
export const registerLines = (flats: readonly OccupiedFlat[], language: Language): RegisterLine[] =>
  flats.flatMap(({ flat, occupants }): RegisterLine[] => {
    const place = { address: addressOf(flat, language), flatId: flat.id };
    if (occupants.length === 0) return [{ ...place, name: null, role: null, movedInOn: null, movedOutOn: null }];
    return occupants.map((o) => ({ ...place, name: registerName(o), role: o.role, movedInOn: o.movedInOn, movedOutOn: o.movedOutOn }));
  });
