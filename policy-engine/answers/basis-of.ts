// Answers by what right the landlord holds something.
import { activityNamed, basisFor } from '../facts.ts';
import type { Basis, Policy } from '../policy.ts';

/**
 * The grounds of one category of one kind of person in an activity, its parent's where it has none of its own. Several come back when
 * they differ by `when` (party to the lease or not), or when a further law applies. Throws when there is no such activity.
 */
export function basisOf(policy: Policy, activity: string, subject: string, category: string): Basis[] {
  return basisFor(policy, activityNamed(policy, activity), subject, category);
}
