// Plain facts about a policy that checks, decisions and answers all rest on.
import type { Activity, Basis, Collected, OtherController, Policy } from './policy.ts';

/** Every category that is held about somebody, however it comes. */
export function categoriesOf(collected: Collected): string[] {
  return [...new Set([collected.required, collected.optional, collected.oneOf.flat(), collected.arises, collected.volunteered].flat())];
}

/** Every category that the activity itself collects about anybody. */
export function collectedBy(activity: Activity): string[] {
  return [...new Set(Object.values(activity.collect).flatMap(categoriesOf))];
}

export interface Held {
  category: string;
  subject: string;
}

/** What may be held about whom by the whole policy; everything else is held about nobody. */
export function heldPairs(policy: Policy): Held[] {
  const pairs = new Map<string, Held>();
  for (const activity of policy.activities) {
    for (const [subject, collected] of Object.entries(activity.collect)) {
      for (const category of categoriesOf(collected)) pairs.set(`${category} ${subject}`, { category, subject });
    }
  }
  return [...pairs.values()];
}

/** An activity by its name. Throws when there is none: names come from a checked policy. */
export function activityNamed(policy: Policy, id: string): Activity {
  const found = policy.activities.find((a) => a.id === id);
  if (!found) throw new Error(`no activity "${id}" in this policy`);
  return found;
}

/** The activity of which this one is a part, the one of which that is a part, and so on. */
export function ancestorsOf(policy: Policy, activity: Activity): Activity[] {
  const parent = policy.activities.find((a) => a.id === activity.partOf);
  return parent ? [parent, ...ancestorsOf(policy, parent)] : [];
}

/** The activity that is no part, with all its parts: the one service that a resident knows. */
export function familyOf(policy: Policy, activity: Activity): Activity[] {
  const rootOf = (a: Activity) => ancestorsOf(policy, a).at(-1) ?? a;
  const root = rootOf(activity);
  return policy.activities.filter((a) => rootOf(a) === root);
}

/** The categories that an activity may name in its lines: collected or used by it or by what it is a part of. */
export function handledBy(policy: Policy, activity: Activity): string[] {
  const all = [activity, ...ancestorsOf(policy, activity)];
  return [...new Set(all.flatMap((a) => [...collectedBy(a), ...a.use, ...a.changes]))];
}

/**
 * The grounds on which an activity processes a category of somebody, the nearest first found: the activity's own lines for these data,
 * its own lines for everything, then its parent's. Several lines differ by `when`, or one of them only names a further law.
 */
export function basisFor(policy: Policy, activity: Activity, subject: string, category: string): Basis[] {
  const own = activity.basis.filter((line) => !line.inherited && line.of.includes(subject));
  const special = own.filter((line) => line.data.includes(category));
  const nearest = special.length > 0 ? special : own.filter((line) => line.data.length === 0);
  const [parent] = ancestorsOf(policy, activity);
  return nearest.length > 0 || !parent ? nearest : basisFor(policy, parent, subject, category);
}

/** Whether a line names a ground by itself, and not only a law that also applies. */
export const namesGround = (line: Basis): boolean => line.article !== undefined || line.oneOf !== undefined;

/** Who answers for an activity, as the record of processing and the notice name them: the landlord, another, or several jointly. */
export function controllersOf({ controller }: Policy, activity: Activity): OtherController[] {
  const { name, businessId, address, phone, email } = controller;
  const landlord = { id: 'landlord', name, address, email, ...(businessId && { businessId }), ...(phone && { phone }) };
  return activity.controllers.flatMap((id) => [landlord, ...controller.others].find((each) => each.id === id) ?? []);
}
