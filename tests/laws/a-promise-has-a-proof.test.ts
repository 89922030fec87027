// Law 10: a sentence of the notice that is no permission is bound to a test of the same name, as soon as there is a system that could break it.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { modules } from '#modules/index.ts';
import { checkedPolicy, policyFiles } from '#platform/policy-in-force.ts';
import type { Activity } from '#policy-engine/policy.ts';
import { tables } from '../../apps/composition.ts';
import { columnsOf, hasSystem, ownData } from '../promises/promised.ts';

const policy = checkedPolicy(policyFiles('policy'));
const sources = globSync('{apps,modules,platform,policy-engine,tests}/**/*.test.{ts,tsx}').map((file) => readFileSync(file, 'utf8'));
/** First words of the titles of all tests. */
const proofs = new Set(sources.flatMap((text) => [...text.matchAll(/\btest\(\s*['"`]([a-z-]+)[ :]/g)].map((m) => m[1]!)));

const lacking = (activity: Activity, proven: ReadonlySet<string>) =>
  activity.promise.filter((word) => !proven.has(word) && hasSystem(policy, activity, tables, modules));

describe('a promise has a proof', () => {
  test('every promise of an activity that has a system is proven by a test of the same name', () => {
    const missing = policy.activities.flatMap((a) => lacking(a, proofs).map((word) => `${a.id} promises ${word}`));
    expect(missing).toEqual([]);
  });

  test('a promise without its test is found', () => {
    const kept = policy.activities.filter((a) => lacking(a, new Set()).length > 0);
    expect(kept.length).toBeGreaterThan(0);
  });

  test('a proof belongs to a promise that the policy makes', () => {
    const named = globSync('tests/promises/*.test.ts').map((file) => /([a-z-]+)[.]test/.exec(file)![1]!);
    const made = new Set(policy.activities.flatMap((a) => a.promise));
    expect(named.filter((word) => !made.has(word))).toEqual([]);
    expect(named.filter((word) => !proofs.has(word))).toEqual([]);
  });

  test('an activity without a system has no column anywhere that only it may fill', () => {
    for (const activity of policy.activities.filter((a) => a.promise.length > 0 && !hasSystem(policy, a, tables, modules)))
      expect(columnsOf(tables, ownData(policy, activity)), activity.id).toEqual([]);
  });
});
