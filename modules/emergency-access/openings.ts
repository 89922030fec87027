// Opens one person's named data for fifteen minutes, reads them while PostgreSQL shows them, and ends the opening early.
import { contactOf, fullName, homesOn, type Occupancy, occupanciesOf, peopleById } from '#modules/residents/public.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { activityNamed } from '#policy-engine/index.ts';
import type { DutyVisit } from './find.ts';
import { refusals } from './refusals.ts';

export const dangers = ['life', 'health', 'property', 'deadline'] as const;
export type Danger = (typeof dangers)[number];
/** What a page can show of an opened person; which of it opens is the policy's. */
const shown = ['name', 'phone', 'home', 'occupancy'] as const;
export type Category = (typeof shown)[number];
export const categories = (): Category[] => {
  const opened = activityNamed(policyInForce(), 'emergency-access').access.filter(
    (line) => line.which === 'opened-now' && line.may.includes('see'),
  );
  return shown.filter((category) => opened.some((line) => line.data.includes(category)));
};

export interface NewOpening {
  /** Made when the form is shown, so that a form sent twice is one opening. */
  id: string;
  personId: string;
  danger: Danger;
  /** Why, in the user's own words. */
  words: string;
  categories: Category[];
}

/** Throws `notOnCall` and `onePersonAtATime`; the own matter is refused like somebody who is not there. */
export const openPerson = (visit: DutyVisit, wanted: NewOpening): Promise<void> =>
  visit.enter(
    'emergency-access',
    { about: [wanted.personId], reason: `emergency-access.because.${wanted.danger}`, task: wanted.id },
    async (tx) => {
      await tx
        .insertInto('emergency_access.opening')
        .values({
          id: wanted.id,
          person_id: wanted.personId,
          danger: wanted.danger,
          words: await tx.seal(wanted.personId, 'free-text.words', wanted.words),
          categories: wanted.categories,
        } as never)
        .onConflict((clash) => clash.doNothing())
        .execute();
    },
  );

/** What is shown of the person: only the categories that were named when it was opened. */
export interface Opened {
  until: Date;
  categories: Category[];
  name?: string;
  phone?: string | null;
  homes?: Occupancy[];
  stays?: Occupancy[];
}

const reading = (id: string, personId: string) => ({ about: [personId], reason: 'emergency-access.because.reading', task: id });

/** The person's data, or `over` with the instant when the opening ended. Throws `unknownOpening`: another's, about another, or none. */
export const openedPerson = (visit: DutyVisit, id: string, personId: string): Promise<Opened | { over: Date }> =>
  visit.enter('emergency-access', reading(id, personId), async (tx) => {
    const row = await tx
      .selectFrom('emergency_access.opening')
      .select(['categories', 'until_at', 'ended_at'])
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .executeTakeFirst();
    if (!row) throw refusals.unknownOpening();
    const until = row.ended_at ?? row.until_at;
    if (visit.asOf >= until) return { over: until };
    // What the door has found running between this visitor and this person: nothing when another opened it.
    const running = await tx.selectNoFrom((e) => e.fn<string>('current_setting', [e.val('app.opened')]).as('opened')).executeTakeFirst();
    const named = (running?.opened ?? '').split(',').filter(Boolean) as Category[];
    if (named.length === 0) throw refusals.unknownOpening();
    // Row security judges each kind of data again: what was not named when it was opened is not there.
    const [person] = await peopleById(tx, [personId]);
    const stays = named.includes('home') || named.includes('occupancy') ? await occupanciesOf(tx, [personId]) : [];
    const now = homesOn(stays, helsinkiDay(visit.asOf));
    return {
      until,
      categories: named,
      ...(person && named.includes('name') && { name: fullName(person) }),
      ...(named.includes('phone') && { phone: (await contactOf(tx, personId))?.phone ?? null }),
      ...(named.includes('home') && { homes: now }),
      ...(named.includes('occupancy') && { stays: now }),
    };
  });

/** From now on nothing is shown. Throws `overAlready`, also when another opened it. */
export const endOpening = (visit: DutyVisit, id: string, personId: string): Promise<void> =>
  visit.enter('emergency-access', { ...reading(id, personId), reason: 'emergency-access.because.ending' }, async (tx) => {
    await tx
      .insertInto('emergency_access.ending')
      .values({ opening_id: id, person_id: personId, ended_at: visit.asOf } as never)
      .execute();
  });
