// The rights that follow from the ground of processing.
import { expect, test } from 'vitest';
import type { Policy } from '../policy.ts';
import { readPolicy } from '../read-policy.ts';
import { sampleFiles } from '../sample-policy.ts';
import { rightsOf } from './rights-of.ts';

const policy = readPolicy({ ...sampleFiles }).policy as Policy;

test('what a party to the lease gave can be moved', () => {
  expect(rightsOf(policy, 'tenancy', 'main-tenant', 'phone').portability).toEqual({ has: true });
});

test('what was observed can be moved, what the landlord concluded cannot', () => {
  expect(rightsOf(policy, 'tenancy', 'main-tenant', 'note', { came: 'observed' }).portability).toEqual({ has: true });
  expect(rightsOf(policy, 'tenancy', 'main-tenant', 'note', { came: 'derived' }).portability).toEqual({ has: false, because: 'derived' });
});

test('what rests on a law or an interest cannot be moved', () => {
  expect(rightsOf(policy, 'rent-monitoring', 'main-tenant', 'rent', { came: 'given' }).portability).toEqual({
    has: false,
    because: 'basis',
  });
  expect(rightsOf(policy, 'tenancy', 'adult-occupant', 'name').portability).toEqual({ has: false, because: 'basis' });
});

test('only an interest can be objected to', () => {
  expect(rightsOf(policy, 'tenancy', 'adult-occupant', 'name').objection).toBe(true);
  expect(rightsOf(policy, 'tenancy', 'main-tenant', 'name').objection).toBe(false);
});

test('only consent can be withdrawn', () => {
  expect(rightsOf(policy, 'health-note', 'spouse', 'health')).toMatchObject({ withdrawal: true, erasure: { possible: 'on-request' } });
  expect(rightsOf(policy, 'tenancy', 'main-tenant', 'name').withdrawal).toBe(false);
});

test('a spouse has the rights of a party only when the spouse is one', () => {
  const party = rightsOf(policy, 'tenancy', 'spouse', 'name', { when: ['party-to-lease'] });
  const other = rightsOf(policy, 'tenancy', 'spouse', 'name', { when: ['not-party-to-lease'] });
  expect([party.articles, party.objection, party.portability.has]).toEqual([['6.1.b'], false, true]);
  expect([other.articles, other.objection, other.portability.has]).toEqual([['6.1.f'], true, false]);
});

test('the lease and the ledger cannot be erased while their period runs, and the ground is said', () => {
  expect(rightsOf(policy, 'rent-monitoring', 'main-tenant', 'rent').erasure).toMatchObject({
    possible: 'not-yet',
    because: 'law',
    article: '17.3.b',
    law: '1336/1997 2:10',
  });
  expect(rightsOf(policy, 'tenancy', 'main-tenant', 'name').erasure).toMatchObject({
    possible: 'not-yet',
    because: 'contract',
    article: '17.3.e',
  });
});

test('what may be left out at the start may be erased on request', () => {
  expect(rightsOf(policy, 'tenancy', 'spouse', 'code').erasure).toEqual({ possible: 'on-request', because: 'optional' });
});
