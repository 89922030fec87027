// Questions about looks: what waits for whoever looked, what waits for those who judge, and what they say.
import type { Visit } from '#platform/pages/declare.ts';
import { refusals } from './refusals.ts';

export type LooksVisit = Visit<unknown, unknown, unknown, 'explained-looks'>;

export const becauses = ['call', 'visit', 'message', 'paper', 'colleague', 'mistake', 'other'] as const;
export type Because = (typeof becauses)[number];
export const verdicts = ['work', 'no-ground'] as const;
export type Verdict = (typeof verdicts)[number];

export interface Question {
  id: string;
  personId: string;
  accountId: string;
  lookAt: Date;
  role: string;
  activity: string;
  reason: string | undefined;
  askedAt: Date;
  because: Because | undefined;
  answerBy: string | undefined;
  verdict: Verdict | undefined;
}

/** Days after which a question that whoever looked has not answered is the area's, and then supervision's. */
const escalation = { 'privacy-contact': 3, supervision: 10 } as const;
const enough: readonly string[] = ['call', 'visit', 'message', 'paper', 'colleague'] satisfies Because[];
const mostListed = 200;

const said = ['look_at', 'role', 'activity', 'reason', 'because', 'answer_by', 'verdict', 'matched_on'] as const;
const columns = ['id', 'person_id', 'account_id', 'asked_at'] as const;

/** The visitor's own looks that nothing explains yet, latest first. */
export const myQuestions = (visit: LooksVisit): Promise<Question[]> =>
  visit.enter('explained-looks', { about: [visit.actor.id] }, async (tx) => {
    const rows = await tx
      .selectFrom('explained_looks.question')
      .select(columns)
      .select(tx.visible('explained_looks.question', said))
      .where('account_id', '=', visit.actor.id)
      .orderBy('asked_at', 'desc')
      .limit(mostListed)
      .execute();
    return rows
      .filter((row) => row.matched_on == null)
      .map(questionOf)
      .filter((q) => !q.because && !q.verdict);
  });

/** Throws `notYourLook`, `settled`. */
export const explain = (visit: LooksVisit, id: string, because: Because): Promise<void> =>
  visit.enter('explained-looks', { about: [visit.actor.id] }, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('explained_looks.question')
      .set({ because } as never)
      .where('id', '=', id)
      .where('account_id', '=', visit.actor.id)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw refusals.unknownQuestion();
  });

/** What waits for the visitor's judgement: asked by the person, without an answer for days, or answered by what explains nothing. */
export const questionsToJudge = (visit: LooksVisit): Promise<Question[]> =>
  visit.enter('explained-looks', { list: 'look-questions', reason: 'explained-looks.because.judging' }, async (tx) => {
    const rows = await tx
      .selectFrom('explained_looks.question')
      .select(columns)
      .select(tx.visible('explained_looks.question', said))
      .orderBy('asked_at')
      .limit(5 * mostListed)
      .execute();
    const days = visit.actor.roles.includes('supervision') ? escalation.supervision : escalation['privacy-contact'];
    const since = visit.asOf.getTime() - days * 86_400_000;
    return rows
      .filter((row) => row.matched_on == null)
      .map(questionOf)
      .filter((q) => !q.verdict && (q.answerBy || (q.askedAt.getTime() <= since && !enough.includes(q.because ?? ''))))
      .toSorted((a, b) => (a.answerBy ?? '9999').localeCompare(b.answerBy ?? '9999'))
      .slice(0, mostListed);
  });

const judging = (id: string, personId: string) => ({ about: [personId], reason: 'explained-looks.because.judging', task: id });

/** Throws `unknownQuestion`, also for the visitor's own matter. */
export const questionToJudge = (visit: LooksVisit, id: string, personId: string): Promise<Question> =>
  visit.enter('explained-looks', judging(id, personId), async (tx) => {
    const row = await tx
      .selectFrom('explained_looks.question')
      .select(columns)
      .select(tx.visible('explained_looks.question', said))
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .executeTakeFirst();
    if (!row) throw refusals.unknownQuestion();
    return questionOf(row);
  });

/** Once, and never of one's own look. Throws `ownLook`, `settled`. */
export const judge = (visit: LooksVisit, id: string, personId: string, verdict: Verdict): Promise<void> =>
  visit.enter('explained-looks', judging(id, personId), async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('explained_looks.question')
      .set({ verdict } as never)
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw refusals.unknownQuestion();
  });

// biome-ignore lint/suspicious/noExplicitAny: a row as either query gives it
const questionOf = (row: any): Question => ({
  id: row.id,
  personId: row.person_id,
  accountId: row.account_id,
  lookAt: row.look_at,
  role: row.role,
  activity: row.activity,
  reason: row.reason ?? undefined,
  askedAt: row.asked_at,
  because: row.because ?? undefined,
  answerBy: row.answer_by ?? undefined,
  verdict: row.verdict ?? undefined,
});
