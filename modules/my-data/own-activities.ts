// In which activities a person sees their own data: what the policy in force says, not what a page was once written for.
import type { Activity } from '#platform/database/transaction.ts';
import type { PersonalTable } from '#platform/personal-data.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import type { Access, Policy } from '#policy-engine/policy.ts';

const self = 'self';

/** Lines by which people see their own rows; a line for some moments only (`when`) opens nothing by itself. */
const ownLines = (access: readonly Access[]) => access.filter((line) => line.role === self && line.when === undefined);

/** Activities in which `self` may do anything at all: those that a page of one's own may enter. */
export const activitiesOfSelf = (policy: Policy = policyInForce()): Activity[] =>
  policy.activities.filter((activity) => ownLines(activity.access).length > 0).map((activity) => activity.id as Activity);

/** Activities in which somebody signed in this way sees something that one of the tables can hold, in the order of the notice. */
export function activitiesToRead(policy: Policy, tables: readonly PersonalTable[], strong: boolean): Activity[] {
  const held = new Set(tables.flatMap((table) => Object.values(table.columns).flatMap((c) => (c.kind === 'personal' ? [c.category] : []))));
  const islands = new Set(policy.vocabulary.categories.filter((c) => c.kind === 'own-island').map((c) => c.id));
  const shows = (line: Access) =>
    line.may.includes('see') &&
    line.needs.every((need) => need === 'strong' && strong) &&
    line.data.some((category) => held.has(category) && !islands.has(category));
  return policy.activities.filter((activity) => ownLines(activity.access).some(shows)).map((activity) => activity.id as Activity);
}

/** Gives a page or route the activities of the policy in force in place of those it was declared with. */
export const inOwnActivities = <T extends { activities: readonly Activity[] }>(to: T): T =>
  Object.defineProperty({ ...to }, 'activities', { get: () => activitiesOfSelf(), enumerable: true });
