// Every key and every value has a form.
import { expect, test } from 'vitest';
import { toldAbout } from '../sample-policy.ts';

test('an unknown key is refused, with the nearest known one', () => {
  const told = toldAbout('activities/1-tenancy.yaml', 'purpose:', 'purpse:');
  expect(told).toEqual(['activities/1-tenancy.yaml:4:1: "purpse" is not a key that belongs here. Did you mean "purpose"?']);
});

test('a country is a code', () => {
  const told = toldAbout(
    'vocabulary/recipients.yaml',
    'kela:        { kind: authority, country: FI',
    'kela:        { kind: authority, country: Finland',
  );
  expect(told).toEqual(['vocabulary/recipients.yaml:2:44: "Finland" is not a country code such as FI.']);
});

test('a period is a number and a unit', () => {
  const told = toldAbout('activities/2-parts.yaml', 'for: 6 years', 'for: six years');
  expect(told).toEqual(['activities/2-parts.yaml:9:73: "six years" is not a period such as 3 months.']);
});

test('a role outside the landlord needs its organisation', () => {
  const told = toldAbout('vocabulary/roles.yaml', 'contractor: { of: contractor, ', 'contractor: { ');
  expect(told).toEqual(['vocabulary/roles.yaml:7:15: A role outside the landlord needs its organisation: `of`.']);
});
