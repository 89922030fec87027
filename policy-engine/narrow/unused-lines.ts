// Finds the access lines that nobody has used: rights that can be taken away without anybody missing them.
import { contentOf } from '../compare/change.ts';
import type { Access, Policy, Verb } from '../policy.ts';

/** A job that looked at something in an activity, and how. */
export interface Use {
  activity: string;
  role: string;
  kind: 'attention' | 'list' | 'unmask';
}

/** Which kind of look each verb leaves in the log; what is missing here leaves none, and is never called unused. */
const kinds: Partial<Record<Verb, Use['kind']>> = {
  see: 'attention',
  record: 'attention',
  correct: 'attention',
  decide: 'attention',
  list: 'list',
  'find-by': 'list',
  unmask: 'unmask',
};

export interface UnusedLine {
  activity: string;
  line: Access;
}

/**
 * The lines of `policy` that no use of the time since `then` was in force can have rested on. Lines that did not stand in `then` are too
 * young to be judged; people in their own matter leave no trace and are not judged at all. A use counts for every line of its job, activity
 * and kind: the log does not tell which columns were wanted.
 */
export function unusedLines(policy: Policy, then: Policy, used: readonly Use[]): UnusedLine[] {
  const known = new Set(used.map((use) => `${use.activity} ${use.role} ${use.kind}`));
  const person = new Set(policy.vocabulary.roles.filter((role) => role.side === 'person').map((role) => role.id));
  return policy.activities.flatMap((activity) => {
    const old = new Set((then.activities.find((a) => a.id === activity.id)?.access ?? []).map(termsOf));
    const unused = activity.access.filter((line) => {
      const looks = line.may.map((verb) => kinds[verb]);
      if (person.has(line.role) || !old.has(termsOf(line)) || looks.includes(undefined)) return false;
      return looks.every((kind) => !known.has(`${activity.id} ${line.role} ${kind}`));
    });
    // One line of the file may stand here as two: what is written and what is only read.
    const whole = unused.filter((line) => activity.access.every((other) => !sameOrigin(line, other) || unused.includes(other)));
    return whole
      .filter((line, n) => whole.findIndex((other) => sameOrigin(line, other)) === n)
      .map((line) => ({ activity: activity.id, line }));
  });
}

const sameOrigin = (a: Access, b: Access) =>
  a.origin.file === b.origin.file && a.origin.line === b.origin.line && a.origin.column === b.origin.column;
const termsOf = ({ status: _, decided: __, origin: ___, ...terms }: Access): string => contentOf(terms);
