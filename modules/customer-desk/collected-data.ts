// Which data the policy collects about somebody in a role: what a form asks, must have, and does not know.
import { policyInForce } from '#platform/policy-in-force.ts';
import { activityNamed } from '#policy-engine/index.ts';

export const newcomerRoles = ['spouse', 'adult-occupant', 'minor-occupant'] as const;
export type NewcomerRole = (typeof newcomerRoles)[number];

export type Need = 'required' | 'one-of' | 'optional' | 'never';

const collectedAbout = (role: string) => activityNamed(policyInForce(), 'tenancy').collect[role];

/** How a category stands to somebody in this role; `never`: nothing may be held, so nothing is asked (S109-S112). */
export function needOf(role: string, category: string): Need {
  const collected = collectedAbout(role);
  if (collected?.required.includes(category)) return 'required';
  if (collected?.oneOf.some((list) => list.includes(category))) return 'one-of';
  return collected?.optional.includes(category) ? 'optional' : 'never';
}

/** What must be there before a lease begins, in the shape that the leases ask for. */
export const requiredData = (role: string) => ({
  required: collectedAbout(role)?.required ?? [],
  oneOf: collectedAbout(role)?.oneOf ?? [],
});

/** The lists of which one is needed and none has been given. */
export const unmetLists = (role: string, given: ReadonlySet<string>): string[][] =>
  (collectedAbout(role)?.oneOf ?? []).filter((list) => !list.some((category) => given.has(category)));

/** How soon somebody whose data another person gave must be told of it; undefined when nobody must. */
export function tellWithin(role: string) {
  const inform = activityNamed(policyInForce(), 'tenancy').inform;
  return inform?.of.includes(role) ? inform.within : undefined;
}
