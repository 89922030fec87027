// The day on which something must be gone.
import { expect, test } from 'vitest';
import type { Clock, Keep, Period } from '../policy.ts';
import { endsOn } from './ends-on.ts';

const of = (amount: number, unit: Period['unit']): Period => ({ amount, unit });
const clock = (from: string, amount: number, unit: Period['unit']): Clock => ({ from, for: of(amount, unit) });

function keep(line: Partial<Keep>): Keep {
  const text = { fi: '', sv: '', en: '' };
  return {
    data: ['name'],
    of: ['main-tenant'],
    within: false,
    countedFromEndOfCalendarYear: false,
    // biome-ignore lint/suspicious/noThenProperty: the lawyers' word for what happens at the end
    then: 'erase',
    hold: [],
    warn: [],
    because: text,
    status: 'decided',
    origin: { file: '', line: 1, column: 1 },
    ...line,
  };
}

test('three years from a lease that ended on 31.7.2026 end on 1.8.2029', () => {
  expect(endsOn(keep({ clock: clock('lease-ended', 3, 'years') }), { 'lease-ended': '2026-07-31' })).toEqual({ on: '2029-08-01' });
});

test('six years from the end of the calendar year: a voucher of 2026 goes on 1.1.2033', () => {
  const voucher = keep({ clock: clock('financial-year-ended', 6, 'years'), countedFromEndOfCalendarYear: true });
  expect(endsOn(voucher, { 'financial-year-ended': '2026-12-31' })).toEqual({ on: '2033-01-01' });
  expect(endsOn(voucher, { 'financial-year-ended': '2024-03-31' })).toEqual({ on: '2031-01-01' });
});

test('ten years from the end of the financial year: its books go on the day after', () => {
  const books = keep({ clock: clock('financial-year-ended', 10, 'years') });
  expect(endsOn(books, { 'financial-year-ended': '2026-12-31' })).toEqual({ on: '2037-01-01' });
  expect(endsOn(books, { 'financial-year-ended': '2024-03-31' })).toEqual({ on: '2034-04-01' });
});

test('an account last used on 30.11.2026 is gone by 28.2.2027', () => {
  const account = keep({ clock: clock('last-login', 3, 'months'), within: true });
  expect(endsOn(account, { 'last-login': '2026-11-30' })).toEqual({ on: '2027-02-28' });
});

test('a last sign-in late in the evening counts as its day in Helsinki', () => {
  const account = keep({ clock: clock('last-login', 3, 'months'), within: true });
  expect(endsOn(account, { 'last-login': new Date('2026-11-30T22:30:00Z') })).toEqual({ on: '2027-03-01' });
});

test('a recording ends after 14 times 24 hours, also over the change of clocks', () => {
  const recording = keep({ clock: clock('recorded-at', 336, 'hours') });
  expect(endsOn(recording, { 'recorded-at': new Date('2026-11-01T10:00:00+02:00') })).toEqual({ on: '2026-11-15' });
  // 23.30 summer time and 336 hours: 22.30 winter time, still the same day of the month.
  expect(endsOn(recording, { 'recorded-at': new Date('2026-10-20T23:30:00+03:00') })).toEqual({ on: '2026-11-03' });
  // Half past midnight in summer time falls back into the evening before.
  expect(endsOn(recording, { 'recorded-at': new Date('2026-10-20T00:30:00+03:00') })).toEqual({ on: '2026-11-02' });
});

test('what lasts until an emergency ends on 30.6. goes on 1.7.', () => {
  expect(endsOn(keep({ clock: clock('period-ended', 0, 'days') }), { 'period-ended': '2026-06-30' })).toEqual({ on: '2026-07-01' });
});

test('what goes within no days goes on the day itself', () => {
  expect(endsOn(keep({ clock: clock('consent-withdrawn', 0, 'days'), within: true }), { 'consent-withdrawn': '2026-03-05' })).toEqual({
    on: '2026-03-05',
  });
});

test('an event that has not happened is waited for', () => {
  expect(endsOn(keep({ clock: clock('lease-ended', 3, 'years') }), { 'lease-ended': undefined })).toEqual({ waitsFor: 'lease-ended' });
});

test('of several clocks the longest counts, and an open debt is waited for', () => {
  const code = keep({ longest: [clock('lease-ended', 3, 'years'), clock('debt-settled-or-barred', 0, 'days')] });
  expect(endsOn(code, { 'lease-ended': '2026-07-31', 'debt-settled-or-barred': '2031-01-31' })).toEqual({ on: '2031-02-01' });
  expect(endsOn(code, { 'lease-ended': '2026-07-31', 'debt-settled-or-barred': undefined })).toEqual({
    waitsFor: 'debt-settled-or-barred',
  });
});

test('somebody who never had a debt does not wait for it to be settled', () => {
  const code = keep({ longest: [clock('lease-ended', 3, 'years'), clock('debt-settled-or-barred', 0, 'days')] });
  expect(endsOn(code, { 'lease-ended': '2026-07-31' })).toEqual({ on: '2029-08-01' });
});

test('of several clocks the shortest that runs counts', () => {
  const report = keep({ shortest: [clock('order-completed', 3, 'years'), clock('lease-ended', 1, 'years')] });
  expect(endsOn(report, { 'order-completed': '2026-01-10', 'lease-ended': undefined })).toEqual({ on: '2029-01-11' });
  expect(endsOn(report, { 'order-completed': '2026-01-10', 'lease-ended': '2026-05-31' })).toEqual({ on: '2027-06-01' });
});

test('a cap ends what waits: twenty years from the due day of a debt, or fifteen from the judgment', () => {
  const debt = keep({
    clock: clock('debt-settled-or-barred', 1, 'years'),
    atMost: { shortest: [clock('title-given', 15, 'years'), clock('due-day', 20, 'years')] },
  });
  const days = { 'debt-settled-or-barred': undefined, 'title-given': '2027-03-01', 'due-day': '2026-01-04' };
  expect(endsOn(debt, days)).toEqual({ on: '2042-03-02', waitsFor: 'debt-settled-or-barred' });
});

test('a floor keeps a warning for a year although the lease has ended', () => {
  const warned = keep({
    shortest: [clock('warning-served', 3, 'years'), clock('lease-ended', 1, 'months')],
    atLeast: clock('warning-served', 1, 'years'),
  });
  expect(endsOn(warned, { 'warning-served': '2026-06-01', 'lease-ended': '2026-07-31' })).toEqual({ on: '2027-06-02' });
});

test('another event starts the clock when the first never comes', () => {
  const proof = keep({ clock: clock('consent-withdrawn', 3, 'years'), orFrom: 'case-closed' });
  expect(endsOn(proof, { 'case-closed': '2026-02-28' })).toEqual({ on: '2029-03-01' });
});

test('an order that was confirmed does not end by this line', () => {
  const order = keep({ clock: clock('recorded-at', 5, 'days'), within: true, unless: 'confirmed' });
  expect(endsOn(order, { 'recorded-at': '2026-03-01' })).toEqual({ on: '2026-03-06' });
  expect(endsOn(order, { 'recorded-at': '2026-03-01' }, ['confirmed'])).toEqual({});
});
