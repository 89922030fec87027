// A restriction (GDPR Art. 18) as every door reads it: which data, on which ground, until when, and whether it holds.
import type { RequestTx } from './requests.ts';

export const restrictionGrounds = ['accuracy-contested', 'unlawful-use', 'needed-for-claim', 'objection-pending'] as const;
export type RestrictionGround = (typeof restrictionGrounds)[number];

export interface Restriction {
  request: string;
  /** Data groups. */
  data: string[];
  ground: RestrictionGround;
  until: string;
  placedOn: string | null;
  toldOn: string | null;
  liftedOn: string | null;
}

/** The restrictions that this transaction shows, of all requests of the person. */
export async function restrictionsIn(tx: RequestTx): Promise<Restriction[]> {
  const rows = await tx
    .selectFrom('rights_requests.restriction')
    .select(['request_id', 'data', 'ground', 'until_on', 'placed_on', 'told_on', 'lifted_on'])
    .execute();
  return rows.map((row) => ({
    request: row.request_id,
    data: row.data,
    ground: row.ground as RestrictionGround,
    until: row.until_on,
    placedOn: row.placed_on,
    toldOn: row.told_on,
    liftedOn: row.lifted_on,
  }));
}

export const isInForce = ({ placedOn, liftedOn, until }: Restriction, today: string): boolean =>
  placedOn !== null && liftedOn === null && today <= until;
