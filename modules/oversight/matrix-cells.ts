// Which role may do what with which data, over all activities: what the policy in force answers at best.
import { type Access, may, type Policy, type Verb } from '#policy-engine/index.ts';

export const verbsShown: readonly Verb[] = ['see', 'list', 'find-by', 'record', 'correct', 'decide', 'unmask', 'view', 'send'];

export interface MatrixCell {
  activity: string;
  line: Access;
}
export interface MatrixRow {
  role: string;
  category: string;
  /** Verb -> the lines that say yes. An absent verb is denied. */
  cells: Map<Verb, MatrixCell[]>;
}

export interface MatrixFilter {
  role?: string | undefined;
  category?: string | undefined;
  activity?: string | undefined;
}

/** One row for each pair of role and category about which any line says anything; everything else is denied. */
export function matrixRows(policy: Policy, filter: MatrixFilter): MatrixRow[] {
  const rows = new Map<string, MatrixRow>();
  for (const activity of policy.activities) {
    if (filter.activity && activity.id !== filter.activity) continue;
    for (const line of activity.access) {
      if (filter.role && line.role !== filter.role) continue;
      for (const category of line.data) {
        if (filter.category && category !== filter.category) continue;
        const key = `${line.role} ${category}`;
        const row = rows.get(key) ?? { role: line.role, category, cells: new Map() };
        rows.set(key, row);
        for (const verb of line.may.filter((v) => isHeld(policy, activity.id, line.role, v, category)))
          row.cells.set(verb, [...(row.cells.get(verb) ?? []), { activity: activity.id, line }]);
      }
    }
  }
  const order = new Map(policy.vocabulary.categories.map((c, n) => [c.id, n]));
  const roles = new Map(policy.vocabulary.roles.map((r, n) => [r.id, n]));
  return [...rows.values()].sort((a, b) => roles.get(a.role)! - roles.get(b.role)! || order.get(a.category)! - order.get(b.category)!);
}

/** What a line allows about data that nobody holds is no answer. */
const isHeld = (policy: Policy, activity: string, role: string, verb: Verb, category: string) =>
  may(policy, { activity, role, verb, category }).allowed;
