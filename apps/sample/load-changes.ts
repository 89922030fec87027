// Writes the changes that wait in the sample landlord's queues, as they would stand on its day.
import type pg from 'pg';
import { sampleChanges } from '#modules/tenancy-changes/public.ts';
import type { SampleLandlord } from './landlord.ts';

/** After the register: each change belongs to somebody who lives there. */
export async function loadChanges(client: pg.ClientBase, landlord: SampleLandlord): Promise<void> {
  const leaseOf = (personId: string) =>
    landlord.occupancies.find((o) => o.personId === personId && o.leaseId !== undefined && o.out === undefined)?.leaseId;
  for (const { table, row } of sampleChanges(landlord.cast, leaseOf, landlord.day)) {
    const columns = Object.keys(row);
    await client.query(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, n) => `$${n + 1}`).join(', ')})`,
      columns.map((column) => row[column]),
    );
  }
}
