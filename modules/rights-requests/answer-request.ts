// Answers a request and, in the same moment, corrects what is to be corrected and notes whom else to tell (GDPR Art. 16, 19).
import type { AnyVisit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { recordAnswer } from './answers.ts';
import { type CaseVisit, inCase } from './cases.ts';
import { dataOf } from './collect.ts';
import { type Corrected, categoriesOf, correct } from './corrections.ts';
import { decisionsOf } from './decisions.ts';
import type { Notice, noticeOutcomes } from './notices.ts';
import { refusals } from './refusals.ts';
import type { Outcome, Request, RequestTx } from './requests.ts';
import { restrictionsIn } from './restrictions.ts';

interface Told {
  outcome: Outcome;
  because?: string | undefined;
  words?: string | undefined;
}

/** Throws as answering and correcting do; then nothing of it has happened. */
export async function answer(visit: CaseVisit, id: string, told: Told, corrected: Corrected = {}): Promise<void> {
  const does = told.outcome === 'granted' || told.outcome === 'partly';
  const { request, groups } = await inCase(visit, id, async (tx, found) => ({ request: found, groups: await groupsDecided(tx, found) }));
  const changed = categoriesOf(corrected);
  const found = does && (groups.length > 0 || changed.length > 0) ? await recipientsOf(visit, request, groups, changed) : [];
  await inCase(visit, id, async (tx) => {
    if (changed.length > 0) await correct(tx, id, request.personId, corrected);
    await recordNotices(tx, request, found);
    await recordAnswer(tx, request, told);
  });
}

/** The data groups that the answer erases or restricts. */
const groupsDecided = async (tx: RequestTx, { id, kind }: Request): Promise<string[]> =>
  kind === 'erasure'
    ? (await decisionsOf(tx, id)).flatMap(({ data, verdict }) => (verdict === 'erase' ? [data] : []))
    : kind === 'restriction'
      ? (await restrictionsIn(tx)).flatMap(({ request, data }) => (request === id ? data : []))
      : [];

type Found = Pick<Notice, 'recipient' | 'recorded' | 'data'>;

/** Who has received these groups or categories: by the record of each disclosure, and by the policy's lines of what is given without being asked for. */
async function recipientsOf(visit: CaseVisit, request: Request, groups: readonly string[], changed: readonly string[]): Promise<Found[]> {
  const own = await dataOf(visit as AnyVisit, request);
  const categories = [...changed, ...own.groups.flatMap((group) => (groups.includes(group.id) ? group.categories : []))];
  const of = (data: readonly string[]) => data.filter((each) => categories.includes(each));
  const recorded = own.rows.flatMap((row): Found[] => {
    const cell = (column: string) => row.cells.find((each) => each.category === 'disclosure-record' && each.column === column)?.value;
    const name = [cell('to_name'), cell('reference')].find((each): each is string => typeof each === 'string' && each !== '');
    const data = of([cell('told')].flat().map(String));
    return name && data.length > 0 ? [{ recipient: name, recorded: true, data }] : [];
  });
  const standing = policyInForce()
    .activities.flatMap(({ disclose }) => disclose)
    .filter(({ how, of: whose }) => how === 'standing' && whose.some((role) => own.capacities.roles.includes(role)))
    .flatMap(({ to, data }): Found[] => (of(data).length > 0 ? [{ recipient: to, recorded: false, data: of(data) }] : []));
  return [...Map.groupBy([...recorded, ...standing], ({ recipient }) => recipient).values()].map((same) => ({
    ...same[0]!,
    data: [...new Set(same.flatMap(({ data }) => data))],
  }));
}

const recordNotices = async (tx: RequestTx, { id, personId }: Request, found: readonly Found[]): Promise<void> => {
  if (found.length === 0) return;
  await tx
    .insertInto('rights_requests.notice')
    .values(found.map((each) => ({ request_id: id, person_id: personId, ...each })))
    .execute();
};

/** Ticks a task off; PostgreSQL adds the day and by which job. Throws `tickedOff` the second time. */
export const tickNotice = (visit: CaseVisit, id: string, notice: string, outcome: (typeof noticeOutcomes)[number]): Promise<void> =>
  inCase(visit, id, async (tx) => {
    const done = await tx
      .updateTable('rights_requests.notice')
      .set({ outcome })
      .where('id', '=', notice)
      .where('request_id', '=', id)
      .executeTakeFirst();
    if (done.numUpdatedRows === 0n) throw refusals.unknownRequest();
  });
