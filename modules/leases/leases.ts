// A lease is drafted, signed by each main tenant, put into force when nothing mandatory is missing, and ended.
import { randomUUID } from 'node:crypto';
import { dataOnFile } from '#modules/residents/public.ts';
import type { Tx } from '#platform/database.ts';
import type { EndReason, NewLease } from './contract.ts';
import { refusals } from './refusals.ts';

type Tenancy = Tx<'tenancy'>;

/** Drafts a lease. All parties must be among those declared to the door. Several main tenants are jointly liable. Returns its id. */
export async function draftLease(tx: Tenancy, lease: NewLease, id = randomUUID()): Promise<string> {
  if (lease.endsOn !== undefined && lease.endsOn < lease.beginsOn) throw refusals.endsBeforeItBegins();
  await tx
    .insertInto('leases.lease')
    .values({
      id,
      flat_id: lease.flatId,
      kind: lease.kind,
      begins_on: lease.beginsOn,
      ends_on: lease.endsOn ?? null,
      rent_cents: lease.rentCents,
      terms_version: lease.termsVersion,
      state: 'draft',
      party_ids: lease.parties.map((p) => p.personId).sort(),
    })
    .execute();
  await tx
    .insertInto('leases.party')
    .values(lease.parties.map((p) => ({ lease_id: id, person_id: p.personId, role: p.role, from_on: lease.beginsOn })))
    .execute();
  return id;
}

/** Records that a party has signed, and where the signature can be shown (the signing service's reference). */
export async function signLease(tx: Tenancy, leaseId: string, personId: string, on: string, signature?: string): Promise<void> {
  const signed = await tx
    .updateTable('leases.party')
    .set({ signed_on: on, signature: signature ?? null })
    .where('lease_id', '=', leaseId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (signed.numUpdatedRows === 0n) throw refusals.unknownLease();
}

/** What the policy requires about somebody in a role, in categories: all of `required`, and one of each list in `oneOf`. */
export type RequiredData = (role: string) => { required: readonly string[]; oneOf: readonly (readonly string[])[] };

/** What is missing about the parties before the lease can begin: person -> categories (one word stands for "one of these"). */
export async function missingData(tx: Tenancy, leaseId: string, required: RequiredData): Promise<Map<string, string[]>> {
  const parties = await partiesOf(tx, leaseId);
  const held = await dataOnFile(
    tx,
    parties.map((p) => p.person_id),
  );
  const missing = parties.map((p) => {
    const has = held.get(p.person_id) ?? new Set();
    const { required: all, oneOf } = required(p.role ?? '');
    const gaps = [
      ...all.filter((category) => !has.has(category)),
      ...oneOf.filter((list) => !list.some((category) => has.has(category))).map((list) => list.join('|')),
    ];
    return [p.person_id, gaps] as const;
  });
  return new Map(missing.filter(([, gaps]) => gaps.length > 0));
}

/** Puts a signed draft into force. Throws `mandatoryDataMissing` (S23), `notSigned`, `notADraft`. */
export async function activateLease(tx: Tenancy, leaseId: string, required: RequiredData): Promise<void> {
  const lease = await leaseById(tx, leaseId);
  if (lease.state !== 'draft') throw refusals.notADraft();
  const missing = await missingData(tx, leaseId, required);
  if (missing.size > 0) throw refusals.mandatoryDataMissing({ missing: [...new Set([...missing.values()].flat())].join(', ') });
  const parties = await partiesOf(tx, leaseId);
  if (parties.some((p) => p.role === 'main-tenant' && p.signed_on == null)) throw refusals.notSigned();
  await tx.updateTable('leases.lease').set({ state: 'active' }).where('id', '=', leaseId).execute();
}

/** Ends a lease on its last day. From it run the periods of everybody who lived under the lease: PostgreSQL tells them. */
export async function endLease(tx: Tenancy, leaseId: string, on: string, reason: EndReason): Promise<void> {
  const lease = await leaseById(tx, leaseId);
  if (lease.state !== 'active') throw refusals.notActive();
  if (lease.begins_on !== undefined && on < lease.begins_on) throw refusals.endsBeforeItBegins();
  await tx.updateTable('leases.lease').set({ state: 'ended', ended_on: on, end_reason: reason }).where('id', '=', leaseId).execute();
}

/**
 * From a day on, another person is bound in the place of one who has been: the transfer that the landlord has accepted. All parties and the
 * newcomer must be among those declared to the door. The former party stays known, until the day given. Throws `unknownLease`, `notActive`.
 */
export async function transferLease(
  tx: Tx<'letting-to-others'>,
  leaseId: string,
  move: { from: string; to: string; on: string },
): Promise<void> {
  const lease = await tx
    .selectFrom('leases.lease')
    .select('id')
    .select(tx.visible('leases.lease', ['state']))
    .where('id', '=', leaseId)
    .executeTakeFirst();
  if (!lease) throw refusals.unknownLease();
  if (lease.state !== 'active') throw refusals.notActive();
  const left = await tx
    .updateTable('leases.party')
    .set({ until_on: move.on })
    .where('lease_id', '=', leaseId)
    .where('person_id', '=', move.from)
    .executeTakeFirst();
  if (left.numUpdatedRows === 0n) throw refusals.unknownLease();
  const bound = await tx
    .updateTable('leases.party')
    .set({ role: 'main-tenant' })
    .where('lease_id', '=', leaseId)
    .where('person_id', '=', move.to)
    .executeTakeFirst();
  if (bound.numUpdatedRows > 0n) return;
  await tx.insertInto('leases.party').values({ lease_id: leaseId, person_id: move.to, role: 'main-tenant', from_on: move.on }).execute();
}

/** The lease with what this activity may show of it; throws `unknownLease` when it is not there for this actor. */
export async function leaseById(tx: Tx<'tenancy' | 'rent-monitoring' | 'rent-receipts'>, leaseId: string) {
  const lease = await leases(tx).where('id', '=', leaseId).executeTakeFirst();
  if (!lease) throw refusals.unknownLease();
  return lease;
}

/** Every lease to which the person is or was a party, latest first. */
export async function leasesOf(tx: Tx<'tenancy' | 'rent-monitoring' | 'rent-receipts'>, personId: string) {
  const all = await leases(tx).execute();
  return all.filter((l) => l.party_ids.includes(personId)).sort((a, b) => (b.begins_on ?? '').localeCompare(a.begins_on ?? ''));
}

const leases = (tx: Tx<'tenancy' | 'rent-monitoring' | 'rent-receipts'>) =>
  tx
    .selectFrom('leases.lease')
    .select(['id', 'party_ids'])
    .select(
      tx.visible('leases.lease', [
        'flat_id',
        'kind',
        'begins_on',
        'ends_on',
        'rent_cents',
        'terms_version',
        'state',
        'ended_on',
        'end_reason',
      ]),
    );

/** The parties whom this transaction shows: one's own row, or those declared to the door. */
export const partiesOf = (tx: Tx<'tenancy' | 'rent-monitoring' | 'rent-receipts'>, leaseId: string) =>
  tx
    .selectFrom('leases.party')
    .select(['lease_id', 'person_id'])
    .select(tx.visible('leases.party', ['role', 'from_on', 'until_on', 'signed_on']))
    .where('lease_id', '=', leaseId)
    .execute();
