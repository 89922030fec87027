// Which flats there are, and which one an address means.
import type { Activity, Tx } from '#platform/database.ts';
import type { Locality, Place } from './address.ts';
import { foldedAddress } from './folding.ts';
import { nearby } from './near-words.ts';

/** Every activity may read the homes: they are about nobody. The name stands for any of them. */
export type AnyTx = Tx<Activity>;

export interface Flat extends Place, Locality {
  id: string;
  staircase_id: string;
  building_id: string;
  area_id: string;
  rooms: string;
  /** Square metres, as written: `47.5`. */
  area_m2: string;
  floor: number;
  state: string;
  inhabited: boolean;
}

const flats = (tx: AnyTx) =>
  tx
    .selectFrom('homes.flat as f')
    .innerJoin('homes.staircase as s', 's.id', 'f.staircase_id')
    .innerJoin('homes.building as b', 'b.id', 's.building_id')
    .select(['f.id', 'f.staircase_id', 's.building_id', 'b.area_id', 'f.rooms', 'f.area_m2', 'f.floor', 'f.state', 'f.inhabited'])
    .select(['b.street_fi', 'b.street_sv', 'b.number', 's.letter', 'f.number as flat', 'f.partition_letter'])
    .select(['b.postal_code', 'b.city_fi', 'b.city_sv'])
    .orderBy('f.sought_fi');

/** The flats of these ids, in order of address. */
export const flatsById = async (tx: AnyTx, ids: readonly string[]): Promise<Flat[]> =>
  ids.length === 0 ? [] : flats(tx).where('f.id', 'in', ids).execute();

/** All flats of a building, in order of address. */
export const flatsOfBuilding = (tx: AnyTx, buildingId: string): Promise<Flat[]> =>
  flats(tx).where('s.building_id', '=', buildingId).execute();

/**
 * Flats whose address in either language begins as written; when one of them is exactly that, it alone.
 * `Kontulankaari 11 B 2` means flat 2 and not 20.
 */
export async function findFlats(tx: AnyTx, written: string, limit = 50): Promise<Flat[]> {
  const sought = foldedAddress(written);
  if (sought === '') return [];
  const exact = await flats(tx)
    .where((e) => e.or([e('f.sought_fi', '=', sought), e('f.sought_sv', '=', sought)]))
    .execute();
  if (exact.length > 0) return exact;
  return flats(tx)
    .where((e) => e.or([e('f.sought_fi', '^@', sought), e('f.sought_sv', '^@', sought)]))
    .limit(limit)
    .execute();
}

/** The same for a street with one slip in its name; empty when no street is that near, or more than one. */
export async function findFlatsNear(tx: AnyTx, written: string, limit = 50): Promise<Flat[]> {
  const [, street, rest] = /^(\D*[^\d\s])(.*)$/.exec(foldedAddress(written)) ?? [];
  if (street === undefined) return [];
  const near = new Set(nearby(street));
  const streets = (await buildings(tx)).flatMap((b) => [foldedAddress(b.street_fi), foldedAddress(b.street_sv)]);
  const [meant, ...others] = new Set(streets.filter((name) => near.has(name)));
  return meant === undefined || others.length > 0 ? [] : findFlats(tx, meant + rest, limit);
}

/** The landlord's areas in order of name. */
export const areas = (tx: AnyTx) => tx.selectFrom('homes.area').select(['id', 'code', 'name_fi', 'name_sv']).orderBy('name_fi').execute();

export const buildings = (tx: AnyTx) =>
  tx
    .selectFrom('homes.building')
    .select(['id', 'area_id', 'street_fi', 'street_sv', 'number', 'postal_code', 'city_fi', 'city_sv'])
    .orderBy('street_fi')
    .orderBy('number')
    .execute();
