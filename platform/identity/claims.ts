// Reads the claims of Finnish strong identification and of a staff directory in the spellings in which brokers write them.
import { FinnishSSN } from 'finnish-ssn';
import type { Claims } from './provider.ts';
import { type ClaimNames, usualClaimNames } from './provider-config.ts';

/** Who a strongly identified person is. The identity code lives in this object alone and is never stored by identity. */
export interface IdentifiedPerson {
  identityCode?: string;
  /** `1990-05-31` */
  birthDate?: string;
  givenName: string;
  familyName: string;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);
const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : typeof value === 'string' ? [value] : []).filter((v) => typeof v === 'string');

/** What stands under a name, or at the end of a path like `/realm_access/roles`. */
const claimAt = (claims: Claims, name: string): unknown =>
  name.startsWith('/')
    ? name
        .slice(1)
        .split('/')
        .reduce<unknown>(
          (at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? at[key as never] : undefined),
          claims,
        )
    : claims[name];
const firstText = (claims: Claims, names: string[]) => names.map((name) => text(claimAt(claims, name))).find(Boolean);
const allTexts = (claims: Claims, names: string[]) => [...new Set(names.flatMap((name) => texts(claimAt(claims, name))))];

/** The level of assurance. */
export const levelOf = (claims: Claims, names: ClaimNames = usualClaimNames): string | undefined => firstText(claims, names.level);
export const methodsOf = (claims: Claims, names: ClaimNames = usualClaimNames): string[] => allTexts(claims, names.methods);

export function personIn(claims: Claims, names: ClaimNames = usualClaimNames): IdentifiedPerson {
  const identityCode = firstText(claims, names.identityCode);
  const birthDate = dayIn(firstText(claims, names.birthDate)) ?? (identityCode && birthDateOf(identityCode));
  return {
    ...(identityCode && { identityCode }),
    ...(birthDate && { birthDate }),
    givenName: firstText(claims, names.givenName) ?? '',
    familyName: firstText(claims, names.familyName) ?? '',
  };
}

const dayIn = (said: string | undefined) => (said && /^\d{4}-\d{2}-\d{2}$/.test(said) ? said : undefined);

function birthDateOf(identityCode: string): string | undefined {
  if (!FinnishSSN.validate(identityCode)) return undefined;
  const born = FinnishSSN.parse(identityCode).dateOfBirth;
  return `${born.getFullYear()}-${String(born.getMonth() + 1).padStart(2, '0')}-${String(born.getDate()).padStart(2, '0')}`;
}

/** Full years on a Helsinki day; who is born on 29 February grows older on 1 March. */
export function ageOn(birthDate: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

export interface HeldRole {
  role: string;
  unit?: string;
}
export interface Employee {
  name: string;
  employeeNumber?: string;
  /** The unit in which the person works first of all. */
  unit?: string;
  groups: string[];
}

export function employeeIn(claims: Claims, names: ClaimNames = usualClaimNames): Employee {
  const employeeNumber = firstText(claims, names.employeeNumber);
  const unit = firstText(claims, names.unit);
  const bothNames = [firstText(claims, names.givenName), firstText(claims, names.familyName)].filter(Boolean).join(' ');
  return {
    name: firstText(claims, names.name) ?? (bothNames || claims.sub),
    ...(employeeNumber && { employeeNumber }),
    ...(unit && { unit }),
    groups: allTexts(claims, names.groups),
  };
}

/**
 * The job roles that directory groups give: `kr-customer-service@etela` is the role of `kr-customer-service` in the unit `etela`;
 * a group without a unit is held in the person's own unit. Groups that the policy does not name give nothing.
 */
export function rolesIn(employee: Employee, directoryGroups: Record<string, string>): HeldRole[] {
  const held = new Map<string, HeldRole>();
  for (const group of employee.groups) {
    const [name, of] = group.split('@') as [string, string?];
    const role = Object.hasOwn(directoryGroups, name) ? directoryGroups[name] : undefined;
    const unit = of ?? employee.unit;
    if (role) held.set(`${role}@${unit ?? ''}`, { role, ...(unit && { unit }) });
  }
  return [...held.values()];
}
