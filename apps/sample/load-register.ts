// Writes the sample landlord's homes, people and leases into an empty database, as the owner of its tables.
import type pg from 'pg';
import type { Policy } from '#policy-engine/policy.ts';
import type { SampleLandlord } from './landlord.ts';
import { loadDetails, type SampleVault } from './load-details.ts';
import { write } from './write-rows.ts';

type Register = Omit<SampleLandlord, 'cast'>;

/** Everything in the transaction that `client` has begun. `client` may bypass row security. */
export async function loadRegister(client: pg.ClientBase, vault: SampleVault, policy: Policy, landlord: Register): Promise<void> {
  const { homes } = landlord;
  await write(client, 'homes.area', homes.areas);
  await write(
    client,
    'homes.building',
    homes.buildings.map((b) => ({ ...b, state_financed: true })),
  );
  await write(client, 'homes.staircase', homes.staircases);
  await write(
    client,
    'homes.flat',
    homes.flats.map((f) => ({ ...f, inhabited: false })),
  );
  await loadPeople(client, landlord);
  await loadLeases(client, landlord);
  await loadDetails(client, vault, policy, landlord.people);
  await tellHistory(client, policy, landlord);
}

async function loadPeople(client: pg.ClientBase, landlord: Register): Promise<void> {
  const since = new Map<string, string>();
  for (const o of landlord.occupancies) if (!(since.get(o.personId)! <= o.in)) since.set(o.personId, o.in);
  await write(
    client,
    'residents.person',
    landlord.people.map((p) => ({
      id: p.id,
      given_names: p.given,
      family_name: p.family,
      recorded_at: earlier(since.get(p.id), landlord.day),
      ...emptyScope,
    })),
  );
  const ended = new Map(landlord.leases.map((l) => [l.id as string | undefined, l.endedOn]));
  await write(
    client,
    'residents.occupancy',
    landlord.occupancies.map((o) => ({
      id: o.id,
      person_id: o.personId,
      flat_id: o.flatId,
      lease_id: o.leaseId,
      role: o.role,
      spouse_of: o.spouseOf,
      moved_in_on: o.in,
      moved_out_on: o.out,
      moved_out_by: o.by,
      lease_ended_on: ended.get(o.leaseId),
      temporary: o.temporary,
      recorded_at: earlier(o.in, landlord.day),
      ...emptyScope,
    })),
  );
  await write(
    client,
    'platform.tie',
    landlord.ties.map((t) => ({ kind: t.kind, from_id: t.fromId, to_id: t.toId, because: t.because, from_on: t.fromOn })),
  );
  await write(
    client,
    'residents.protection',
    landlord.protections.map((p) => ({
      person_id: p.personId,
      kind: p.kind,
      from_on: p.fromOn,
      until_on: p.untilOn,
      source: p.source,
      recorded_at: p.fromOn,
    })),
  );
  await write(
    client,
    'residents.employee_home',
    landlord.employees.map((e) => ({ employee_number: e.employeeNumber, person_id: e.personId, declared_on: landlord.day })),
  );
}

async function loadLeases(client: pg.ClientBase, landlord: Register): Promise<void> {
  await write(
    client,
    'leases.lease',
    landlord.leases.map((l) => ({
      id: l.id,
      flat_id: l.flatId,
      kind: l.kind,
      begins_on: l.beginsOn,
      ends_on: l.endsOn,
      rent_cents: l.rentCents,
      terms_version: l.termsVersion,
      state: l.state,
      ended_on: l.endedOn,
      end_reason: l.endReason,
      recorded_at: earlier(l.beginsOn, landlord.day),
      party_ids: l.parties.map((p) => p.personId).sort(),
    })),
  );
  await write(
    client,
    'leases.party',
    landlord.leases.flatMap((l) =>
      l.parties.map((p, n) => ({
        lease_id: l.id,
        person_id: p.personId,
        role: p.role,
        from_on: l.beginsOn,
        signed_on: p.signedOn,
        signature: p.signedOn && `sample-${l.id.slice(0, 8)}-${n + 1}`,
      })),
    ),
  );
}

const emptyScope = { scope_role: '', scope_areas: [], scope_buildings: [], scope_staircases: [], scope_guarded: false };
const earlier = (day: string | undefined, than: string) => (day === undefined || day > than ? than : day);

/** The timeline as if it had been written in its time. */
async function tellHistory(client: pg.ClientBase, policy: Policy, { people }: Register): Promise<void> {
  const desk = policy.activities
    .flatMap((a) => a.access)
    .find((line) => line.may.includes('record') && line.data.includes('occupancy') && line.which === 'in-own-area');
  const about = people.map((p) => p.id);
  await client.query('set constraints all immediate');
  // The language was told with the rest, and has not changed since.
  await client.query(`delete from residents.change where kind = 'language-changed' and person_id = any ($1)`, [about]);
  await client.query(
    `update residents.change set recorded_by = coalesce($1, recorded_by), recorded_at = least(effective_on::timestamptz + interval '9 hours', platform.as_of())
     where person_id = any ($2)`,
    [desk?.role, about],
  );
  await client.query('set constraints all deferred');
}
