// Writes what a plan adds: people, stays, leases. Details follow when it is known what may be held about whom.
import { write } from '../sample/write-rows.ts';
import type { Added, HouseholdPlan } from './plan.ts';
import type { Recognised } from './recognise.ts';
import { emptyScope, type Session } from './session.ts';

/** Those of a plan whom the register does not know yet. */
export const newcomers = (plans: readonly HouseholdPlan[], { registered }: Recognised): Map<string, Added> =>
  new Map(plans.flatMap((p) => p.added.filter((a) => !registered.has(a.personId)).map((a) => [a.personId, a] as const)));

/** First the stays: they tell who somebody is to the landlord, and so what may be held about them. In the caller's transaction. */
export async function writeStays(session: Session, plans: readonly HouseholdPlan[]): Promise<void> {
  const { client, recordedAt } = session;
  const added = plans.flatMap((p) => p.added.map((a) => ({ ...a, lease: p.lease })));
  await write(
    client,
    'residents.occupancy',
    added.flatMap(({ placed, personId, stays, spouseOf, lease }) =>
      stays.map((stay) => ({
        person_id: personId,
        flat_id: placed.flatId,
        lease_id: lease.id,
        role: stay.role,
        spouse_of: spouseOf ?? null,
        moved_in_on: stay.movedIn,
        moved_out_on: stay.movedOut ?? null,
        moved_out_by: stay.movedOutBy ?? null,
        lease_ended_on: lease.ended?.on ?? null,
        recorded_at: recordedAt,
        ...emptyScope,
      })),
    ),
  );
}

/** When the people of the stays are there. */
export async function writeLeases({ client, recordedAt }: Session, plans: readonly HouseholdPlan[]) {
  const leases = plans.map((p) => p.lease);
  await write(
    client,
    'leases.lease',
    leases
      .filter((l) => l.heldParties === undefined)
      .map((l) => ({
        id: l.id,
        flat_id: l.flatId,
        kind: l.said.kind,
        begins_on: l.said.begins,
        ends_on: l.said.ends ?? null,
        rent_cents: l.said.rentCents,
        terms_version: l.said.terms,
        state: l.ended ? 'ended' : 'active',
        ended_on: l.ended?.on ?? null,
        end_reason: l.ended?.reason ?? null,
        recorded_at: recordedAt,
        party_ids: [...new Set(l.parties)].sort(),
      })),
  );
  await write(
    client,
    'leases.party',
    leases.flatMap((l) =>
      [...new Set(l.parties)]
        .filter((id) => !l.heldParties?.includes(id))
        .map((id) => ({ lease_id: l.id, person_id: id, role: 'main-tenant', from_on: l.said.begins, until_on: null })),
    ),
  );
}
