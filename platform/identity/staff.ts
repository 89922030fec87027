// Admits staff, overseers and outsiders: the directory's groups become roles, and the database judges which never meet.
import type { Policy } from '../../policy-engine/policy.ts';
import { SignInRefused } from './admission.ts';
import { type Employee, employeeIn, type HeldRole, levelOf, methodsOf, rolesIn } from './claims.ts';
import type { Queries } from './pool.ts';
import type { Claims } from './provider.ts';
import type { SignedIn } from './sessions.ts';

/** The parts of a policy that sign-in reads. */
export interface StaffPolicy {
  controller: Pick<Policy['controller'], 'directoryGroups' | 'protectedPersons'>;
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
  /** Job roles that are used from this door. */
  rolesHere: () => string[];
  placeStaff: PlaceStaff;
  strongLevels: string[];
  /** The directory group whose members are named to open protected persons, if their role may. */
  protectedGroup: string;
  /** Days after which an account that is neither used nor approved again ends; `outside` counts from the approval, whatever the use. */
  endsAfterDays: { inside: number; outside: number };
}

/** The account of whoever the claims are about, with today's roles. Throws {@link SignInRefused}. Call it inside a transaction. */
export async function admitStaff(queries: Queries, rules: StaffRules, claims: Claims, now: Date, today: string): Promise<SignedIn> {
  const employee = employeeIn(claims);
  const { controller, vocabulary } = rules.policy();
  const held = rolesIn(employee, controller.directoryGroups);
  const here = held.filter((h) => rules.rolesHere().includes(h.role));
  if (here.length === 0) throw new SignInRefused(held.length > 0 ? 'otherDoor' : 'noRole');
  const acr = levelOf(claims);
  const amr = methodsOf(claims);
  const strong = amr.includes('mfa') || (acr !== undefined && rules.strongLevels.includes(acr));
  const outsideRoles = vocabulary.roles.filter((r) => r.side === 'outside' && here.some((h) => h.role === r.id));
  if (!strong && outsideRoles.some((r) => r.needs.includes('own-mfa'))) throw new SignInRefused('secondFactor');

  const units = [...new Set([employee.unit, ...here.map((h) => h.unit)].filter((u) => u !== undefined))];
  const { iss: issuer, sub: subject } = claims;
  const number = employee.employeeNumber;
  const place = await rules.placeStaff({ units, roles: here, issuer, subject, ...(number && { employeeNumber: number }) });
  const named = inGroup(employee, rules.protectedGroup) && here.some((h) => controller.protectedPersons.roles.includes(h.role));
  const account: Account = { door: rules.door, issuer, subject, employee, place, unit: units[0], named, organisation: outsideRoles[0]?.organisation };
  const accountId = await refreshAccount(queries, account, rules.endsAfterDays, now, today);
  await takeRoles(queries, accountId, held, here, today);
  await queries.query('update identity.account set last_signed_in_at = $2 where id = $1', [accountId, now]);
  return {
    accountId,
    ...(place.personId && { personId: place.personId }),
    roles: [...new Set(here.map((h) => h.role))],
    ...(units[0] && { unit: units[0] }),
    areas: place.areas,
    buildings: place.buildings,
    named,
    strong,
    amr,
    ...(acr && { acr }),
  };
}

const inGroup = (employee: Employee, group: string) => employee.groups.some((g) => g === group || g.startsWith(`${group}@`));

interface Account {
  door: 'staff' | 'oversight';
  issuer: string;
  subject: string;
  employee: Employee;
  place: { areas: string[]; buildings: string[]; personId?: string };
  unit: string | undefined;
  named: boolean;
  organisation: string | undefined;
}

/** The row of the account as the directory describes it now. An outsider's end day moves only when somebody approves it again. */
async function refreshAccount(queries: Queries, account: Account, endsAfterDays: StaffRules['endsAfterDays'], now: Date, today: string): Promise<string> {
  const outsider = account.organisation !== undefined;
  const { rows } = await queries.query(
    `insert into identity.account as a (door, issuer, provider_subject, display_name, employee_number, unit, organisation, person_id, areas, buildings,
       named, created_at, last_signed_in_at, expires_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12, $13::date + $14::int)
     on conflict (door, issuer, provider_subject) do update set display_name = excluded.display_name, employee_number = excluded.employee_number,
       unit = excluded.unit, organisation = excluded.organisation, person_id = excluded.person_id, areas = excluded.areas, buildings = excluded.buildings,
       named = excluded.named, expires_on = case when $7::text is null then excluded.expires_on else a.expires_on end,
       closed_on = case when $7::text is null then null else a.closed_on end
     returning id, closed_on is not null or expires_on < $13::date as closed`,
    [
      account.door,
      account.issuer,
      account.subject,
      account.employee.name,
      account.employee.employeeNumber ?? null,
      account.unit ?? null,
      account.organisation ?? null,
      account.place.personId ?? null,
      account.place.areas,
      account.place.buildings,
      account.named,
      now,
      today,
      outsider ? endsAfterDays.outside : endsAfterDays.inside,
    ],
  );
  if (rows[0].closed) throw new SignInRefused('accountClosed');
  return rows[0].id;
}

async function takeRoles(queries: Queries, accountId: string, held: HeldRole[], here: HeldRole[], today: string): Promise<void> {
  const claimed = [...new Set(held.map((h) => h.role))];
  try {
    await queries.query('select identity.take_roles($1, $2, $3, $4, $5)', [accountId, claimed, here.map((h) => h.role), here.map((h) => h.unit ?? null), today]);
  } catch (error) {
    if (isNeverTogether(error)) throw new SignInRefused('neverTogether', String(error.detail).split(' '));
    throw error;
  }
}

const isNeverTogether = (error: unknown): error is { detail: string } =>
  typeof error === 'object' && error !== null && (error as { constraint?: string }).constraint === 'roles_never_together';
