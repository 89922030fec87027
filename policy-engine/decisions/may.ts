// Decides whether a role may do something with a category of somebody's data in an activity.
import { heldPairs } from '../facts.ts';
import type { Access, Origin, Policy, Verb } from '../policy.ts';

export interface Question {
  activity: string;
  role: string;
  verb: Verb;
  category: string;
  /** Whose data, as a subject role; without it: whether there is anybody about whom the answer is yes. */
  of?: string;
  /** Conditions that hold now: `needs` and `when` words. Without it everything is taken to hold, so that the answer is what is possible at best. */
  moment?: string[];
}

/** One line of the policy that answers yes, and under what. */
export interface Way {
  which: string;
  as?: string;
  needs: string[];
  when?: string;
  origin: Origin;
}

export interface Answer {
  allowed: boolean;
  /** The shape answered instead of the value; absent when some line gives the value itself. */
  as?: string;
  /** Whose rows are reached, by any of the lines. */
  which: string[];
  lines: Origin[];
  ways: Way[];
}

/**
 * Says whether a role may, which lines of the policy say so, and whose rows they reach. Whether a relation holds between two people
 * is not decided here: that needs their data. What no line allows is denied, and so is what is collected about nobody like that.
 */
export function may(policy: Policy, question: Question): Answer {
  const activity = policy.activities.find((a) => a.id === question.activity);
  const lines = (activity?.access ?? []).filter((line) => answersYes(line, question) && isHeld(policy, line, question));
  return answerOf(lines);
}

function answersYes(line: Access, { role, verb, category, of, moment }: Question): boolean {
  if (line.role !== role || !line.may.includes(verb) || !line.data.includes(category)) return false;
  if (of !== undefined && !line.of.includes(of)) return false;
  return (
    moment === undefined ||
    [...line.needs, ...(line.when === undefined ? [] : [line.when])].every((condition) => moment.includes(condition))
  );
}

function isHeld(policy: Policy, line: Access, { category, of }: Question): boolean {
  const held = heldOf(policy);
  return of === undefined ? line.of.some((subject) => held.has(`${category} ${subject}`)) : held.has(`${category} ${of}`);
}

const remembered = new WeakMap<Policy, Set<string>>();

function heldOf(policy: Policy): Set<string> {
  const known = remembered.get(policy) ?? new Set(heldPairs(policy).map(({ category, subject }) => `${category} ${subject}`));
  remembered.set(policy, known);
  return known;
}

function answerOf(lines: Access[]): Answer {
  const ways = lines.map(
    ({ which, as, needs, when, origin }): Way => ({
      which,
      needs,
      origin,
      ...(as !== undefined && { as }),
      ...(when !== undefined && { when }),
    }),
  );
  const shape = ways.length > 0 && ways.every((way) => way.as !== undefined) ? ways[0]?.as : undefined;
  return {
    allowed: ways.length > 0,
    which: [...new Set(ways.map((way) => way.which))],
    lines: ways.map((way) => way.origin),
    ways,
    ...(shape !== undefined && { as: shape }),
  };
}
