// What a person has decided in an erasure request, data group by data group.
import type { RequestTx } from './requests.ts';

export type ErasureGround = 'consent' | 'optional' | 'objection' | 'contract' | 'claim' | 'law' | 'vital-interest';

export interface GroupDecision {
  data: string;
  verdict: 'erase' | 'keep';
  ground: ErasureGround;
  until: string | null;
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
