// Special data have a ground of their own, and an end.
import { expect, test } from 'vitest';
import { toldAbout } from '../sample-policy.ts';

test('S9 special data without a ground of Art. 9 are refused', () => {
  const told = toldAbout(
    'activities/2-parts.yaml',
    `special: { ground: [9.2.a], dpia: required }
`,
    '',
  );
  expect(told).toEqual(['activities/2-parts.yaml:21:10: `health` is special data: "health-note" needs a ground of Art. 9 (`special`).']);
});

test('special data end by being erased', () => {
  const told = toldAbout(
    'activities/2-parts.yaml',
    'hold: never, then: erase, because: { fi: vain',
    'hold: never, then: unlink, because: { fi: vain',
  );
  expect(told).toEqual(['activities/2-parts.yaml:24:8: Special data end by being erased, not otherwise.']);
});
