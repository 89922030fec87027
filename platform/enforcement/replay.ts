// Replays the looks of the past under another version of the policy: which it would have refused, and which it would have shown less.

import type { Table } from '../personal-data.ts';
import type { Compiled, CompiledRole, Mode } from './compile.ts';

/** How often a right was used: jobs and activities, no persons. */
export interface UsedRight {
  activity: string;
  role: string;
  kind: Mode;
  /** Whether a reason was given. */
  reasoned: boolean;
  /** Undefined: fewer than five. */
  looks: number | undefined;
}

export type Replayed = UsedRight &
  (
    | { verdict: 'refused' }
    /** Conditions that the log does not tell; without them it would have been refused. */
    | { verdict: 'depends'; needs: string[] }
    /** Allowed, with these categories no longer in it. */
    | { verdict: 'less'; without: string[] }
  );

/** The used rights that the other version would not have given as they were. What it gives unchanged is not in the answer. */
export function replay(used: readonly UsedRight[], before: Compiled, after: Compiled, tables: readonly Table[]): Replayed[] {
  return used.flatMap((right): Replayed[] => {
    const offered = rolesFor(after, right);
    const holds = right.reasoned ? ['reason'] : [];
    const known = offered.filter((role) => role.moment.every((need) => holds.includes(need) || toldElsewhere(need)));
    if (known.length === 0) return [{ ...right, verdict: 'refused' }];
    const needs = newNeeds(rolesFor(before, right), offered);
    if (needs.length > 0) return [{ ...right, verdict: 'depends', needs }];
    const without = [...categoriesOf(before, right, tables)].filter((category) => !categoriesOf(after, right, tables).has(category));
    return without.length > 0 ? [{ ...right, verdict: 'less', without }] : [];
  });
}

const rolesFor = (compiled: Compiled, { activity, role, kind }: UsedRight): CompiledRole[] =>
  compiled.roles.filter((r) => r.activity === activity && r.role === role && r.mode === kind);

/** A row of the log says whether a reason was given; nothing else of the moment. */
const toldElsewhere = (need: string) => need !== 'reason';

/** What even the least of the new roles asks and the least of the old did not. */
function newNeeds(before: readonly CompiledRole[], after: readonly CompiledRole[]): string[] {
  const least = (roles: readonly CompiledRole[]) =>
    roles.reduce<CompiledRole | undefined>((a, b) => (a && a.moment.length <= b.moment.length ? a : b), undefined);
  const was = least(before)?.moment ?? [];
  return (least(after)?.moment ?? []).filter((need) => !was.includes(need) && toldElsewhere(need));
}

/** What could be read at best. */
function categoriesOf(compiled: Compiled, right: UsedRight, tables: readonly Table[]): Set<string> {
  const names = new Set(rolesFor(compiled, right).map((role) => role.name));
  const found = new Set<string>();
  for (const grant of compiled.grants) {
    if (!names.has(grant.role) || grant.privilege !== 'select') continue;
    const table = tables.find((t) => t.name === grant.table);
    for (const name of grant.columns) {
      const column = table?.personal ? table.columns[name] : undefined;
      if (column?.kind === 'personal') found.add(column.category);
    }
  }
  return found;
}
