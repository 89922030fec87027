// Writes who may act for whom at the sample landlord, as it would stand on its day.
import type pg from 'pg';
import { sampleMandates, sampleTold } from '#modules/representatives/public.ts';
import type { Policy } from '#policy-engine/policy.ts';
import { collected } from './as-policy-allows.ts';
import type { SampleLandlord } from './landlord.ts';

/** After the register, where the policy lets mandates be written down at all. */
export async function loadMandates(client: pg.ClientBase, policy: Policy, landlord: SampleLandlord): Promise<void> {
  if (!collected(policy).has('mandate|main-tenant')) return;
  for (const row of sampleMandates(landlord.cast, landlord.day)) await write(client, 'representatives.mandate', row);
  for (const row of sampleTold(landlord.cast)) await write(client, 'representatives.disclosure', row);
}

async function write(client: pg.ClientBase, table: string, row: Record<string, unknown>): Promise<void> {
  const columns = Object.keys(row);
  await client.query(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, n) => `$${n + 1}`).join(', ')})`,
    columns.map((column) => row[column]),
  );
}
