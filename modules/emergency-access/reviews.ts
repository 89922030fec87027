// The reviewer's work: which openings wait, what each was, and the finding.
import { oversightFacts } from '#platform/oversight-facts.ts';
import type { Visit } from '#platform/pages/declare.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import type { Category, Danger } from './openings.ts';
import { refusals } from './refusals.ts';

export const findings = ['justified', 'unclear', 'misuse'] as const;
export type Finding = (typeof findings)[number];
export type ReviewVisit = Visit<unknown, unknown, unknown, 'emergency-access'>;

export interface Listed {
  id: string;
  personId: string;
  danger: Danger;
  categories: Category[];
  openedAt: Date;
  endedAt: Date;
  dueOn: string;
  finding: Finding | undefined;
}
export interface Reviewed extends Listed {
  words: string;
  findingWords: string | undefined;
  reviewedAt: Date | undefined;
  /** Who opened and who reviewed, by name; undefined when the account has been erased. */
  openedBy: string | undefined;
  reviewedBy: string | undefined;
}

const mostListed = 300;
const listed = ['danger', 'due_on', 'finding'] as const;

/** Whether the two working days have passed without a finding. */
export const isOverdue = (opening: Pick<Listed, 'dueOn' | 'finding'>, asOf: Date): boolean =>
  opening.finding === undefined && opening.dueOn < helsinkiDay(asOf);

/** The latest openings, newest first: without whys, which lists never show. */
export const openings = (visit: ReviewVisit): Promise<Listed[]> =>
  visit.enter('emergency-access', { list: 'emergency-openings', reason: 'emergency-access.because.review' }, async (tx) => {
    const rows = await tx
      .selectFrom('emergency_access.opening')
      .select(['id', 'person_id', 'categories', 'opened_at', 'until_at', 'ended_at'])
      .select(tx.visible('emergency_access.opening', listed))
      .orderBy('opened_at', 'desc')
      .limit(mostListed)
      .execute();
    return rows.map(listedOf);
  });

/** One opening with its whys. Throws `unknownOpening`, also for the reviewer's own matter. */
export const openingToReview = (visit: ReviewVisit, id: string, personId: string): Promise<Reviewed> =>
  visit.enter('emergency-access', reading(id, personId), async (tx) => {
    const row = await tx
      .selectFrom('emergency_access.opening')
      .select(['id', 'person_id', 'categories', 'opened_at', 'until_at', 'ended_at'])
      .select(
        tx.visible('emergency_access.opening', [...listed, 'account_id', 'words', 'finding_words', 'reviewed_by', 'reviewed_at'] as const),
      )
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .executeTakeFirst();
    if (!row) throw refusals.unknownOpening();
    const [words, findingWords] = await tx.open([
      { personId, group: 'free-text.words', sealed: row.words },
      { personId, group: 'free-text.finding_words', sealed: row.finding_words },
    ]);
    const names = await oversightFacts().namesOf([row.account_id, row.reviewed_by].filter((account) => account != null));
    return {
      ...listedOf(row),
      words: words ?? '',
      findingWords: findingWords ?? undefined,
      reviewedAt: row.reviewed_at ?? undefined,
      openedBy: names.get(row.account_id ?? '')?.name,
      reviewedBy: names.get(row.reviewed_by ?? '')?.name,
    };
  });

/** Writes the finding, once. Throws `reviewedAlready`, `stillOpen` and `reviewedByAnother`. */
export const review = (visit: ReviewVisit, id: string, personId: string, finding: Finding, words: string): Promise<void> =>
  visit.enter('emergency-access', reading(id, personId), async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('emergency_access.opening')
      .set({ finding, finding_words: await tx.seal(personId, 'free-text.finding_words', words) } as never)
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw refusals.unknownOpening();
  });

const reading = (id: string, personId: string) => ({ about: [personId], reason: 'emergency-access.because.review', task: id });

// biome-ignore lint/suspicious/noExplicitAny: a row as either query gives it
const listedOf = (row: any): Listed => ({
  id: row.id,
  personId: row.person_id,
  danger: row.danger,
  categories: row.categories,
  openedAt: row.opened_at,
  endedAt: row.ended_at ?? row.until_at,
  dueOn: row.due_on,
  finding: row.finding ?? undefined,
});
