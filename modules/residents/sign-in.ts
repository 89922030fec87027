// Tells sign-in which resident a strongly identified person is, and as whom an employee lives with the landlord.
import type { Queries } from '#platform/identity/pool.ts';
import type { MatchResident } from '#platform/identity/residents.ts';

/**
 * `find`: ids of those whose sealed value is exactly this (the vault's). An identity code that two people share matches nobody: a person at the
 * counter sorts it out. Roles are `self`, and `main-tenant` or `guardian` where they hold today.
 */
export function matchResidents(queries: Queries, find: (category: string, value: string) => Promise<string[]>): MatchResident {
  return async (claim) => {
    if (claim.invited !== undefined) {
      const asked = await queries.query('select residents.recognised_roles($1, $2, $3, $4) as roles', [
        claim.invited,
        claim.birthDate ?? null,
        claim.givenName,
        claim.familyName,
      ]);
      return known(claim.invited, asked.rows[0].roles);
    }
    if (claim.identityCode === undefined) return undefined;
    const [personId, another] = await find('personal-identity-code', claim.identityCode);
    if (personId === undefined || another !== undefined) return undefined;
    return known(personId, (await queries.query('select residents.own_roles($1) as roles', [personId])).rows[0].roles);
  };
}

const known = (personId: string, roles: string[] | null) => (roles ? { personId, roles } : undefined);

/** The register's id of an employee who has said that they live in one of the homes (rule L14). */
export const personOfEmployee = async (queries: Queries, employeeNumber: string): Promise<string | undefined> =>
  (await queries.query('select residents.person_of_employee($1) as id', [employeeNumber])).rows[0].id ?? undefined;
