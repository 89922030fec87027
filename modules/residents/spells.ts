// Temporary housing: for some days somebody lives elsewhere, and keeps the home that is theirs (S118).
import type { Tx } from '#platform/database.ts';
import { refusals } from './refusals.ts';

/** Why, in a closed word that says nothing about anybody's health. */
export const spellReasons = ['renovation', 'water-damage', 'fire', 'other'] as const;

export interface Spell {
  /** Stays in the home of their own that the spell belongs to. */
  occupancyIds: readonly string[];
  flatId: string;
  /** Helsinki days; `until` is the first on which they no longer live there. */
  from: string;
  until: string;
  because: (typeof spellReasons)[number];
}

/**
 * Houses people for a time in another flat, under the same lease and in the same capacity; their own stay goes on. Everybody must be among those
 * declared to the door. Throws `unknownPerson`, `outBeforeIn`, and `livesHereAlready` when somebody is housed there twice.
 */
export async function houseTemporarily(tx: Tx<'occupant-register'>, spell: Spell): Promise<void> {
  if (spell.until <= spell.from) throw refusals.outBeforeIn();
  const stays = await tx
    .selectFrom('residents.occupancy')
    .select(['id', 'person_id', 'lease_id', 'role', 'spouse_of'])
    .where('id', 'in', spell.occupancyIds)
    .execute();
  if (stays.length === 0 || stays.length < spell.occupancyIds.length) throw refusals.unknownPerson();
  await tx
    .insertInto('residents.occupancy')
    .values(
      stays.map((stay) => ({
        person_id: stay.person_id,
        lease_id: stay.lease_id,
        role: stay.role,
        spouse_of: stay.spouse_of,
        flat_id: spell.flatId,
        moved_in_on: spell.from,
        moved_out_on: spell.until,
        moved_out_by: 'agreed',
        temporary: spell.because,
      })),
    )
    .execute();
}
