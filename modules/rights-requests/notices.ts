// Who received data that were corrected, erased or restricted (GDPR Art. 19), as every door reads it: a task each.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import type { RequestTx } from './requests.ts';

export const noticeOutcomes = ['told', 'impossible'] as const;

export interface Notice {
  id: string;
  /** A name as it was recorded, or a recipient of the policy's vocabulary. */
  recipient: string;
  recorded: boolean;
  /** Categories. */
  data: string[];
  outcome: (typeof noticeOutcomes)[number] | null;
  doneOn: string | null;
  byRole: string;
}

export async function noticesOf(tx: RequestTx, request: string): Promise<Notice[]> {
  const rows = await tx
    .selectFrom('rights_requests.notice')
    .select(['id', 'recipient', 'recorded', 'data', 'outcome', 'done_on', 'by_role'])
    .where('request_id', '=', request)
    .orderBy('recipient')
    .execute();
  return rows.map(({ done_on, by_role, ...row }) => ({ ...row, doneOn: done_on, byRole: by_role }) as Notice);
}

/** A recipient as people read it. */
export const sayRecipient = ({ t }: AnyVisit, { recipient, recorded }: Pick<Notice, 'recipient' | 'recorded'>): string => {
  const known = recorded ? undefined : policyInForce().vocabulary.recipients.find(({ id }) => id === recipient);
  return known ? t(known.title) : recipient;
};
