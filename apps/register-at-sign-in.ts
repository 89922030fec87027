// What sign-in asks the register: who a resident is, and what a unit of the landlord serves.

import { servedBy } from '#modules/homes/public.ts';
import type { MatchResident } from '#platform/identity/residents.ts';
import type { PlaceStaff } from '#platform/identity/staff.ts';
import type { Unit } from '#policy-engine/policy.ts';
import type { Landlord } from './landlord.ts';

/** A party of a lease by identity code, anybody else by invitation, birth date and name; nothing of the claim is kept. */
export const matchResident =
  ({ vault, outside: pool }: Landlord): MatchResident =>
  async (claim) => {
    if (claim.invited !== undefined) {
      const { rows } = await pool.query('select residents.recognised_roles($1, $2, $3, $4) as roles', [
        claim.invited,
        claim.birthDate,
        claim.givenName,
        claim.familyName,
      ]);
      return rows[0]?.roles ? { personId: claim.invited, roles: rows[0].roles } : undefined;
    }
    // Two people with one code is a mistake in the register: neither is let in as the other.
    const [personId, another] = claim.identityCode && vault ? await vault.find('personal-identity-code', claim.identityCode) : [];
    if (!personId || another) return undefined;
    const { rows } = await pool.query('select residents.own_roles($1) as roles', [personId]);
    return rows[0]?.roles ? { personId, roles: rows[0].roles } : undefined;
  };

/** What the account's units and the units above them serve; a unit that names no area or building (customer service) serves everywhere. */
export const placeStaff =
  ({ policy, outside: pool }: Landlord): PlaceStaff =>
  async ({ units, employeeNumber }) => {
    const served = await servedBy(pool, withParents(units, policy.controller.units), true);
    const personId = employeeNumber
      ? (await pool.query('select residents.person_of_employee($1) as id', [employeeNumber])).rows[0]?.id
      : undefined;
    return { ...served, ...(personId && { personId }) };
  };

function withParents(units: string[], all: Unit[]): string[] {
  const found = new Set<string>();
  for (let at: string[] = units; at.length > 0; ) {
    const parents = at.flatMap((id) => {
      found.add(id);
      return all.find((u) => u.id === id)?.partOf ?? [];
    });
    at = parents.filter((p) => !found.has(p));
  }
  return [...found];
}
