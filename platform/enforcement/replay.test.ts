// Looks of the past under another policy: refused, dependent on more, showing less, or as before.
import { expect, test } from 'vitest';
import { trialPolicy, trialTables } from '../database/trial-policy.ts';
import { compile } from './compile.ts';
import { replay, type UsedRight } from './replay.ts';

const before = compile(trialPolicy, trialTables);
const agent = before.roles.find((r) => r.activity === 'faults' && r.role === 'agent' && r.mode === 'attention')!;
const used = (more: Partial<UsedRight> = {}): UsedRight => ({
  activity: 'faults',
  role: 'agent',
  kind: 'attention',
  reasoned: true,
  looks: 12,
  ...more,
});
const under = (change: (policy: typeof trialPolicy) => void, right = used()) => {
  const other = structuredClone(trialPolicy);
  change(other);
  return replay([right], before, compile(other, trialTables), trialTables);
};
const lines = (policy: typeof trialPolicy) =>
  policy.activities.find((a) => a.id === 'faults')!.access.filter((line) => line.role === 'agent');

test('what the version gives as before is not told', () => {
  expect(agent).toBeDefined();
  expect(under(() => {})).toEqual([]);
});

test('a job without any line is refused', () => {
  const [told] = under((policy) => {
    const faults = policy.activities.find((a) => a.id === 'faults')!;
    faults.access = faults.access.filter((line) => line.role !== 'agent');
  });
  expect(told).toMatchObject({ verdict: 'refused', looks: 12 });
});

test('where a reason is newly asked, looks without one are refused and looks with one are not', () => {
  const strict = (policy: typeof trialPolicy) => {
    for (const line of lines(policy)) line.needs = [...new Set([...line.needs, 'reason'])];
  };
  expect(under(strict, used({ reasoned: false }))).toMatchObject([{ verdict: 'refused' }]);
  expect(under(strict, used({ reasoned: true }))).toEqual([]);
});

test('a new condition that the log does not tell is named', () => {
  const strict = (policy: typeof trialPolicy) => {
    for (const line of lines(policy)) line.needs = [...line.needs, 'second-person'];
  };
  expect(under(strict)).toMatchObject([{ verdict: 'depends', needs: ['second-person'] }]);
});

test('a category that is taken away is named', () => {
  const [category] = lines(trialPolicy).find((line) => line.may.includes('see'))!.data;
  const told = under((policy) => {
    for (const line of lines(policy)) line.data = line.data.filter((data) => data !== category);
  });
  expect(told).toMatchObject([{ verdict: 'less', without: [category] }]);
});
