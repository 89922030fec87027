// The same words give the same version.
import { expect, test } from 'vitest';
import { readPolicy } from './read-policy.ts';
import { sampleFiles, sampleWith } from './sample-policy.ts';

const versionOf = (files: Record<string, string>) => readPolicy(files).policy?.version;
const version = versionOf({ ...sampleFiles });

test('a version is a SHA-256', () => {
  expect(version).toMatch(/^[0-9a-f]{64}$/);
});

test('comments, the order of keys and the names of files do not change it', () => {
  const { 'activities/3-exchange.yaml': exchange, ...others } = sampleFiles;
  expect(versionOf({ ...others, 'activities/4-moved.yaml': `# moved\n${exchange}` })).toBe(version);
  expect(
    versionOf(sampleWith('activities/2-parts.yaml', 'id: rent-monitoring\npart-of: tenancy', 'part-of: tenancy\nid: rent-monitoring')),
  ).toBe(version);
});

test('one word changes it', () => {
  expect(versionOf(sampleWith('activities/2-parts.yaml', 'for: 6 years', 'for: 7 years'))).not.toBe(version);
});
