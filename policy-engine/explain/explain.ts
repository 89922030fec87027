// Answers a question about a policy: yes or no, from which lines, under what conditions, and when no, why and who may instead.
import { collectedBy, handledBy, heldPairs } from '../facts.ts';
import type { Activity, Origin, Policy, Status } from '../policy.ts';
import type { Asked } from './known-names.ts';
import type { Asking } from './read-question.ts';

/** One line of the policy that answers yes. */
export interface Line {
  activity: string;
  who: { kind: 'role' | 'recipient'; id: string };
  may: Asked[];
  /** Of what was asked, what this line gives. */
  data: string[];
  of: string[];
  which?: string;
  as?: string;
  needs: string[];
  when?: string;
  status: Status;
  origin: Origin;
}

export type Reason =
  | { kind: 'held-about-nobody'; data: string; of?: string }
  | { kind: 'never'; activity: string; data: string; origin: Origin }
  | { kind: 'not-handled'; activity: string; data: string; origin: Origin }
  | { kind: 'no-line'; activity: string; who: string; origin: Origin }
  | { kind: 'other-lines'; activity: string; who: string; lines: Line[] };

export interface Explanation {
  asking: Asking;
  yes: boolean;
  lines: Line[];
  /** Empty when the answer is yes. */
  because: Reason[];
  /** Where the same is allowed: to the same asker elsewhere, to others here. */
  instead: Line[];
}

/** The answer to a question that was read. Undeclared is denied: no line, no right. */
export function explain(policy: Policy, asking: Asking): Explanation {
  const wanted = asking.data === undefined ? undefined : membersOf(policy, asking.data);
  const people = asking.of === undefined ? undefined : (policy.vocabulary.subjectGroups[asking.of] ?? [asking.of]);
  const all = linesOf(policy).flatMap((line) => narrowed(policy, line, wanted, people));
  const here = (line: Line) => asking.activity === undefined || line.activity === asking.activity;
  const asker = (line: Line) => asking.who === undefined || (line.who.kind === asking.who.kind && line.who.id === asking.who.id);
  const verb = (line: Line) =>
    (asking.who === undefined && asking.verb === 'see' ? line.who.kind === 'role' : true) && line.may.includes(asking.verb);
  const lines = all.filter((line) => here(line) && asker(line) && verb(line));
  if (lines.length > 0) return { asking, yes: true, lines, because: [], instead: [] };
  return {
    asking,
    yes: false,
    lines: [],
    because: reasonsOf(policy, asking, wanted ?? [], people, linesOf(policy)),
    instead:
      asking.who || asking.activity
        ? all.filter((line) => verb(line) && (asking.activity && here(line) ? true : Boolean(asking.who) && asker(line)))
        : [],
  };
}

const membersOf = (policy: Policy, data: string): string[] => policy.vocabulary.groups[data]?.of ?? [data];

function linesOf(policy: Policy): Line[] {
  return policy.activities.flatMap((activity) => [
    ...activity.access.map(
      ({ role, may, data, of, which, as, needs, when, status, origin }): Line => ({
        activity: activity.id,
        who: { kind: 'role', id: role },
        may,
        data,
        of,
        which,
        needs,
        status,
        origin,
        ...(as !== undefined && { as }),
        ...(when !== undefined && { when }),
      }),
    ),
    ...activity.disclose.map(
      ({ to, data, of, which, as, needs, status, origin }): Line => ({
        activity: activity.id,
        who: { kind: 'recipient', id: to },
        may: ['get'],
        data,
        of,
        needs,
        status,
        origin,
        ...(which !== undefined && { which }),
        ...(as !== undefined && { as }),
      }),
    ),
  ]);
}

const remembered = new WeakMap<Policy, Set<string>>();

/** What of a line concerns the data and people asked about; what is held about nobody concerns nobody. */
function narrowed(policy: Policy, line: Line, wanted: readonly string[] | undefined, people: readonly string[] | undefined): Line[] {
  const held = remembered.get(policy) ?? new Set(heldPairs(policy).map(({ category, subject }) => `${category} ${subject}`));
  remembered.set(policy, held);
  const of = line.of.filter((subject) => people?.includes(subject) ?? true);
  const data = line.data.filter(
    (category) => (wanted?.includes(category) ?? true) && of.some((subject) => held.has(`${category} ${subject}`)),
  );
  const known = of.filter((subject) => data.some((category) => held.has(`${category} ${subject}`)));
  return data.length > 0 ? [{ ...line, data, of: known }] : [];
}

function reasonsOf(
  policy: Policy,
  asking: Asking,
  wanted: readonly string[],
  people: readonly string[] | undefined,
  lines: readonly Line[],
): Reason[] {
  const nobody = wanted.filter(
    (data) => !heldPairs(policy).some((pair) => pair.category === data && (people?.includes(pair.subject) ?? true)),
  );
  if (wanted.length > 0 && nobody.length === wanted.length)
    return nobody.map((data) => ({ kind: 'held-about-nobody', data, ...(asking.of !== undefined && { of: asking.of }) }));
  const activity = policy.activities.find((a) => a.id === asking.activity);
  if (!activity) return [];
  return [...aboutTheData(policy, activity, wanted), ...aboutTheAsker(activity, asking, lines)];
}

function aboutTheData(policy: Policy, activity: Activity, wanted: readonly string[]): Reason[] {
  const handled = new Set([...handledBy(policy, activity), ...collectedBy(activity)]);
  const at = { activity: activity.id, origin: activity.origin };
  return wanted.flatMap((data): Reason[] => {
    if (activity.never.includes(data)) return [{ kind: 'never', data, ...at }];
    return handled.has(data) ? [] : [{ kind: 'not-handled', data, ...at }];
  });
}

function aboutTheAsker(activity: Activity, { who }: Asking, lines: readonly Line[]): Reason[] {
  if (!who) return [];
  const own = lines.filter((line) => line.activity === activity.id && line.who.kind === who.kind && line.who.id === who.id);
  return own.length === 0
    ? [{ kind: 'no-line', activity: activity.id, who: who.id, origin: activity.origin }]
    : [{ kind: 'other-lines', activity: activity.id, who: who.id, lines: own }];
}
