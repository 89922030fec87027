import { expect, test } from 'vitest';
import { clocksFrom, isDayOff } from './clocks.ts';

test.each([
  ['2026-03-05', '2026-04-05', '2026-04-07', '2026-04-04', '2026-04-04', '2026-06-05'],
  ['2026-05-21', '2026-06-21', '2026-06-22', '2026-06-20', '2026-06-20', '2026-08-21'],
  ['2026-08-31', '2026-09-30', '2026-09-30', '2026-09-30', '2026-09-30', '2026-11-30'],
  ['2026-01-31', '2026-02-28', '2026-03-02', '2026-03-02', '2026-02-28', '2026-04-30'],
  ['2028-01-30', '2028-02-29', '2028-02-29', '2028-02-29', '2028-02-29', '2028-04-30'],
  ['2026-11-06', '2026-12-06', '2026-12-07', '2026-12-06', '2026-12-06', '2027-02-06'],
  ['2026-11-25', '2026-12-25', '2026-12-28', '2026-12-25', '2026-12-25', '2027-02-25'],
  ['2027-02-26', '2027-03-26', '2027-03-30', '2027-03-28', '2027-03-26', '2027-05-26'],
])(
  'S163: what is received on %s has its month on %s, by law %s, the promise %s, the target %s, extended %s',
  (received, month, law, promise, target, extended) => {
    expect(clocksFrom(received, 30)).toEqual({ month, law, promise, target, extended });
  },
);

test('the eves of Midsummer and Christmas lengthen nothing; Ascension Day and Epiphany do', () => {
  expect(['2026-06-19', '2026-12-24'].map(isDayOff)).toEqual([false, false]);
  expect(['2026-05-14', '2027-01-06', '2026-06-20', '2026-10-31'].map(isDayOff)).toEqual([true, true, true, true]);
});
