// A policy is made of files that can be read, each of a known name.
import { expect, test } from 'vitest';
import { mistakeInWords } from '../mistake-in-words.ts';
import { readPolicy } from '../read-policy.ts';
import { sampleFiles, toldAbout } from '../sample-policy.ts';

test('a key written twice is refused', () => {
  const told = toldAbout(
    'activities/1-tenancy.yaml',
    `record: T1
`,
    `record: T1
record: T2
`,
  );
  expect(told).toEqual(['activities/1-tenancy.yaml:3:1: The same key is written twice.']);
});

test('anchors and aliases are refused', () => {
  const told = toldAbout(
    'activities/1-tenancy.yaml',
    'parts: [rent-monitoring, health-note]',
    'parts: &parts [rent-monitoring, health-note]',
  );
  expect(told).toEqual(['activities/1-tenancy.yaml:6:15: Anchors (&name) are not used here: write the words out.']);
});

test('a file that cannot be read is said to be so, at its place', () => {
  const told = toldAbout('texts/notice.yaml', 'summary: {', 'summary: {{');
  expect(told).toEqual([
    'texts/notice.yaml:3:1: This is not readable as YAML: Flow map in block collection must be sufficiently indented and end with a }.',
  ]);
});

test('a missing file is told by its name', () => {
  const { 'vocabulary/roles.yaml': _, ...files } = sampleFiles;
  const told = readPolicy(files).mistakes.map(mistakeInWords);
  expect(told).toEqual(['vocabulary/roles.yaml:1:1: This file is missing, or says nothing.']);
});

test('a file with an unknown name is refused', () => {
  const told = readPolicy({
    ...sampleFiles,
    'activites/more.yaml': `id: more
`,
  }).mistakes.map(mistakeInWords);
  expect(told).toEqual(['activites/more.yaml:1:1: This file is not part of a policy: its name or folder is not known.']);
});
