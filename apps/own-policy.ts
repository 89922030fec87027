// The policy with which this installation starts, or the reason why it does not.
import { checkedPolicy, PolicyMistaken, policyFiles } from '#platform/policy-in-force.ts';
import type { Policy } from '#policy-engine/policy.ts';
import { CannotStart } from './cannot-start.ts';
import { policyFolder } from './folders.ts';

/** Throws CannotStart with every mistake, its file and line, when it does not compile. */
export function ownPolicy(): { files: Record<string, string>; policy: Policy } {
  try {
    const files = policyFiles(policyFolder());
    return { files, policy: checkedPolicy(files) };
  } catch (error) {
    if (!(error instanceof PolicyMistaken)) throw error;
    throw new CannotStart(`The policy does not compile. Nothing was changed, and what ran goes on.\n${error.message}`);
  }
}
