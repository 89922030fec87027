// Answers how long something stays, and for whose sake.
import type { Keep, Policy } from '../policy.ts';

export interface KeptFor {
  activity: string;
  keep: Keep;
}

/**
 * Every line that keeps a category of this kind of person. Within one activity the earliest end counts; over all of them the row goes
 * when the last activity that keeps it ends.
 */
export function keepOf(policy: Policy, category: string, subject: string): KeptFor[] {
  return policy.activities.flatMap((activity) =>
    activity.keep
      .filter((keep) => keep.data.includes(category) && keep.of.includes(subject))
      .map((keep) => ({ activity: activity.id, keep })),
  );
}
