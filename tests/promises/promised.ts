// What the policy promises where, and which of it a system of the product already keeps; read from the policy and the described tables.
import type { Module } from '#platform/modules.ts';
import type { PersonalTable, Table } from '#platform/personal-data.ts';
import type { Activity, Policy } from '#policy-engine/policy.ts';

/** The activities that make this promise. */
export const promising = (policy: Policy, word: string): Activity[] => policy.activities.filter((a) => a.promise.includes(word));

/** The categories that an activity collects, about anybody. */
export const collects = (activity: Activity): string[] => [
  ...new Set(
    Object.values(activity.collect).flatMap((c) => [...c.required, ...c.optional, ...c.oneOf.flat(), ...c.arises, ...c.volunteered]),
  ),
];

/** What an activity alone collects: names and addresses that others collect too do not make it a system. */
export function ownData(policy: Policy, activity: Activity): string[] {
  const others = new Set(policy.activities.filter((a) => a !== activity).flatMap(collects));
  return collects(activity).filter((category) => !others.has(category));
}

/** The personal columns that carry any of these categories, as `schema.table.column`. */
export function columnsOf(tables: readonly Table[], categories: readonly string[]): string[] {
  return tables
    .filter((t): t is PersonalTable => t.personal)
    .flatMap((t) =>
      Object.entries(t.columns).flatMap(([name, c]) =>
        c.kind === 'personal' && categories.includes(c.category) ? [`${t.name}.${name}`] : [],
      ),
    );
}

/** Whether there is a system for the activity: a table that carries its own data or, where it collects nothing of its own, a module that serves it. */
export function hasSystem(policy: Policy, activity: Activity, tables: readonly Table[], modules: readonly Module[]): boolean {
  const own = ownData(policy, activity);
  return own.length > 0 ? columnsOf(tables, own).length > 0 : modules.some((m) => activity.id in m.serves);
}
