// Non-disclosure orders and the like: recorded, reviewed, and lifted only after the person has been asked.
import type { Tx } from '#platform/database.ts';
import { refusals } from './refusals.ts';

type Protecting = Tx<'protected-persons'>;
export interface ProtectionGiven {
  kind: 'non-disclosure' | 'own-request' | 'restriction';
  fromOn: string;
  /** Last day of the order; absent while open-ended. */
  untilOn?: string;
  source: 'person' | 'suomi-fi' | 'authority';
}

/** Protects a person at once, and the children who live under the same lease with them. Review falls thirty days before an order ends. */
export async function protect(tx: Protecting, personId: string, given: ProtectionGiven): Promise<void> {
  await tx
    .insertInto('residents.protection')
    .values({
      person_id: personId,
      kind: given.kind,
      from_on: given.fromOn,
      until_on: given.untilOn ?? null,
      source: given.source,
    })
    .execute();
}

/** Ends a protection: the calendar does not, the person was asked (act 661/2009 36 §: an order may be renewed). */
export async function liftProtection(tx: Protecting, protectionId: string, on: string): Promise<void> {
  const lifted = await tx.updateTable('residents.protection').set({ lifted_on: on }).where('id', '=', protectionId).executeTakeFirst();
  if (lifted.numUpdatedRows === 0n) throw refusals.unknownPerson();
}

/** What protects a person, and since when; only for those named to open protected persons. */
export const protectionsOf = (tx: Protecting, personId: string) =>
  tx
    .selectFrom('residents.protection')
    .select('id')
    .select(tx.visible('residents.protection', ['kind', 'from_on', 'until_on', 'source', 'review_on', 'lifted_on']))
    .where('person_id', '=', personId)
    .execute();
