// Reads the claims of Finnish strong identification and of a staff directory in the spellings in which brokers write them.
import { FinnishSSN } from 'finnish-ssn';
import type { Claims } from './provider.ts';

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

/** The level of assurance: `acr`, or `loa` where a broker says it there. */
export const levelOf = (claims: Claims): string | undefined => text(claims['acr']) ?? text(claims['loa']);
export const methodsOf = (claims: Claims): string[] => texts(claims['amr']);

/** Names of the identity code: Finnish Trust Network brokers, Suomi.fi attributes, OpenID Connect for Identity Assurance. */
const identityCodeClaims = [
  'nin',
  'ftn_hetu',
  'urn:oid:1.2.246.21',
  'nationalIdentificationNumber',
  'national_identification_number',
  'hetu',
];

export function personIn(claims: Claims): IdentifiedPerson {
  const identityCode = identityCodeClaims.map((name) => text(claims[name])).find(Boolean);
  const birthDate = dayIn(claims['birthdate']) ?? (identityCode && birthDateOf(identityCode));
  return {
    ...(identityCode && { identityCode }),
    ...(birthDate && { birthDate }),
    givenName: text(claims['given_name']) ?? text(claims['urn:oid:2.5.4.42']) ?? '',
    familyName: text(claims['family_name']) ?? text(claims['urn:oid:2.5.4.4']) ?? '',
  };
}

const dayIn = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined);

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

export function employeeIn(claims: Claims): Employee {
  const employeeNumber = text(claims['employee_number']) ?? text(claims['employeeNumber']);
  const unit = text(claims['unit']);
  return {
    name: text(claims['name']) ?? ([text(claims['given_name']), text(claims['family_name'])].filter(Boolean).join(' ') || claims.sub),
    ...(employeeNumber && { employeeNumber }),
    ...(unit && { unit }),
    groups: texts(claims['groups']),
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
