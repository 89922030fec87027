// Rights that nobody uses are found, and each comes as a diff that git applies and after which the policy is still read.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Policy, readPolicy, unusedLines, withoutLine } from '../index.ts';
import { sampleFiles, sampleWith } from '../sample-policy.ts';

const files = { ...sampleFiles };
const policy = readPolicy(files).policy as Policy;
const use = (activity: string, role: string, kind: 'attention' | 'list' | 'unmask') => ({ activity, role, kind });
const found = (used: ReturnType<typeof use>[], then = policy) =>
  unusedLines(policy, then, used).map(({ activity, line }) => `${activity} ${line.role} ${line.may.join()}`);

test('a line whose kind of look is in the log is used; the others of staff are not', () => {
  expect(found([])).toEqual([
    'tenancy customer-service see,record',
    'tenancy customer-service list',
    'rent-monitoring customer-service see',
  ]);
  expect(found([use('tenancy', 'customer-service', 'attention')])).toEqual([
    'tenancy customer-service list',
    'rent-monitoring customer-service see',
  ]);
});

test('people in their own matter leave no trace and are never called idle', () => {
  expect(found([]).some((line) => line.includes('self'))).toBe(false);
});

test('a line that did not stand then is too young to be judged', () => {
  const then = readPolicy(sampleWith('activities/2-parts.yaml', 'may: [see], data: [name, rent]', 'may: [see], data: [rent]'))
    .policy as Policy;
  expect(found([], then)).not.toContain('rent-monitoring customer-service see');
});

test('the diff applies with git and with patch, and gives the files that were checked', () => {
  const [first] = unusedLines(policy, policy, [use('tenancy', 'customer-service', 'attention')]);
  const narrowing = withoutLine(files, first!.line.origin)!;
  for (const [program, ...given] of [
    ['git', 'apply', '-p1'],
    ['patch', '-s', '-p1', '-i'],
  ] as const) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'narrow-'));
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, 'policy', name)), { recursive: true });
      fs.writeFileSync(path.join(folder, 'policy', name), text);
    }
    fs.writeFileSync(path.join(folder, 'narrow.diff'), narrowing.diff);
    execFileSync(program, [...given, 'narrow.diff'], { cwd: folder });
    for (const [name, text] of Object.entries(narrowing.files))
      expect(fs.readFileSync(path.join(folder, 'policy', name), 'utf8')).toBe(text);
    fs.rmSync(folder, { recursive: true });
  }
  expect(narrowing.mistakes()).toEqual([]);
  const narrower = readPolicy(narrowing.files).policy as Policy;
  expect(narrower.activities[0]!.access.length).toBe(policy.activities[0]!.access.length - 1);
});

test('the only line of a list takes the list with it', () => {
  const only = policy.activities.find((a) => a.id === 'rent-monitoring')!.access[0]!;
  const narrowing = withoutLine(files, only.origin)!;
  expect(narrowing.diff).toContain('-access:');
});

test('what the checks then object to is said', () => {
  const only = policy.activities.find((a) => a.id === 'rent-monitoring')!.access[0]!;
  const { mistakes, files: narrowed } = withoutLine(files, only.origin)!;
  expect(mistakes()).toEqual(readPolicy(narrowed).mistakes.filter((m) => m.severity === 'error'));
});

test('where no line begins there is nothing to take', () => {
  expect(withoutLine(files, { file: 'activities/1-tenancy.yaml', line: 1, column: 1 })).toBeUndefined();
  expect(withoutLine(files, { file: 'nowhere.yaml', line: 1, column: 1 })).toBeUndefined();
});
