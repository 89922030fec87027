// Places, prolongs and lifts holds, and lists those in force: what ends first comes first.
import { findPeople, fullName } from '#modules/residents/public.ts';
import type { Tx } from '#platform/database.ts';
import type { Visit } from '#platform/pages/declare.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { addDays } from '#policy-engine/index.ts';
import { refusals } from './refusals.ts';

/** A restriction is the business of the request about it (GDPR Art. 18). */
export const kinds = ['legal-claim', 'incident'] as const;
export type Kind = (typeof kinds)[number];
export type HoldVisit = Visit<unknown, unknown, unknown, 'erasure-holds'>;

export interface Hold {
  id: string;
  personId: string;
  kind: Kind | 'restriction';
  reason: string;
  placedRole: string;
  placedOn: string;
  untilOn: string;
}
export interface Held extends Hold {
  name: string;
}

const mostListed = 500;
const soonDays = 30;
/** Whoever owns it decides now whether another should prolong it. */
export const endsSoon = ({ untilOn }: Hold, asOf: Date): boolean => untilOn <= addDays(helsinkiDay(asOf), soonDays);

const columns = ['id', 'subject_id', 'kind', 'reason', 'placed_role', 'placed_at', 'until_on'] as const;
const inForce = (tx: Tx<'erasure-holds'>, asOf: Date) =>
  tx
    .selectFrom('retention.hold')
    .select(columns)
    .where('ended_on', '>=', helsinkiDay(asOf) as never)
    .where('lift_reason', 'is', null)
    .orderBy('until_on')
    .limit(mostListed);

// biome-ignore lint/suspicious/noExplicitAny: a row as either query gives it
const holdOf = (row: any): Hold => ({
  id: row.id,
  personId: row.subject_id,
  kind: row.kind,
  reason: row.reason,
  placedRole: row.placed_role,
  placedOn: helsinkiDay(row.placed_at),
  untilOn: row.until_on,
});
const namesOf = async (tx: Tx<'erasure-holds'>, ids: readonly string[]) =>
  new Map(
    (ids.length === 0
      ? []
      : await tx
          .selectFrom('residents.person')
          .select(['id', 'given_names as givenNames', 'family_name as familyName'])
          .where('id', 'in', [...ids])
          .execute()
    ).map((person) => [person.id, fullName(person)]),
  );

/** Every hold in force, the earliest end first. */
export const holdsInForce = (visit: HoldVisit): Promise<Held[]> =>
  visit.enter('erasure-holds', { list: 'holds', reason: 'holds.because.listing' }, async (tx) => {
    const found = (await inForce(tx, visit.asOf).execute()).map(holdOf);
    const names = await namesOf(tx, [...new Set(found.map((hold) => hold.personId))]);
    return found.map((hold) => ({ ...hold, name: names.get(hold.personId) ?? '' }));
  });

/** People by name or address, as the register finds them. */
export const peopleCalled = (visit: HoldVisit, words: string): Promise<{ id: string; name: string }[]> =>
  visit.enter('erasure-holds', { list: 'search', term: words, reason: 'holds.because.finding' }, async (tx) =>
    // The register's search asks for columns that `serves` of this module names as well.
    (await findPeople(tx as never, words, helsinkiDay(visit.asOf))).map((hit) => ({ id: hit.id, name: fullName(hit) })),
  );

const about = (personId: string, why: 'looking' | 'placing' | 'lifting') => ({ about: [personId], reason: `holds.because.${why}` });

/** A person's name and the holds on their data. Throws `unknownHold` when there is no such person, or none that the visitor may know of. */
export const holdsOn = (visit: HoldVisit, personId: string): Promise<{ name: string; holds: Hold[] }> =>
  visit.enter('erasure-holds', about(personId, 'looking'), async (tx) => {
    const name = (await namesOf(tx, [personId])).get(personId);
    if (name === undefined) throw refusals.unknownHold();
    return { name, holds: (await inForce(tx, visit.asOf).execute()).map(holdOf) };
  });

/** All of the person's data that a hold of this kind may stop. Throws `prolongedByAnother`, `withinAYear`, `endsInTime`. */
export const placeHold = (visit: HoldVisit, personId: string, { kind, reason, untilOn }: { kind: Kind; reason: string; untilOn: string }) =>
  visit.enter('erasure-holds', about(personId, 'placing'), async (tx) => {
    await tx
      .insertInto('retention.hold')
      .values({ subject_id: personId, kind, reason, until_on: untilOn } as never)
      .execute();
  });

/** From tomorrow on what is over goes. Throws `unknownHold`, also for a restriction, and `overAlready`. */
export const liftHold = (visit: HoldVisit, personId: string, id: string, why: string) =>
  visit.enter('erasure-holds', about(personId, 'lifting'), async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('retention.hold')
      .set({ lift_reason: why } as never)
      .where('id', '=', id)
      .where('kind', 'in', [...kinds] as never)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw refusals.unknownHold();
  });
