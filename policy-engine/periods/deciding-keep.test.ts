// Which rule decides the date of a record.
import { expect, test } from 'vitest';
import type { Policy } from '../policy.ts';
import { readPolicy } from '../read-policy.ts';
import { sampleFiles, sampleWith } from '../sample-policy.ts';
import { decidingKeep } from './deciding-keep.ts';

const sample = readPolicy({ ...sampleFiles }).policy as Policy;

/** Rent monitoring keeps the name as well, for six years after the books are closed. */
const both = readPolicy(
  sampleWith('activities/2-parts.yaml', 'data: [rent], of: [main-tenant], from', 'data: [rent, name], of: [main-tenant], from'),
).policy as Policy;

/** The account goes when it is closed, too. */
const closing = readPolicy(
  sampleWith(
    'activities/3-exchange.yaml',
    'keep: [',
    'keep: [{ data: [advert], of: [exchange-user], from: lease-ended, within: 0 days, then: erase, because: { fi: muutto, sv: flytt, en: moving } }, ',
  ),
).policy as Policy;

test('S145 of two activities that keep the same data, the one that ends last decides, and says why', () => {
  const clocks = { 'lease-ended': '2026-07-31', 'financial-year-ended': '2026-12-31' };
  const deciding = decidingKeep(both, { category: 'name', subject: 'main-tenant', clocks });
  expect(deciding).toMatchObject({ activity: 'rent-monitoring', end: { on: '2033-01-01' }, keep: { because: { en: 'accounting act' } } });
});

test('S145 an activity that still waits for an event decides over one with a day', () => {
  const deciding = decidingKeep(both, {
    category: 'name',
    subject: 'main-tenant',
    clocks: { 'lease-ended': undefined, 'financial-year-ended': '2026-12-31' },
  });
  expect(deciding).toMatchObject({ activity: 'tenancy', end: { waitsFor: 'lease-ended' } });
});

test('S145 of two lines of one activity, the one that ends first decides', () => {
  const clocks = { 'last-login': '2026-11-30', 'lease-ended': '2026-12-05' };
  expect(decidingKeep(closing, { category: 'advert', subject: 'exchange-user', clocks })?.end).toEqual({ on: '2026-12-05' });
});

test('a record that belongs to one activity is decided by that activity alone', () => {
  const clocks = { 'lease-ended': '2026-07-31', 'financial-year-ended': '2026-12-31' };
  expect(decidingKeep(both, { category: 'name', subject: 'main-tenant', clocks, activities: ['tenancy'] })?.end).toEqual({
    on: '2029-08-01',
  });
});

test('what nobody keeps has no deciding rule', () => {
  expect(decidingKeep(sample, { category: 'rent', subject: 'spouse', clocks: {} })).toBeUndefined();
});
