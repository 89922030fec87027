// What a person is called, where they live and with whom: the pieces that every system shows of the people in its matters.
import { type Flat, flatsById } from '#modules/homes/public.ts';
import type { Tx } from '#platform/database.ts';

/** The activities in whose matters people are named; what each may show of them is the policy's. */
export type Naming =
  | 'tenancy'
  | 'occupant-register'
  | 'letting-to-others'
  | 'information-letters'
  | 'customer-service'
  | 'protected-persons'
  | 'rent-monitoring'
  | 'fault-reports'
  | 'consumption'
  | 'maintenance'
  | 'keys-and-locks'
  | 'bookings'
  | 'door-opening'
  | 'repair-notices'
  | 'tenancy-communication'
  | 'rent-receipts'
  | 'debt-collection'
  | 'disturbances'
  | 'surveys'
  | 'emergency-access'
  | 'duplicates'
  | 'showing';

export interface Person {
  id: string;
  givenNames: string | undefined;
  familyName: string | undefined;
}

/**
 * The people of these ids whom this transaction shows; the others are simply not there. A name that the activity may not show is undefined.
 * Also for lists.
 */
export async function peopleById(tx: Tx<Naming>, ids: readonly string[]): Promise<Person[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('residents.person')
    .select('id')
    .select(tx.visible('residents.person', ['given_names', 'family_name']))
    .where('id', 'in', ids)
    .execute();
  return rows.map((p) => ({ id: p.id, givenNames: p.given_names, familyName: p.family_name }));
}

/** `Virta Aino Maria`, as registers write it. */
export const registerName = (p: Pick<Person, 'givenNames' | 'familyName'>): string =>
  [p.familyName, p.givenNames].filter(Boolean).join(' ');
/** `Aino Maria Virta` */
export const fullName = (p: Pick<Person, 'givenNames' | 'familyName'>): string => [p.givenNames, p.familyName].filter(Boolean).join(' ');

export interface Occupancy {
  id: string;
  personId: string;
  leaseId: string | null;
  /** Absent when the activity does not know homes. */
  flat: Flat | undefined;
  flatId: string | undefined;
  role: string | undefined;
  movedInOn: string | undefined;
  /** The first day on which they no longer lived there; null while they do. */
  movedOutOn: string | null | undefined;
}

/** Every stay of these people, latest first. Also for lists. */
export async function occupanciesOf(tx: Tx<Naming>, personIds: readonly string[]): Promise<Occupancy[]> {
  if (personIds.length === 0) return [];
  const rows = await tx
    .selectFrom('residents.occupancy')
    .select(['id', 'person_id', 'lease_id'])
    .select(tx.visible('residents.occupancy', ['flat_id', 'role', 'moved_in_on', 'moved_out_on']))
    .where('person_id', 'in', personIds)
    .execute();
  const flats = new Map((await flatsById(tx, [...new Set(rows.flatMap((o) => o.flat_id ?? []))])).map((f) => [f.id, f]));
  return rows
    .map((o) => ({
      id: o.id,
      personId: o.person_id,
      leaseId: o.lease_id,
      flatId: o.flat_id,
      flat: o.flat_id === undefined ? undefined : flats.get(o.flat_id),
      role: o.role,
      movedInOn: o.moved_in_on,
      movedOutOn: o.moved_out_on,
    }))
    .sort((a, b) => (b.movedInOn ?? '').localeCompare(a.movedInOn ?? ''));
}

/** Who lives in these flats on a Helsinki day, and in which role where the activity knows it. Also for lists. */
export async function livingAt(tx: Tx<Naming>, flatIds: readonly string[], day: string): Promise<Living[]> {
  if (flatIds.length === 0) return [];
  const rows = await tx
    .selectFrom('residents.occupancy')
    .select(['person_id'])
    .select(tx.visible('residents.occupancy', ['flat_id', 'role', 'moved_in_on', 'moved_out_on']))
    .where('flat_id', 'in', flatIds as never)
    .execute();
  return rows
    .filter((o) => livedThereOn({ movedInOn: o.moved_in_on, movedOutOn: o.moved_out_on }, day))
    .map((o) => ({ personId: o.person_id, flatId: o.flat_id!, role: o.role }));
}
export interface Living {
  personId: string;
  flatId: string;
  role: string | undefined;
}

/** Lived there on that day: in ≤ day < out. */
export const livedThereOn = (o: Pick<Occupancy, 'movedInOn' | 'movedOutOn'>, day: string): boolean =>
  o.movedInOn !== undefined && o.movedInOn <= day && (o.movedOutOn === null || o.movedOutOn === undefined || day < o.movedOutOn);

/**
 * Where somebody lives on a day, or lived last, or is about to move. A child may have two homes. Without dates (the activity does not know
 * them) every home there is.
 */
export function homesOn(occupancies: readonly Occupancy[], day: string): Occupancy[] {
  const now = occupancies.filter((o) => o.movedInOn === undefined || livedThereOn(o, day));
  if (now.length > 0) return now;
  const coming = occupancies.filter((o) => o.movedInOn !== undefined && o.movedInOn > day);
  return coming.length > 0 ? coming.slice(-1) : occupancies.slice(0, 1);
}
