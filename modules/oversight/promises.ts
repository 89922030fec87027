// The sentences of the notice that are no permission, and where they are made; behind each stands a test of the same name.
import type { Policy, Text } from '#policy-engine/index.ts';

export interface Promised {
  /** Also the name of the test that proves it. */
  id: string;
  title: Text;
  activities: string[];
}

/** In the order of the vocabulary; only those that some activity makes. */
export function promisesOf(policy: Policy): Promised[] {
  return policy.vocabulary.promises
    .map((id) => ({
      id,
      title: policy.vocabulary.titles.promises[id]!,
      activities: policy.activities.filter((a) => a.promise.includes(id)).map((a) => a.id),
    }))
    .filter((promised) => promised.activities.length > 0);
}
