// The sample that other tests change must itself be without mistakes.
import { expect, test } from 'vitest';
import { readPolicy } from './read-policy.ts';
import { sampleFiles } from './sample-policy.ts';

test('the sample policy has no mistakes', () => {
  const { policy, mistakes } = readPolicy({ ...sampleFiles });
  expect(mistakes).toEqual([]);
  expect(policy?.activities.map((a) => a.id)).toEqual(['tenancy', 'rent-monitoring', 'health-note', 'exchange']);
});
