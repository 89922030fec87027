// What a change of somebody else's asks of a person, and their own answer.

import { type OwnVisit, ownId } from './own-changes.ts';
import { refusals } from './refusals.ts';
import { mayThemselves } from './who-may.ts';

export interface Question {
  matter_id: string;
  kind: string;
  wanted_on: string | null;
}

/** The questions that wait for the visitor. */
export const openQuestions = async (visit: OwnVisit): Promise<Question[]> =>
  !mayThemselves('household-change', 'see')
    ? []
    : visit.enter('occupant-register', { about: [ownId(visit)] }, async (tx) => {
        const rows = await tx
          .selectFrom('tenancy_changes.asked')
          .select('matter_id')
          .select(tx.visible('tenancy_changes.asked', ['kind', 'wanted_on', 'closed_on']))
          .execute();
        return rows.flatMap((row) =>
          row.closed_on === null ? [{ matter_id: row.matter_id, kind: row.kind ?? '', wanted_on: row.wanted_on ?? null }] : [],
        );
      });

/** The visitor's own word about a change that concerns them; once. Throws `answeredAlready`, also when nobody asked them. */
export const answerAsked = (visit: OwnVisit, matterId: string, says: 'yes' | 'no'): Promise<void> =>
  visit.enter('occupant-register', { about: [ownId(visit)] }, async (tx) => {
    const answered = await tx
      .insertInto('tenancy_changes.answered')
      .values({ matter_id: matterId, person_id: ownId(visit), says })
      .onConflict((clash) => clash.doNothing())
      .executeTakeFirst();
    if (answered.numInsertedOrUpdatedRows !== 1n) throw refusals.answeredAlready();
  });
