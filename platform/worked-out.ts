// What follows from a version of the policy alone is worked out once for it, and forgotten with it.
import type { Policy } from '#policy-engine/policy.ts';

/** `work`, which asks nothing but the policy and what `keyOf` tells apart. Its answer is shared: whoever gets it does not change it. */
export function workedOutOnce<Asked extends unknown[], Answer>(
  work: (policy: Policy, ...asked: Asked) => Answer,
  keyOf: (...asked: Asked) => string,
): (policy: Policy, ...asked: Asked) => Answer {
  const known = new WeakMap<Policy, Map<string, Answer>>();
  return (policy, ...asked) => {
    const answers = known.get(policy) ?? new Map<string, Answer>();
    known.set(policy, answers);
    const key = keyOf(...asked);
    const answer = answers.get(key) ?? work(policy, ...asked);
    answers.set(key, answer);
    return answer;
  };
}
