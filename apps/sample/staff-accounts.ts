// The accounts of a large landlord's staff: enough of every job that a unit is nobody's own name.
import type pg from 'pg';
import { Chance } from '#modules/homes/public.ts';
import { commonFamilyName, sampleGivenNames } from '#modules/residents/public.ts';
import { addMonths } from '#policy-engine/index.ts';
import { write } from './write-rows.ts';

export interface StaffAccount {
  id: string;
  name: string;
  role: string;
  unit: string;
}

const jobs: [role: string, units: string[], many: number][] = [
  ['customer-service', ['customer-service'], 150],
  ['building-manager', ['south-1', 'south-2', 'north-1', 'north-2'].map((u) => `building-management-${u}`), 80],
  ['rent-control', ['rent-control'], 40],
  ['maintenance', ['maintenance-south', 'maintenance-north'], 350],
];

/** The same people on every machine. */
export function staffAccounts(): StaffAccount[] {
  const chance = new Chance(40_001);
  return jobs.flatMap(([role, units, many]) =>
    Array.from({ length: many }, (_, n) => {
      const origin = chance.weighted({ finnish: 90, swedish: 4, other: 6 });
      const name = `${sampleGivenNames(chance, origin).split(' ')[0]} ${commonFamilyName(chance, origin)}`;
      return { id: chance.uuid(), name, role, unit: units[n % units.length]! };
    }),
  );
}

/** Writes those who are not there yet; `day`: when each last signed in. */
export async function loadStaff(client: pg.ClientBase, staff: readonly StaffAccount[], day: string): Promise<void> {
  const { rows } = await client.query('select id from identity.account where id = any ($1)', [staff.map((s) => s.id)]);
  const there = new Set(rows.map((r) => r.id as string));
  const missing = staff.filter((s) => !there.has(s.id));
  const since = addMonths(day, -120);
  await write(
    client,
    'identity.account',
    missing.map((s) => ({
      id: s.id,
      door: 'staff',
      issuer: 'sample',
      provider_subject: s.id,
      display_name: s.name,
      unit: s.unit,
      areas: [],
      buildings: [],
      named: false,
      created_at: since,
      last_signed_in_at: day,
      unused_until: addMonths(day, 6),
    })),
  );
  await write(
    client,
    'identity.role_holding',
    missing.map((s) => ({ account_id: s.id, door: 'staff', role: s.role, unit: s.unit, from_on: since })),
  );
}
