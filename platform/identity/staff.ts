// Admits staff, overseers and outsiders: the directory's groups become roles, and the database judges which never meet.
import type { Policy, Role } from '../../policy-engine/policy.ts';
import { type AccountFacts, keepAccount, takeRoles, useAccount } from './accounts.ts';
import { SignInRefused } from './admission.ts';
import { type Employee, employeeIn, type HeldRole, levelOf, methodsOf, rolesIn } from './claims.ts';
import type { Queries } from './pool.ts';
import type { Claims } from './provider.ts';
import type { ClaimNames } from './provider-config.ts';
import type { SignedIn } from './sessions.ts';

/** The parts of a policy that sign-in reads. */
export interface StaffPolicy {
  controller: Pick<Policy['controller'], 'directoryGroups' | 'protectedPersons' | 'signIn'>;
  vocabulary: Pick<Policy['vocabulary'], 'roles'>;
}
/** What the account's units serve, and the employee as a resident of the landlord when that is known (rule L14). */
export type PlaceStaff = (who: {
  /** The person's own unit first. */
  units: string[];
  roles: HeldRole[];
  issuer: string;
  subject: string;
  employeeNumber?: string;
}) => Promise<{ areas: string[]; buildings: string[]; personId?: string }>;

export interface StaffRules {
  door: 'staff' | 'oversight';
  policy: () => StaffPolicy;
  placeStaff: PlaceStaff;
  strongLevels: string[];
  /** What the provider calls things; as usual without it. */
  claimNames?: ClaimNames;
}

/** The account of whoever the claims are about, with today's roles. Throws {@link SignInRefused}. Call it inside a transaction. */
export async function admitStaff(queries: Queries, rules: StaffRules, claims: Claims, now: Date, today: string): Promise<SignedIn> {
  const { acr, amr, strong } = strengthOf(claims, rules);
  const { employee, held, here, outsideRoles } = rolesAt(rules, claims);
  if (!strong && outsideRoles.some((r) => r.needs.includes('own-mfa'))) throw new SignInRefused('secondFactor');
  const facts = await factsOf(rules, claims, employee, here, outsideRoles);
  const accountId = await keepAccount(queries, facts, now, today);
  await takeRoles(queries, accountId, held, here, today);
  const idle = outsideRoles.map((r) => r.account?.endsIdle).filter((p) => p !== undefined);
  await useAccount(queries, accountId, idle.length > 0 ? idle : [rules.policy().controller.signIn.staffAccountEndsIdle], now, today);
  return {
    accountId,
    ...(facts.personId && { personId: facts.personId }),
    roles: [...new Set(here.map((h) => h.role))],
    ...(facts.unit && { unit: facts.unit }),
    areas: facts.areas,
    buildings: facts.buildings,
    named: facts.named,
    strong,
    amr,
    ...(acr && { acr }),
  };
}

function strengthOf(claims: Claims, { strongLevels, claimNames }: StaffRules) {
  const acr = levelOf(claims, claimNames);
  const amr = methodsOf(claims, claimNames);
  return { acr, amr, strong: amr.includes('mfa') || (acr !== undefined && strongLevels.includes(acr)) };
}

/** All roles that the directory gives (`held`) and those that the policy uses from this door (`here`). */
function rolesAt({ door, policy, claimNames }: StaffRules, claims: Claims) {
  const { controller, vocabulary } = policy();
  const employee = employeeIn(claims, claimNames);
  const held = rolesIn(employee, controller.directoryGroups);
  const own = vocabulary.roles.filter((r) => r.door === door);
  const here = held.filter((h) => own.some((r) => r.id === h.role));
  if (here.length === 0) throw new SignInRefused(held.length > 0 ? 'otherDoor' : 'noRole');
  return { employee, held, here, outsideRoles: own.filter((r) => r.side === 'outside' && here.some((h) => h.role === r.id)) };
}

async function factsOf(
  rules: StaffRules,
  claims: Claims,
  employee: Employee,
  here: HeldRole[],
  outsideRoles: Role[],
): Promise<AccountFacts> {
  const units = [...new Set([employee.unit, ...here.map((h) => h.unit)].filter((u) => u !== undefined))];
  const { iss: issuer, sub: subject } = claims;
  const { employeeNumber, name } = employee;
  const place = await rules.placeStaff({ units, roles: here, issuer, subject, ...(employeeNumber && { employeeNumber }) });
  const { roles, group } = rules.policy().controller.protectedPersons;
  const mayBeNamed = here.some((h) => roles.includes(h.role));
  return {
    door: rules.door,
    issuer,
    subject,
    name,
    employeeNumber,
    unit: units[0],
    organisation: outsideRoles[0]?.organisation,
    personId: place.personId,
    areas: place.areas,
    buildings: place.buildings,
    named: mayBeNamed && employee.groups.some((g) => g === group || g.startsWith(`${group}@`)),
    approvedFor: outsideRoles.map((r) => r.account?.reapprove).filter((p) => p !== undefined),
  };
}
