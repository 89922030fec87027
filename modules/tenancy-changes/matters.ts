// Matters and their papers: filed, withdrawn, decided by a person, carried into the register; PostgreSQL judges the order and every race.
import type { Kysely } from 'kysely';
import type { Tx } from '#platform/database.ts';
import { type ChangeActivity, type ChangeCategory, matterTable, paperTable } from './categories.ts';
import { refusals } from './refusals.ts';

export type State = 'filed' | 'granted' | 'refused' | 'objected' | 'withdrawn';
export type Verdict = Exclude<State, 'filed' | 'withdrawn'>;
export type Answers = Record<string, string | number | boolean | string[]>;

export interface Matter {
  id: string;
  person_id: string;
  lease_id: string | null;
  kind: string;
  asks: 'permission' | 'objection' | 'confirmation' | 'nothing';
  other_id: string | null;
  other_said: 'yes' | 'no' | null;
  state: State;
  wanted_on: string | null;
  until_on: string | null;
  decided_on: string | null;
  carried_on: string | null;
  recorded_at: Date;
}
export interface Paper {
  matter_id: string;
  person_id: string;
  what: 'form' | 'withdrawal' | 'carrying';
  answers: Answers;
  because: string | null;
  words: string | null;
  decided_by: string | null;
  recorded_at: Date;
}
type Written<T> = { [K in keyof T]: K extends 'answers' ? string : T[K] };
type Tables = { matter: Matter; paper: Paper };
export type ChangeTx = Tx<ChangeActivity>;

/** The tables of one kind of data are alike, so the same queries serve them all; which is meant is said by name. */
const of = (tx: ChangeTx) => tx as unknown as Kysely<Tables>;
const matterIn = (category: ChangeCategory) => matterTable(category) as 'matter';
const paperIn = (category: ChangeCategory) => paperTable(category) as 'paper';

const columns = [
  'id',
  'person_id',
  'lease_id',
  'kind',
  'asks',
  'other_id',
  'other_said',
  'state',
  'wanted_on',
  'until_on',
  'decided_on',
  'carried_on',
  'recorded_at',
] as const;

export interface NewMatter {
  /** Made when the form is shown, so that a form sent twice is one matter. */
  id: string;
  personId: string;
  leaseId: string | null;
  kind: string;
  asks: Matter['asks'];
  otherId: string | null;
  wantedOn: string | null;
  untilOn: string | null;
  answers: Answers;
}

/** Files a change; false when the same form had been sent before. */
export async function fileMatter(tx: ChangeTx, category: ChangeCategory, filed: NewMatter): Promise<boolean> {
  const { id, personId } = filed;
  const inserted = await of(tx)
    .insertInto(matterIn(category))
    .values({
      id,
      person_id: personId,
      lease_id: filed.leaseId,
      kind: filed.kind,
      asks: filed.asks,
      other_id: filed.otherId,
      wanted_on: filed.wantedOn,
      until_on: filed.untilOn,
    } as Matter)
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
  await addPaper(tx, category, { matter_id: id, person_id: personId, what: 'form', answers: filed.answers });
  return true;
}

async function addPaper(tx: ChangeTx, category: ChangeCategory, paper: Pick<Paper, 'matter_id' | 'person_id' | 'what' | 'answers'>) {
  const row: Partial<Written<Paper>> = { ...paper, answers: JSON.stringify(paper.answers) };
  const added = await of(tx)
    .insertInto(paperIn(category))
    .values(row as never)
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Takes a change back before it is decided. Throws `decidedAlready`. */
export async function withdrawMatter(tx: ChangeTx, category: ChangeCategory, matter: Matter): Promise<void> {
  const paper = { matter_id: matter.id, person_id: matter.person_id, what: 'withdrawal', answers: {} } as const;
  if (!(await addPaper(tx, category, paper))) throw refusals.decidedAlready();
}

/** Marks that the register has been brought in line; in the transaction that does so. Throws `carriedAlready`. */
export async function markCarried(tx: ChangeTx, category: ChangeCategory, matter: Matter): Promise<void> {
  const paper = { matter_id: matter.id, person_id: matter.person_id, what: 'carrying', answers: {} } as const;
  if (!(await addPaper(tx, category, paper))) throw refusals.carriedAlready();
}

export interface Decision {
  verdict: Verdict;
  /** A reason of the type's configuration. */
  because: string | null;
  /** To the person, in their own language. */
  words: string;
  wantedOn: string | null;
  untilOn: string | null;
}

/** A person's decision. Of two who decide at once PostgreSQL hears the first; the other is told `decidedAlready`. */
export async function decideMatter(tx: ChangeTx, category: ChangeCategory, id: string, decision: Decision): Promise<void> {
  const decided = await of(tx)
    .updateTable(matterIn(category))
    .set({ state: decision.verdict, wanted_on: decision.wantedOn, until_on: decision.untilOn })
    .where('id', '=', id)
    .executeTakeFirst();
  if (decided.numUpdatedRows !== 1n) throw refusals.unknownChange();
  await of(tx)
    .updateTable(paperIn(category))
    .set({ because: decision.because, words: decision.words })
    .where('matter_id', '=', id)
    .where('what', '=', 'form')
    .execute();
}

/** Matters of the people whom this transaction shows, latest first. Also for lists: nothing in them is sensitive. */
export const mattersIn = (tx: ChangeTx, category: ChangeCategory): Promise<Matter[]> =>
  of(tx).selectFrom(matterIn(category)).select(columns).orderBy('recorded_at', 'desc').limit(500).execute();

/** The open ones: neither withdrawn, refused nor carried out. For lists. */
export const openMattersIn = (tx: ChangeTx, category: ChangeCategory): Promise<Matter[]> =>
  of(tx)
    .selectFrom(matterIn(category))
    .select(columns)
    .where('state', 'in', ['filed', 'granted'])
    .where('carried_on', 'is', null)
    .orderBy('recorded_at')
    .limit(500)
    .execute();

/** One matter; throws `unknownChange` when there is none for this actor. */
export async function matterById(tx: ChangeTx, category: ChangeCategory, id: string): Promise<Matter> {
  const matter = await of(tx).selectFrom(matterIn(category)).select(columns).where('id', '=', id).executeTakeFirst();
  if (!matter) throw refusals.unknownChange();
  return matter;
}

/** What was told in a matter and how it was decided. */
export async function formOf(tx: ChangeTx, category: ChangeCategory, id: string): Promise<Paper> {
  const paper = await of(tx)
    .selectFrom(paperIn(category))
    .select(['matter_id', 'person_id', 'what', 'answers', 'because', 'words', 'decided_by', 'recorded_at'])
    .where('matter_id', '=', id)
    .where('what', '=', 'form')
    .executeTakeFirst();
  if (!paper) throw refusals.unknownChange();
  return paper;
}
