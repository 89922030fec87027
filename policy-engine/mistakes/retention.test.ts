// Everything that is collected ends, and how is well said.
import { expect, test } from 'vitest';
import { toldAbout } from '../sample-policy.ts';

test('S144 data that are collected but never kept are refused, as they would be kept for ever', () => {
  const told = toldAbout('activities/1-tenancy.yaml', 'data: [name, note], of: residents', 'data: [name], of: residents');
  expect(told).toEqual([
    'activities/1-tenancy.yaml:14:3: "tenancy" does not say how long it keeps `note` of `main-tenant`: it would be kept for ever.',
  ]);
});

test('a keep line says from when and how long', () => {
  const told = toldAbout('activities/2-parts.yaml', 'from: financial-year-ended, for: 6 years, counted: from-end-of-calendar-year, ', '');
  expect(told).toEqual([
    'activities/2-parts.yaml:9:5: This line does not say from when and how long: write `from` with `for` or `within`, or `longest`, or `shortest`.',
  ]);
});

test('a keep line says only once how long', () => {
  const told = toldAbout(
    'activities/1-tenancy.yaml',
    'of: residents, from: lease-ended, for: 3 years',
    'of: residents, from: lease-ended, for: 3 years, longest: [{ from: lease-ended, for: 3 years }, { from: last-login, for: 1 year }]',
  );
  expect(told).toEqual([
    'activities/1-tenancy.yaml:19:5: This line says several times how long: `from`, `longest` and `shortest` exclude each other.',
  ]);
});

test('only years are counted from the end of the calendar year', () => {
  const told = toldAbout('activities/2-parts.yaml', 'for: 6 years', 'for: 6 months');
  expect(told).toEqual(['activities/2-parts.yaml:9:5: Only years are counted from the end of the calendar year.']);
});

test('an event stands once among the clocks of a line', () => {
  const told = toldAbout(
    'activities/1-tenancy.yaml',
    '{ from: debt-settled-or-barred, for: 0 days }',
    '{ from: lease-ended, for: 0 days }',
  );
  expect(told).toEqual(['activities/1-tenancy.yaml:20:5: The same event stands twice among the clocks of this line.']);
});

test('an activity that outlives what it only uses is warned about', () => {
  const told = toldAbout(
    'activities/2-parts.yaml',
    'from: financial-year-ended, for: 6 years, counted: from-end-of-calendar-year',
    'from: lease-ended, for: 6 years',
  );
  expect(told).toEqual([
    'activities/2-parts.yaml:9:5: warning: "rent-monitoring" keeps its own data longer than `name`, which it only uses: keep it here too, or shorten this.',
  ]);
});
