// What a person has decided in an erasure request, data group by data group.
import type { RequestTx } from './requests.ts';

export type ErasureGround = 'consent' | 'optional' | 'objection' | 'contract' | 'claim' | 'law' | 'vital-interest';

export interface GroupDecision {
  data: string;
  verdict: 'erase' | 'keep';
  ground: ErasureGround;
  until: string | null;
}

/** How much of a data group a table holds: as rehearsed, and as it went. */
export interface Extent {
  data: string;
  table: string;
  goes: number;
  held: number;
  stays: number;
  went: number | null;
}

/** What the decisions come to, counted by the deed itself. */
export async function extentsOf(tx: RequestTx, request: string): Promise<Extent[]> {
  const rows = await tx
    .selectFrom('rights_requests.extent')
    .select(['data', 'in_table', 'goes', 'held', 'stays', 'went'])
    .where('request_id', '=', request)
    .orderBy('data')
    .orderBy('in_table')
    .execute();
  return rows.map(({ in_table, ...row }) => ({ ...row, table: in_table }));
}

/** What has been decided, as the letter lists it. */
export async function decisionsOf(tx: RequestTx, request: string): Promise<GroupDecision[]> {
  const rows = await tx
    .selectFrom('rights_requests.decision')
    .select(['data', 'verdict', 'ground', 'until_on'])
    .where('request_id', '=', request)
    .orderBy('data')
    .execute();
  return rows.map(({ until_on, ...row }) => ({ ...row, until: until_on }) as GroupDecision);
}
