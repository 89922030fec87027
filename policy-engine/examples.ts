// Reads the lawyers' examples and puts them to any judge: the engine itself, or PostgreSQL.
import { type Answer, may, type Question } from './decisions/may.ts';
import type { Mistake, Origin, Policy, Verb } from './policy.ts';
import { mistake } from './reading/document.ts';
import { examplesShape, type RawExample } from './reading/example-shape.ts';
import { explain } from './reading/explain.ts';
import { expandData } from './reading/groups.ts';
import { namesIn, readSources } from './reading/read-files.ts';

/** What one category must answer. */
export interface Expected {
  category: string;
  allowed: boolean /** The shape instead of the value. */;
  as?: string;
}
export interface Example {
  name: string;
  given?: string;
  origin: Origin;
  activity: string;
  role: string;
  of: string;
  verb: Verb;
  /** Whether the relation that the lines ask for holds between the two people. */
  near: boolean;
  /** Needs and conditions that hold. */
  moment: string[];
  expected: Expected[];
}

/** Reads `examples/*.yaml` beside the policy they speak of; the files are those given to readPolicy. */
export function readExamples(policy: Policy, files: Record<string, string>): { examples: Example[]; mistakes: Mistake[] } {
  const { sources } = readSources(files);
  const shape = examplesShape(namesIn(sources));
  const examples: Example[] = [];
  const mistakes: Mistake[] = [];
  for (const document of sources.filter((d) => d.file.startsWith('examples/'))) {
    const parsed = shape.safeParse(document.value);
    if (!parsed.success) mistakes.push(...explain(shape, parsed.error.issues, document));
    parsed.data?.forEach((raw, n) => {
      const example = buildExample(policy, raw, document.at([n]));
      if (example.expected.length === 0)
        mistakes.push(mistake(document.at([n]), 'This example expects nothing: say what is seen, or which data are refused.'));
      examples.push(example);
    });
  }
  return { examples, mistakes };
}

function buildExample(policy: Policy, raw: RawExample, origin: Origin): Example {
  const { activity, who, of, does, near, with: needs, if: condition, data } = raw.when;
  const moment = [...(needs ?? []), ...(condition === undefined ? [] : [condition])];
  const name = typeof raw.name === 'string' ? raw.name : raw.name.en;
  const asked = { activity, role: who, of, verb: does as Verb, near: near !== 'no', moment };
  return {
    name,
    origin,
    ...asked,
    expected: expectations(policy, raw.then, activity, data),
    ...(raw.given !== undefined && { given: raw.given }),
  };
}

function expectations(policy: Policy, outcome: RawExample['then'], activity: string, asked: string[] | undefined): Expected[] {
  const groups = { data: policy.vocabulary.groups, subjects: {} };
  const denied = (data: string[]): Expected[] => expandData(data, groups).map((category) => ({ category, allowed: false }));
  if ('refused' in outcome) return denied(asked ?? namedIn(policy, activity));
  const seen = (outcome.sees ?? []).flatMap((entry): Expected[] => {
    if (typeof entry === 'string') return expandData([entry], groups).map((category) => ({ category, allowed: true }));
    return Object.entries(entry).map(([category, as]) => ({ category, allowed: true, ...(as !== undefined && { as }) }));
  });
  return [...seen, ...denied(outcome.not ?? [])];
}

const namedIn = (policy: Policy, activity: string): string[] => [
  ...new Set((policy.activities.find((a) => a.id === activity)?.access ?? []).flatMap((line) => line.data)),
];

/** Answers one question of an example. `near` is a fact of the world, and so is not part of the policy's own question. */
export type Judge = (
  question: Required<Question> & { near: boolean },
) => Pick<Answer, 'allowed' | 'as'> | Promise<Pick<Answer, 'allowed' | 'as'>>;

export interface Verdict {
  example: Example;
  category: string;
  expected: Expected;
  got: Pick<Answer, 'allowed' | 'as'>;
  agrees: boolean;
}

/** Puts every expectation of every example to a judge, one after the other, and compares. */
export async function runExamples(examples: Example[], judge: Judge): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const example of examples) {
    const { activity, role, of, verb, moment, near } = example;
    for (const expected of example.expected) {
      const got = await judge({ activity, role, of, verb, moment, near, category: expected.category });
      const agrees = got.allowed === expected.allowed && (!got.allowed || got.as === expected.as);
      verdicts.push({ example, category: expected.category, expected, got, agrees });
    }
  }
  return verdicts;
}

/** The engine as a judge: without the relation only lines that reach everybody say yes. */
export const engineAsJudge =
  (policy: Policy): Judge =>
  ({ near, ...question }) => {
    const answer = may(policy, question);
    return near ? answer : { ...answer, allowed: answer.which.includes('all') };
  };
