// For tests: invented people, what the directory says of them, and a register that knows some of them.

import type { Persona } from '../../platform/identity/persona.ts';
import type { MatchResident } from '../../platform/identity/residents.ts';
import type { StaffPolicy } from '../../platform/identity/staff.ts';
import type { Role } from '../../policy-engine/policy.ts';

const text = (words: string) => ({ fi: words, sv: words, en: words });
const persona = (id: string, kind: Persona['kind'], name: string, claims: Persona['claims'], former?: true): Persona => ({
  id,
  kind,
  name,
  role: text(`role of ${id}`),
  note: text(`note on ${id}`),
  claims,
  ...(former && { former }),
});
const resident = (id: string, given_name: string, birthdate: string, more: Persona['claims'] = {}) =>
  persona(id, 'resident', `${given_name} Esimerkki`, { given_name, family_name: 'Esimerkki', birthdate, ...more });
const staff = (id: string, groups: string[], more: Persona['claims'] = {}) =>
  persona(id, 'staff', `Työntekijä ${id}`, { groups, unit: 'etela', employee_number: `E-${id}`, ...more });

export const personOf = {
  aino: '00000000-0000-4000-8000-000000000001',
  leo: '00000000-0000-4000-8000-000000000002',
  kaisa: '00000000-0000-4000-8000-000000000003',
};
export const ainosCode = '010190-900P';

export const personas: Persona[] = [
  resident('aino', 'Aino', '1990-01-01', { nin: ainosCode }),
  resident('aino-weak', 'Aino', '1990-01-01', { nin: ainosCode, acr: 'http://ftn.ficora.fi/2017/loa1' }),
  resident('leo', 'Leo', '2002-02-03', { nin: '030202A912F' }),
  resident('otto', 'Otto', '1970-07-07', { nin: '070770-9008' }),
  resident('sub-is-code-020380-900C', 'Leo', '2002-02-03'),
  resident('vilma', 'Vilma', '2015-03-04', { nin: '040315A900W' }),
  resident('kaisa', 'Kaisa', '1980-05-05', { nin: '050580-900X' }),
  staff('sanna', ['kr-customer-service@etela', 'everybody']),
  staff('named', ['kr-customer-service', 'kr-protected-persons']),
  staff('kaisa-at-work', ['kr-building-manager']),
  staff('two-hats', ['kr-supervision', 'kr-legal']),
  staff('clash', ['kr-supervision', 'kr-sysadmin']),
  staff('mover', ['kr-supervision']),
  staff('nobody', ['everybody']),
  staff('adviser', ['kr-housing-adviser'], { amr: ['pwd', 'mfa'] }),
  staff('adviser-without-factor', ['kr-housing-adviser'], { amr: ['pwd'] }),
];

const knownByCode = { [ainosCode]: personOf.aino, '050580-900X': personOf.kaisa };
/** Leo has no identity code in the register: an invitation must name him, and birth date and name agree. */
export const matchResident: MatchResident = async (claim) => {
  if (claim.identityCode) {
    const personId = knownByCode[claim.identityCode as keyof typeof knownByCode];
    return personId ? { personId, roles: ['self', 'main-tenant'] } : undefined;
  }
  const isLeo = claim.invited === personOf.leo && claim.birthDate === '2002-02-03' && claim.givenName === 'Leo';
  return isLeo ? { personId: personOf.leo, roles: ['self'] } : undefined;
};

const role = (id: string, door: 'staff' | 'oversight', more: Partial<Role> = {}): Role => ({
  id,
  side: 'inside',
  door,
  title: text(id),
  needs: [],
  ...more,
});
const months = (amount: number) => ({ amount, unit: 'months' as const });
const adviser: Partial<Role> = {
  side: 'outside',
  organisation: 'city-social-services',
  needs: ['own-mfa'],
  account: { reapprove: months(6), endsIdle: { amount: 60, unit: 'days' } },
};
export const policy = (): StaffPolicy => ({
  controller: {
    directoryGroups: {
      'kr-customer-service': 'customer-service',
      'kr-building-manager': 'building-manager',
      'kr-supervision': 'supervision',
      'kr-legal': 'legal',
      'kr-sysadmin': 'sysadmin',
      'kr-housing-adviser': 'housing-adviser',
    },
    protectedPersons: { roles: ['customer-service'], group: 'kr-protected-persons' },
    signIn: { fromAge: 15, staffAccountEndsIdle: { amount: 12, unit: 'months' } },
  },
  vocabulary: {
    roles: [
      ...['customer-service', 'building-manager', 'legal', 'sysadmin'].map((id) => role(id, 'staff')),
      role('supervision', 'oversight'),
      role('housing-adviser', 'staff', adviser),
    ],
  },
});

export const areaOfSouth = '00000000-0000-4000-8000-0000000000a1';
export const placeStaff = async ({ units, employeeNumber }: { units: string[]; employeeNumber?: string }) => ({
  areas: units.includes('etela') ? [areaOfSouth] : [],
  buildings: [],
  ...(employeeNumber === 'E-kaisa-at-work' && { personId: personOf.kaisa }),
});
