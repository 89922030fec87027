// The words fit each other.
import { expect, test } from 'vitest';
import { toldAbout } from '../sample-policy.ts';

test('a sealed category without a sealed group is refused', () => {
  const told = toldAbout('vocabulary/categories.yaml', 'code:  { kind: sealed, sealed-group: identity,', 'code:  { kind: sealed,');
  expect(told).toEqual([
    'vocabulary/categories.yaml:5:10: The sealed category `code` does not say under which key: `sealed-group` is missing.',
  ]);
});

test('a group cannot ask for more data than it has', () => {
  const told = toldAbout('vocabulary/categories.yaml', 'at-least: 1', 'at-least: 3');
  expect(told).toEqual(['vocabulary/categories.yaml:11:44: The group `contact` asks for 3 of its 2 data.']);
});

test('a person in their own matter cannot reach a whole area', () => {
  const told = toldAbout('activities/3-exchange.yaml', 'role: self, which: self', 'role: self, which: in-own-area');
  expect(told).toEqual([
    'activities/3-exchange.yaml:8:10: The role `self` is a person in their own matter and cannot reach `in-own-area`.',
  ]);
});

test('a unit ends after it begins', () => {
  const told = toldAbout('controller.yaml', 'from: 2020-01-01 }', 'from: 2020-01-01, until: 2019-12-31 }');
  expect(told).toEqual(['controller.yaml:15:5: The unit "house" ends before it begins.']);
});

test('a line that is said to be decided names who decided and when', () => {
  const told = toldAbout(
    'activities/2-parts.yaml',
    'status: decided, decided: { by: management group, on: 2026-01-31 }',
    'status: decided',
  );
  expect(told).toEqual(['activities/2-parts.yaml:9:5: This is said to be decided: by whom and when? (`decided: { by, on }`)']);
});
