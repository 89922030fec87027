// Says what a policy still lacks before real people's data may be handled under it.
import type { Origin, Policy } from '../policy.ts';
import { dpiaActivities } from './dpia-activities.ts';
import { type Undecided, undecided } from './undecided.ts';

export interface Readiness {
  /** Lines that nobody has decided. */
  proposed: Undecided[];
  /** Activities that need an impact assessment and have no dated one (GDPR Art. 35). */
  withoutAssessment: string[];
  /** Lines that rest on a legitimate interest without a balancing test (GDPR Art. 6(1)(f)). */
  withoutBalancingTest: { activity: string; of: string[]; origin: Origin }[];
}

/** `assessed`: activities whose impact assessment has a date. */
export function readinessOf(policy: Policy, assessed: ReadonlySet<string>): Readiness {
  return {
    proposed: undecided(policy),
    withoutAssessment: dpiaActivities(policy)
      .map(({ activity }) => activity)
      .filter((activity) => !assessed.has(activity)),
    withoutBalancingTest: policy.activities.flatMap((activity) =>
      activity.basis
        .filter(
          (line) =>
            !line.inherited && [line, ...(line.oneOf ?? [])].some((g) => g.article === '6.1.f' && (g.balancingTest ?? 'none') === 'none'),
        )
        .map(({ of, origin }) => ({ activity: activity.id, of, origin })),
    ),
  };
}

export const isReady = ({ proposed, withoutAssessment, withoutBalancingTest }: Readiness): boolean =>
  proposed.length + withoutAssessment.length + withoutBalancingTest.length === 0;
