// Writes the changes that wait in the sample landlord's queues, as they would stand on its day.
import type pg from 'pg';
import { sampleChanges } from '#modules/tenancy-changes/public.ts';
import type { Policy } from '#policy-engine/policy.ts';
import { collected } from './as-policy-allows.ts';
import type { SampleLandlord } from './landlord.ts';

/** After the register: each change belongs to somebody who lives there. */
export async function loadChanges(client: pg.ClientBase, policy: Policy, landlord: SampleLandlord): Promise<void> {
  const leaseOf = (personId: string) =>
    landlord.occupancies.find((o) => o.personId === personId && o.leaseId !== undefined && o.out === undefined)?.leaseId;
  const held = collected(policy);
  for (const { category, table, row } of sampleChanges(landlord.cast, leaseOf, landlord.day)) {
    if (!held.has(`${category}|main-tenant`)) continue;
    const columns = Object.keys(row);
    await client.query(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, n) => `$${n + 1}`).join(', ')})`,
      columns.map((column) => row[column]),
    );
  }
  // Those who have lived here for long were told in their time; some letters wait, one is late.
  await client.query('delete from tenancy_changes.letter');
  for (const [who, kind, role, days] of [
    ['noora', 'told-by-another', 'adult-occupant', 40],
    ['antti', 'told-by-another', 'spouse', 5],
  ] as const)
    await client.query(
      `insert into tenancy_changes.letter (person_id, flat_id, kind, as_role, registered_on) select o.person_id, o.flat_id, $2, $3, platform.today() - $4::int
       from residents.occupancy o where o.person_id = $1 and o.moved_out_on is null`,
      [landlord.cast[who]!.id, kind, role, days],
    );
}
