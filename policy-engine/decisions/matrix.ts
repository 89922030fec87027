// Walks through everything that could be asked of a policy, so that another judge can be compared with it.
import { heldPairs } from '../facts.ts';
import type { Policy, Verb } from '../policy.ts';
import { verbs } from '../words.ts';
import { type Answer, may } from './may.ts';

export interface Cell extends Answer {
  activity: string;
  role: string;
  category: string;
  of: string;
  verb: Verb;
}

/**
 * Every (activity, role, category, subject role, verb) with its answer at best. Left out are only questions whose answer is no by
 * itself: roles that an activity does not name, and categories that nobody holds about such a person.
 */
export function* matrix(policy: Policy): Generator<Cell> {
  const pairs = heldPairs(policy);
  for (const activity of policy.activities) {
    for (const role of new Set(activity.access.map((line) => line.role))) {
      for (const { category, subject } of pairs) {
        for (const verb of verbs) {
          yield {
            activity: activity.id,
            role,
            category,
            of: subject,
            verb,
            ...may(policy, { activity: activity.id, role, category, of: subject, verb }),
          };
        }
      }
    }
  }
}
