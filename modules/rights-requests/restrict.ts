// A restriction (GDPR Art. 18) in a case: named, placed with the answer, told before it ends, lifted.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { type CaseVisit, inCase } from './cases.ts';
import { dataOf } from './collect.ts';
import { refusals } from './refusals.ts';
import type { RestrictionGround } from './restrictions.ts';

export interface Restrictable {
  data: string;
  tables: string[];
}

/** The data groups of which something is held, and where. */
export async function restrictable(visit: CaseVisit, id: string): Promise<Restrictable[]> {
  const request = await inCase(visit, id, async (_, found) => found);
  const { groups } = await dataOf(visit as AnyVisit, request);
  return groups.map((group) => ({ data: group.id, tables: [...new Set(group.rows.map(({ table }) => table))] }));
}

/** Names what is restricted; until the answer also otherwise than at first. Throws `nameRestrictionFirst`, `endsWithinAYear`. */
export async function nameRestriction(
  visit: CaseVisit,
  id: string,
  named: { data: readonly string[]; ground: RestrictionGround; until: string },
): Promise<void> {
  const groups = (await restrictable(visit, id)).filter(({ data }) => named.data.includes(data));
  if (groups.length === 0) throw refusals.nameRestrictionFirst();
  const said = {
    data: groups.map(({ data }) => data),
    tables: [...new Set(groups.flatMap(({ tables }) => tables))],
    ground: named.ground,
    until_on: named.until,
  };
  await inCase(visit, id, async (tx, { personId }) => {
    const changed = await tx.updateTable('rights_requests.restriction').set(said).where('request_id', '=', id).executeTakeFirst();
    if (changed.numUpdatedRows === 0n)
      await tx
        .insertInto('rights_requests.restriction')
        .values({ request_id: id, person_id: personId, ...said })
        .execute();
  });
}

/** The letter that it ends goes out today (GDPR Art. 18(3)). */
export const tellBeforeLifting = (visit: CaseVisit, id: string, today: string): Promise<void> => mark(visit, id, { told_on: today });

/** Throws `tellFirst` until the day after the person was told. */
export const liftRestriction = (visit: CaseVisit, id: string, today: string): Promise<void> => mark(visit, id, { lifted_on: today });

const mark = (visit: CaseVisit, id: string, days: { told_on: string } | { lifted_on: string }): Promise<void> =>
  inCase(visit, id, async (tx) => {
    await tx.updateTable('rights_requests.restriction').set(days).where('request_id', '=', id).execute();
  });
