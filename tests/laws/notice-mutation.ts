// Who notices a wrong done to the policy: its checks, the difference in PostgreSQL, a lawyer's example, or what is told to people.

import { compile } from '#platform/enforcement/compile.ts';
import { expectedFacts } from '#platform/enforcement/expected.ts';
import { heldPairs } from '#policy-engine/facts.ts';
import {
  engineAsJudge,
  may,
  noticeOf,
  type Policy,
  readExamples,
  readPolicy,
  recordOfProcessing,
  runExamples,
} from '#policy-engine/index.ts';
import { verbs } from '#policy-engine/words.ts';
import { tables } from '../../apps/composition.ts';
import type { Files, Mutation } from './mutate-policy.ts';

export type NoticedBy = 'check' | 'example' | 'PostgreSQL' | 'what is told';

interface Known {
  policy: Policy;
  mistakes: number;
  facts: string;
  told: string;
}
const known = new WeakMap<Files, Known>();
function wellKnown(files: Files): Known {
  const found = known.get(files) ?? firstKnown(files);
  known.set(files, found);
  return found;
}
function firstKnown(files: Files): Known {
  const { policy, mistakes } = readPolicy(files);
  return { policy: policy!, facts: factsOf(policy!), told: toldBy(policy!), mistakes: mistakes.length };
}

/** Every answer of one activity, with the ways to it. */
function answersOf(policy: Policy, activity: string | undefined): string {
  const lines = policy.activities.find((a) => a.id === activity)?.access ?? [];
  const told: unknown[] = [];
  for (const role of new Set(lines.map((line) => line.role)))
    for (const { category, subject } of heldPairs(policy))
      for (const verb of verbs) {
        const { allowed, ways } = may(policy, { activity: activity!, role, category, of: subject, verb });
        if (allowed) told.push([role, category, subject, verb, ways.map(({ origin: _, ...way }) => way)]);
      }
  return JSON.stringify(told);
}

const factsOf = (policy: Policy) => {
  const compiled = compile(policy, tables);
  return JSON.stringify([
    expectedFacts(compiled, tables, [], 'x_')
      .map((f) => f.id)
      .sort(),
    compiled.collectable,
    compiled.roles.map((r) => [r.name, r.moment, r.relations, r.finds]),
  ]);
};
/** The notice in three languages and the record of processing, as the generated files hold them: a change there is a change that a person must read. */
const toldBy = (policy: Policy) =>
  JSON.stringify([noticeOf(policy), recordOfProcessing(policy)], (key, value) =>
    key === 'version' || key === 'origin' || key === 'lines' ? undefined : value,
  );

export interface Judged {
  /** By whom the wrong is noticed first; undefined when it survives. */
  by: NoticedBy | undefined;
  /** Whether any question about who may do what is answered otherwise than before. */
  changesAnswers: boolean;
}

export async function judge(files: Files, mutation: Mutation): Promise<Judged> {
  const before = wellKnown(files);
  const changed = mutation.files();
  const { policy, mistakes } = readPolicy(changed);
  if (!policy || mistakes.length > before.mistakes) return { by: 'check', changesAnswers: true };
  const changesAnswers = answersOf(policy, mutation.activity) !== answersOf(before.policy, mutation.activity);
  return { changesAnswers, by: await noticedIn(policy, changed, before) };
}

async function noticedIn(policy: Policy, files: Files, before: Known): Promise<NoticedBy | undefined> {
  const { examples, mistakes } = readExamples(policy, files);
  if (mistakes.length > 0 || (await runExamples(examples, engineAsJudge(policy))).some((v) => !v.agrees)) return 'example';
  if (factsOf(policy) !== before.facts) return 'PostgreSQL';
  return toldBy(policy) === before.told ? undefined : 'what is told';
}
