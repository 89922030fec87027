// Puts a person's rows into data groups, as the landlord's vocabulary names them.
import { policyInForce } from '#platform/policy-in-force.ts';
import type { Policy, Text } from '#policy-engine/policy.ts';
import type { OwnCell, OwnRow } from './own-row.ts';

/** Data of one kind about a person: a group of the vocabulary (contact details), or one category. */
export interface OwnGroup {
  id: string;
  title: Text;
  /** The categories of it of which something is on file. */
  categories: string[];
  rows: OwnRow[];
}

/** The groups of which something is on file, in the order of the vocabulary. */
export function groupsOf(rows: readonly OwnRow[], policy: Policy = policyInForce()): OwnGroup[] {
  const groups = new Map<string, OwnGroup>();
  for (const { id, title, of } of dataGroups(policy)) {
    const held = rows.flatMap((row) => {
      const cells = row.cells.filter((cell) => of.includes(cell.category) && saysSomething(cell));
      return cells.length > 0 ? [{ ...row, cells }] : [];
    });
    if (held.length > 0)
      groups.set(id, {
        id,
        title,
        categories: of.filter((c) => held.some((row) => row.cells.some((cell) => cell.category === c))),
        rows: held,
      });
  }
  return [...groups.values()];
}

/** Every data group of the vocabulary: categories that belong together once, the others alone. */
export function dataGroups(policy: Policy): { id: string; title: Text; of: string[] }[] {
  const { categories, groups } = policy.vocabulary;
  const groupOf = (category: string) => Object.entries(groups).find(([, group]) => group.of.includes(category));
  const made = new Map<string, { id: string; title: Text; of: string[] }>();
  for (const category of categories) {
    const [id, group] = groupOf(category.id) ?? [category.id, { title: category.title, of: [category.id] }];
    if (!made.has(id)) made.set(id, { id, title: group.title, of: group.of });
  }
  return [...made.values()];
}

const saysSomething = ({ value, shape }: OwnCell) =>
  value !== null &&
  value !== undefined &&
  value !== '' &&
  !(shape !== undefined && value === false) &&
  !(Array.isArray(value) && value.length === 0);
