// People move in, go on in another capacity, and move out.
import { randomUUID } from 'node:crypto';
import type { Tx } from '#platform/database.ts';
import type { MoveIn, MoveOut } from './contract.ts';
import { readTypedIdentityCode } from './identity-code.ts';
import { refusals } from './refusals.ts';

type Register = Tx<'occupant-register'>;
/** A transfer of the lease changes too in which capacity people live in the home. */
type Living = Tx<'occupant-register' | 'letting-to-others'>;

/** Came of age on or before the day (`2026-11-22`); who is born on 29 February comes of age on 1 March. */
export function isOfAge(birthOn: string, day: string): boolean {
  const [year, rest] = [Number(birthOn.slice(0, 4)) + 18, birthOn.slice(4)];
  return `${year}${rest}` <= day;
}

/**
 * Records that somebody lives in a flat from a day on; a new person is recorded with it (`name`), and must be among those declared to the door.
 * A main tenant and a spouse are told by their relation to the lease; everybody else by their age. An identity code given for
 * somebody about whom none is collected leaves only the birth date behind (S111).
 */
export async function moveIn(tx: Register, move: MoveIn): Promise<{ occupancyId: string; role: string }> {
  const birthOn = move.birthOn ?? (move.identityCode === undefined ? undefined : bornOf(move.identityCode, move.movedInOn));
  const role = move.relation === 'occupant' ? ageRole(birthOn, move.movedInOn) : move.relation;
  if (move.name) {
    await tx
      .insertInto('residents.person')
      .values({
        id: move.personId,
        given_names: move.name.given.trim(),
        family_name: move.name.family.trim(),
        birth_on: move.relation === 'occupant' ? (birthOn ?? null) : null,
        language: move.language ?? null,
      })
      .execute();
  }
  const occupancyId = randomUUID();
  await tx
    .insertInto('residents.occupancy')
    .values({
      id: occupancyId,
      person_id: move.personId,
      flat_id: move.flatId,
      lease_id: move.leaseId ?? null,
      role,
      spouse_of: move.spouseOf ?? null,
      moved_in_on: move.movedInOn,
      moved_out_on: move.until ?? null,
      moved_out_by: move.until ? 'agreed' : null,
      temporary: move.temporary ?? null,
    })
    .execute();
  return { occupancyId, role };
}

function bornOf(identityCode: string, day: string): string {
  const read = readTypedIdentityCode(identityCode, day);
  if (!read) throw refusals.notAnIdentityCode();
  return read.birthOn;
}

function ageRole(birthOn: string | undefined, day: string) {
  if (birthOn === undefined) throw refusals.birthDateMissing();
  return isOfAge(birthOn, day) ? 'adult-occupant' : 'minor-occupant';
}

/**
 * Records that somebody moves out on a day, the first on which they no longer live there. It rests on their own word or on a decision after
 * hearing, never on another resident's (rule L17). A main tenant whose spouse stays: first record how the spouse goes on.
 */
export async function moveOut(tx: Living, move: MoveOut): Promise<void> {
  const stay = await stayOf(tx, move.occupancyId);
  if (stay.moved_out_on !== null) throw refusals.movedOutAlready();
  if (move.on <= stay.moved_in_on) throw refusals.outBeforeIn();
  await tx
    .updateTable('residents.occupancy')
    .set({ moved_out_on: move.on, moved_out_by: move.by })
    .where('id', '=', move.occupancyId)
    .execute();
}

/**
 * From a day on, somebody lives in the same home in another capacity: a spouse after the main tenant has left, an occupant who becomes a tenant.
 * What is not collected about the new capacity goes at once: PostgreSQL sees to it.
 */
export async function goOnAs(
  tx: Living,
  occupancyId: string,
  as: 'main-tenant' | 'adult-occupant',
  on: string,
  under?: { leaseId?: string; birthOn?: string },
): Promise<string> {
  const stay = await stayOf(tx, occupancyId);
  if (stay.moved_out_on !== null && stay.moved_out_on < on) throw refusals.movedOutAlready();
  if (on <= stay.moved_in_on) throw refusals.outBeforeIn();
  const id = randomUUID();
  // First the new stay, so that nobody is gone for a moment.
  await tx
    .insertInto('residents.occupancy')
    .values({
      id,
      person_id: stay.person_id,
      flat_id: stay.flat_id,
      lease_id: under?.leaseId ?? stay.lease_id,
      role: as,
      spouse_of: null,
      moved_in_on: on,
    })
    .execute();
  await tx.updateTable('residents.occupancy').set({ moved_out_on: on, moved_out_by: 'person' }).where('id', '=', occupancyId).execute();
  if (as === 'adult-occupant' && under?.birthOn)
    await tx.updateTable('residents.person').set({ birth_on: under.birthOn }).where('id', '=', stay.person_id).execute();
  return id;
}

async function stayOf(tx: Living, occupancyId: string) {
  // Where a policy does not give a transfer these columns, PostgreSQL refuses.
  const stay = await (tx as unknown as Register)
    .selectFrom('residents.occupancy')
    .select(['person_id', 'flat_id', 'lease_id', 'moved_in_on', 'moved_out_on'])
    .where('id', '=', occupancyId)
    .executeTakeFirst();
  if (!stay) throw refusals.unknownPerson();
  return stay;
}
