// The notice, the record of processing and the small answers, all from the same text.
import { expect, test } from 'vitest';
import type { Policy } from '../policy.ts';
import { readPolicy } from '../read-policy.ts';
import { sampleFiles } from '../sample-policy.ts';
import { basisOf } from './basis-of.ts';
import { dpiaActivities } from './dpia-activities.ts';
import { keepOf } from './keep-of.ts';
import { noticeOf } from './notice-of.ts';
import { recordOfProcessing } from './record-of-processing.ts';
import { undecided } from './undecided.ts';
import { whoMaySee } from './who-may-see.ts';

const policy = readPolicy({ ...sampleFiles }).policy as Policy;

test('the notice tells services in their order, each with its parts', () => {
  const { services } = noticeOf(policy);
  expect(services.map((s) => [s.activity, s.parts.map((p) => p.activity)])).toEqual([
    ['tenancy', ['rent-monitoring', 'health-note']],
    ['exchange', []],
  ]);
});

test('the notice calls a whole group of data by its name', () => {
  const [tenancy] = noticeOf(policy).services;
  const tenant = tenancy?.data.find((d) => d.subject.id === 'main-tenant');
  expect(tenant?.oneOf.map((choice) => choice.map((c) => c.title.fi))).toEqual([['yhteystiedot']]);
});

test('the notice prints no undecided period as the landlord’s word, but keeps the proposal for those who decide', () => {
  const [tenancy] = noticeOf(policy).services;
  expect(tenancy?.retention[0]?.words.en).toBe(
    'Esimerkki has not yet decided an exact period. We keep this for as long as it is needed for the tenancy.',
  );
  expect(tenancy?.retention[0]?.proposal?.en).toBe('3 years after your lease ends');
});

test('a part without a purpose of its own serves its parent’s', () => {
  const [tenancy] = noticeOf(policy).services;
  expect(tenancy?.parts[0]?.purpose).toEqual(tenancy?.purpose);
});

test('S9 every row of the record names the controller, and every person in it a basis', () => {
  const rows = recordOfProcessing(policy);
  expect(rows.map((row) => [row.record, row.controllers])).toEqual(
    ['T1', 'T2', 'T9', 'T14'].map((record) => [record, ['Esimerkin asunnot Oy']]),
  );
  expect(rows.flatMap((row) => row.basis).every((basis) => basis.articles.length > 0)).toBe(true);
});

test('the record names recipients, no transfers, and the measures that follow from the policy', () => {
  const row = recordOfProcessing(policy).find((r) => r.activity === 'rent-monitoring');
  expect(row?.recipients.map((r) => [r.id, r.country])).toEqual([['kela', 'FI']]);
  expect(row?.transfers).toBe('none');
  expect(row?.security).toEqual(['access-by-role', 'every-look-logged', 'encrypted-per-person']);
});

test('the nearest basis wins: the part’s own law before the parent’s contract', () => {
  expect(basisOf(policy, 'rent-monitoring', 'main-tenant', 'rent').map((line) => line.article)).toEqual(['6.1.c']);
  expect(basisOf(policy, 'rent-monitoring', 'main-tenant', 'name').map((line) => line.article)).toEqual(['6.1.b']);
});

test('every line that keeps something is named with its activity and reason', () => {
  expect(keepOf(policy, 'rent', 'main-tenant').map(({ activity, keep }) => [activity, keep.because.en])).toEqual([
    ['rent-monitoring', 'accounting act'],
  ]);
});

test('who may see something is told with role, reach and condition', () => {
  const { viewers, recipients } = whoMaySee(policy, 'rent', 'main-tenant');
  expect(viewers.map((v) => [v.activity, v.title.en, v.which])).toEqual([['rent-monitoring', 'customer service', 'in-own-area']]);
  expect(recipients).toMatchObject([{ recipient: 'kela', as: 'monthly-sum', needs: ['request-reference'] }]);
});

test('every proposed line is undecided, and only those', () => {
  expect(undecided(policy).map((u) => [u.activity, u.kind, u.of])).toEqual([
    ['tenancy', 'basis', ['spouse']],
    ['tenancy', 'basis', ['adult-occupant']],
    ['tenancy', 'keep', ['main-tenant', 'spouse', 'adult-occupant']],
  ]);
});

test('special data need an assessment', () => {
  expect(dpiaActivities(policy)).toEqual([{ activity: 'health-note', because: ['special-data'] }]);
});
