// Which column says what about whom, who reaches it and when it goes; and what is missing anywhere.
import type { Compiled } from '#platform/enforcement/compile.ts';
import type { PersonalTable } from '#platform/personal-data.ts';
import { type KeptFor, keepOf, type Policy } from '#policy-engine/index.ts';
import { systemsByCategory } from './records.ts';

export type Gap = 'unknown-category' | 'not-collected' | 'nobody-reaches' | 'never-ends';

export interface ColumnFacts {
  table: string;
  column: string;
  category: string;
  came: string;
  shape?: string;
  sealed: boolean;
  /** About which kinds of people it may say anything. */
  of: string[];
  /** Activities in which a role may read or write it. */
  activities: string[];
  roles: string[];
  /** Lines that end it, over all kinds of people. */
  keeps: KeptFor[];
  gaps: Gap[];
}

/** Every column about a person, as described, as PostgreSQL opens it and as the policy ends it. */
export function columnFacts(policy: Policy, tables: readonly PersonalTable[], compiled: Compiled): ColumnFacts[] {
  const roles = new Map(compiled.roles.map((role) => [role.name, role]));
  const reaching = new Map<string, Set<string>>();
  for (const grant of compiled.grants) {
    for (const column of grant.columns)
      reaching.set(`${grant.table}.${column}`, (reaching.get(`${grant.table}.${column}`) ?? new Set()).add(grant.role));
  }
  return tables.flatMap((table) =>
    Object.entries(table.columns).flatMap(([name, column]): ColumnFacts[] => {
      if (column.kind !== 'personal') return [];
      const of = compiled.collectable.filter(([category]) => category === column.category).map(([, subject]) => subject);
      const held = [...(reaching.get(`${table.name}.${name}`) ?? [])].map((role) => roles.get(role)!);
      const keeps = distinctKeeps(of.flatMap((subject) => keepOf(policy, column.category, subject)));
      const facts = {
        table: table.name,
        column: name,
        category: column.category,
        came: column.came,
        ...(column.shape && { shape: column.shape }),
        sealed: column.sealed,
        of,
        activities: [...new Set(held.map((role) => role.activity))],
        roles: [...new Set(held.map((role) => role.role))],
        keeps,
      };
      return [{ ...facts, gaps: gapsOf(policy, facts) }];
    }),
  );
}

const distinctKeeps = (keeps: KeptFor[]): KeptFor[] => [...new Map(keeps.map((kept) => [kept.keep, kept])).values()];

function gapsOf(policy: Policy, facts: Omit<ColumnFacts, 'gaps'>): Gap[] {
  const gaps: Gap[] = [];
  if (!policy.vocabulary.categories.some((c) => c.id === facts.category)) gaps.push('unknown-category');
  if (facts.of.length === 0) gaps.push('not-collected');
  if (facts.roles.length === 0) gaps.push('nobody-reaches');
  if (facts.keeps.length === 0) gaps.push('never-ends');
  return gaps;
}

export interface NoSystem {
  activity: string;
  categories: string[];
}

/** Activities of which no table holds anything yet, with what they would collect. */
export function withoutSystem(policy: Policy, tables: readonly PersonalTable[]): NoSystem[] {
  const held = systemsByCategory(tables);
  return policy.activities.flatMap((activity) => {
    const collected = [
      ...new Set(Object.values(activity.collect).flatMap((c) => [c.required, c.optional, c.oneOf.flat(), c.arises, c.volunteered].flat())),
    ];
    const missing = collected.filter((category) => !held.has(category));
    return collected.length > 0 && missing.length === collected.length ? [{ activity: activity.id, categories: missing }] : [];
  });
}
