// A wrong done to the landlord's policy does not go unnoticed: by its checks, a lawyer's example, PostgreSQL, or what people are told.
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { policyFiles } from '#platform/policy-in-force.ts';
import { type Policy, readPolicy } from '#policy-engine/index.ts';
import { elsewhere, type Files, type Mutation, mutationsOf, wrongs } from './mutate-policy.ts';
import { judge } from './notice-mutation.ts';

const files: Files = policyFiles('policy');
let policy: Policy;
beforeAll(() => {
  policy = readPolicy(files).policy!;
});

/** Always the same few of each kind, whatever is added to the policy beside them. */
const inOrder = (mutation: Mutation) =>
  createHash('sha256')
    .update(`${mutation.kind} ${mutation.at.replaceAll(/\d+/g, '')}`)
    .digest('hex');
const few = (kind: string, count: number): Mutation[] =>
  [...mutationsOf(files, kind)].sort((a, b) => inOrder(a).localeCompare(inOrder(b))).slice(0, count);

describe('who may see what: by a check, an example or a difference in PostgreSQL', () => {
  test.each(wrongs.filter((w) => w.section === 'access').map((w) => w.kind))(
    '%s',
    async (kind) => {
      const survivors: string[] = [];
      let judged = 0;
      for (const mutation of few(kind, 8)) {
        // Some wrongs change no answer: another line says the same. Three that do are asked for.
        if (judged === 3) break;
        const { by, changesAnswers } = await judge(files, mutation);
        if (!changesAnswers) continue;
        judged += 1;
        if (by === undefined || by === 'what is told') survivors.push(mutation.at);
      }
      expect(judged).toBeGreaterThan(0);
      expect(survivors, 'write an example in policy/examples for each of these').toEqual([]);
    },
    120_000,
  );
});

describe('what is collected, kept and given: by a check, or in what people are told', () => {
  test.each(wrongs.filter((w) => w.section !== 'access').map((w) => w.kind))(
    '%s',
    async (kind) => {
      const survivors: string[] = [];
      for (const mutation of few(kind, 2)) if ((await judge(files, mutation)).by === undefined) survivors.push(mutation.at);
      expect(survivors).toEqual([]);
    },
    120_000,
  );
});

describe('what stands apart from the activities', () => {
  test.each(elsewhere(files).map((mutation) => [mutation.kind, mutation] as const))('%s', async (_kind, mutation) => {
    expect((await judge(files, mutation)).by).toBeDefined();
  });
});

test('hats that must never meet in one person are kept apart by the policy (rule L13)', () => {
  const apart = new Set(policy.vocabulary.neverTogether.map((pair) => [...pair].sort().join(' ')));
  const must: [string, string][] = [
    ['supervision', 'sysadmin'],
    ['supervision', 'policy-approver'],
    ['policy-editor', 'policy-approver'],
    ['key-custodian', 'database-administrator'],
    ['camera-viewer', 'camera-approver'],
    ['break-glass', 'break-glass-reviewer'],
    // Whoever has a job inside is no outsider's eye inside.
    ...policy.vocabulary.roles
      .filter((r) => r.side === 'inside' && r.id !== 'employee')
      .map((r): [string, string] => ['housing-adviser', r.id]),
  ];
  expect(must.filter((pair) => !apart.has([...pair].sort().join(' '))).map((pair) => pair.join(' and '))).toEqual([]);
});
