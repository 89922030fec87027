// What is read out of the claims of brokers and directories.
import { expect, test } from 'vitest';
import { ageOn, employeeIn, levelOf, personIn, rolesIn } from './claims.ts';
import { usualClaimNames } from './provider-config.ts';

const claims = (more: Record<string, unknown>) => ({ iss: 'https://idp.invalid', sub: 'x', ...more });

test.each(['nin', 'ftn_hetu', 'urn:oid:1.2.246.21'])('the identity code is found under %s, and the birth date in it', (name) => {
  expect(personIn(claims({ [name]: '010190-900P', given_name: 'Aino', family_name: 'Esimerkki' }))).toEqual({
    identityCode: '010190-900P',
    birthDate: '1990-01-01',
    givenName: 'Aino',
    familyName: 'Esimerkki',
  });
});

test('the centuries of birth dates are told apart, also with the newer signs', () => {
  expect(personIn(claims({ nin: '030202A912F' })).birthDate).toBe('2002-02-03');
  expect(personIn(claims({ nin: '030202B912F' })).birthDate).toBe('2002-02-03');
  expect(personIn(claims({ nin: '010190Y900P' })).birthDate).toBe('1990-01-01');
});

test('a wrong identity code gives no birth date', () => {
  expect(personIn(claims({ nin: '010190-900Q' })).birthDate).toBeUndefined();
});

test.each([
  ['2011-11-22', '2026-11-21', 14],
  ['2011-11-22', '2026-11-22', 15],
  ['2012-02-29', '2027-02-28', 14],
  ['2012-02-29', '2027-03-01', 15],
])('who was born on %s is on %s %i years old', (born, day, age) => {
  expect(ageOn(born, day)).toBe(age);
});

test('a level of assurance is taken from acr, else from loa', () => {
  expect(levelOf(claims({ acr: 'a', loa: 'b' }))).toBe('a');
  expect(levelOf(claims({ loa: 'b' }))).toBe('b');
  expect(levelOf(claims({ acr: '' }))).toBeUndefined();
});

test('groups give roles in their own unit, else in the person’s; unknown groups give nothing', () => {
  const employee = employeeIn(
    claims({ name: 'A', unit: 'heka', groups: ['kr-legal', 'kr-maintenance@etela', 'kr-maintenance@etela', 'toString', 'kr-root'] }),
  );
  expect(rolesIn(employee, { 'kr-legal': 'legal', 'kr-maintenance': 'maintenance' })).toEqual([
    { role: 'legal', unit: 'heka' },
    { role: 'maintenance', unit: 'etela' },
  ]);
});

test('a provider’s own names replace the usual ones; a path goes into the claims; groups are gathered', () => {
  const names = { ...usualClaimNames, identityCode: ['ssn'], groups: ['roles', '/realm_access/roles'], level: ['/assurance/level'] };
  const said = claims({
    nin: '010190-900P',
    roles: ['kr-legal'],
    realm_access: { roles: ['kr-maintenance', 'kr-legal'] },
    assurance: { level: 'high' },
  });
  expect(personIn(said, names).identityCode).toBeUndefined();
  expect(employeeIn(said, names).groups).toEqual(['kr-legal', 'kr-maintenance']);
  expect(levelOf(said, names)).toBe('high');
  expect(levelOf(claims({ assurance: 'high', acr: 'x' }), names)).toBeUndefined();
  expect(levelOf(said, { ...names, level: ['/assurance/constructor/name'] })).toBeUndefined();
});
