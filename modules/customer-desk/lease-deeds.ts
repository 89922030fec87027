// What may be done to a lease by the desk, once the caller is known: sign, put into force, end.
import { z } from 'zod';
import { activateLease, endLease, leaseById, missingData, partiesOf, signLease } from '#modules/leases/public.ts';
import { type Acted, fields, seeOther, type Visit } from '#platform/pages/declare.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { leaseAddress } from './addresses.ts';
import { requiredData } from './collected-data.ts';
import { mayWrite, type Opened, openedBy, type PersonVisit, reachOf } from './opened.ts';
import { refusals } from './refusals.ts';
import type { DeskActivity } from './what-policy-gives.ts';

export type LeaseVisit = Visit<{ id: string; lease: string }, { tehtava?: string | undefined }, unknown, DeskActivity>;

export const Signing = z.object({ party: fields.id(), on: fields.day() });
export const endReasons = ['notice-by-tenant', 'notice-by-landlord', 'agreement', 'term-over', 'transfer', 'death', 'court'] as const;
export const Ending = z.object({ on: fields.day(), why: fields.oneOf(endReasons) });

/** A lease of the opened person with its parties and what is missing before it can begin. Throws `notShown` for any other. */
export async function openLease(visit: LeaseVisit, opened: Opened) {
  const { lease: id } = visit.params;
  const [lease] = await visit.enter('tenancy', reachOf(opened), async (tx) => [await leaseById(tx, id)]);
  if (!lease?.party_ids.includes(opened.personId)) throw refusals.notShown();
  const others = lease.party_ids.filter((party) => party !== opened.personId);
  return visit.enter('tenancy', reachOf(opened, others), async (tx) => ({
    lease,
    parties: await partiesOf(tx, id),
    missing: lease.state === 'draft' && opened.method ? await missingData(tx, id, requiredData) : new Map<string, string[]>(),
  }));
}

/** Does one deed to the lease, about all who are bound by it, and goes back to it. */
async function deed(
  visit: LeaseVisit,
  notice: 'customer-desk.lease.signedNow' | 'customer-desk.lease.activeNow' | 'customer-desk.lease.endedNow',
  work: Work,
): Promise<Acted> {
  const opened = openedBy(visit as PersonVisit);
  if (opened?.activity !== 'tenancy') throw refusals.notShown();
  if (!mayWrite(visit, opened, 'correct', 'lease-terms')) throw refusals.identifyFirst();
  const { lease } = await openLease(visit, opened);
  await visit.enter('tenancy', reachOf(opened, lease.party_ids), (tx) => work(tx, lease.id));
  return seeOther(visit.url(leaseAddress, visit.params, { query: { tehtava: opened.token } }), notice);
}
type Work = (tx: Parameters<typeof signLease>[0], leaseId: string) => Promise<void>;

export const sign = (visit: LeaseVisit, { party, on }: z.infer<typeof Signing>): Promise<Acted> =>
  deed(visit, 'customer-desk.lease.signedNow', (tx, id) => signLease(tx, id, party, on));

/** Puts the lease into force; with mandatory data missing it is refused, and the refusal says which (S23). */
export const activate = (visit: LeaseVisit): Promise<Acted> =>
  deed(visit, 'customer-desk.lease.activeNow', (tx, id) => activateLease(tx, id, requiredData));

export const end = (visit: LeaseVisit, { on, why }: z.infer<typeof Ending>): Promise<Acted> =>
  deed(visit, 'customer-desk.lease.endedNow', (tx, id) => endLease(tx, id, on, why));

export const todayOf = (visit: LeaseVisit): string => helsinkiDay(visit.asOf);
