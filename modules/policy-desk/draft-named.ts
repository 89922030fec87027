// The draft that an address names.
import { z } from 'zod';
import { type Draft, draftFiles, drafts, policyDesk } from '#platform/policy-decisions.ts';
import { checkedPolicy } from '#platform/policy-in-force.ts';
import type { Policy } from '#policy-engine/index.ts';
import { refusals } from './refusals.ts';

export const draftParams = z.object({ version: z.string().regex(/^[0-9a-f]{64}$/) });

/** Throws `noSuchDraft` when none lies on the desk. */
export async function draftNamed(version: string): Promise<{ draft: Draft; policy: Policy }> {
  const draft = (await drafts(policyDesk())).find((d) => d.version === version);
  const files = draft && (await draftFiles(policyDesk(), version));
  if (!draft || !files) throw refusals.noSuchDraft();
  return { draft, policy: checkedPolicy(files) };
}
