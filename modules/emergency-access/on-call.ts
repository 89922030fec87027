// Who is on call: named one by one by whoever grants access, with the day of their training.
import { oversightFacts } from '#platform/oversight-facts.ts';
import type { Visit } from '#platform/pages/declare.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { addDays, addMonths } from '#policy-engine/index.ts';
import { refusals } from './refusals.ts';

export type NamingVisit = Visit<unknown, unknown, unknown, 'staff-accounts'>;
const reason = 'emergency-access.because.naming';

export interface OnCall {
  id: string;
  account: string;
  name: string | undefined;
  trainedOn: string;
  from: string;
  /** The last day on which the training still counts. */
  trainedUntil: string;
}

/** Those on call on the day of the visit, in the order in which they were named. */
export async function peopleOnCall(visit: NamingVisit): Promise<OnCall[]> {
  const rows = await visit.enter('staff-accounts', { list: 'on-call', reason }, (tx) =>
    tx
      .selectFrom('emergency_access.on_call')
      .select(['id', 'account_id'])
      .select(tx.visible('emergency_access.on_call', ['trained_on', 'from_on', 'until_on']))
      .orderBy('from_on' as never)
      .execute(),
  );
  const today = helsinkiDay(visit.asOf);
  const names = await oversightFacts().namesOf(rows.map((row) => row.account_id));
  return rows
    .filter((row) => row.until_on == null || row.until_on > today)
    .map((row) => ({
      id: row.id,
      account: row.account_id,
      name: names.get(row.account_id)?.name,
      trainedOn: row.trained_on!,
      from: row.from_on!,
      trainedUntil: addDays(addMonths(row.trained_on!, 12), -1),
    }));
}

/** Those to whom the directory gives the duty and who are not named yet. */
export async function nameable(visit: NamingVisit, named: readonly OnCall[]): Promise<{ account: string; name: string }[]> {
  const holders = (await oversightFacts().holders(helsinkiDay(visit.asOf))).filter(
    (held) => held.role === 'break-glass' && !named.some((each) => each.account === held.account),
  );
  return [...new Map(holders.map((held) => [held.account, { account: held.account, name: held.name }])).values()];
}

/** Throws `tenOnCall`, `notTrained`, `namedAlready` and `namedByAnother`; `unknownOpening` for an account without the duty. */
export async function putOnCall(visit: NamingVisit, account: string, trainedOn: string): Promise<void> {
  if (!(await nameable(visit, [])).some((each) => each.account === account)) throw refusals.unknownOpening();
  await visit.enter('staff-accounts', { about: [account], reason }, async (tx) => {
    await tx
      .insertInto('emergency_access.on_call')
      .values({ account_id: account, trained_on: trainedOn, from_on: helsinkiDay(visit.asOf) } as never)
      .execute();
  });
}

/** Takes somebody off call from today on. Throws `twoStay`. */
export async function takeOffCall(visit: NamingVisit, account: string): Promise<void> {
  await visit.enter('staff-accounts', { about: [account], reason }, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('emergency_access.on_call')
      .set({ until_on: helsinkiDay(visit.asOf) } as never)
      .where('account_id', '=', account)
      .where('until_on' as never, 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw refusals.unknownOpening();
  });
}
