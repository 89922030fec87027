// A resident asks why their data were looked at, and reads the answer.
import type { LooksVisit } from './questions.ts';

export interface Asking {
  askedAt: Date;
  answerBy: string;
  verdict: string | undefined;
  because: string | undefined;
  answeredOn: string | undefined;
}

const ownId = (visit: LooksVisit) => visit.actor.personId ?? visit.actor.id;

export const askingOf = (visit: LooksVisit, look: string): Promise<Asking | undefined> =>
  visit.enter('explained-looks', { about: [ownId(visit)] }, async (tx) => {
    const row = await tx
      .selectFrom('explained_looks.asking')
      .select(['look_id'])
      .select(tx.visible('explained_looks.asking', ['asked_at', 'answer_by', 'verdict', 'because', 'answered_on'] as const))
      .where('person_id', '=', ownId(visit))
      .where('look_id', '=', look)
      .executeTakeFirst();
    return (
      row && {
        askedAt: row.asked_at!,
        answerBy: row.answer_by!,
        verdict: row.verdict ?? undefined,
        because: row.because ?? undefined,
        answeredOn: row.answered_on ?? undefined,
      }
    );
  });

/** Throws `notShown`, `askedAlready`, `judgedAlready`. */
export const ask = (visit: LooksVisit, look: string): Promise<void> =>
  visit.enter('explained-looks', { about: [ownId(visit)] }, async (tx) => {
    await tx
      .insertInto('explained_looks.asking')
      .values({ look_id: look, person_id: ownId(visit) } as never)
      .execute();
  });
