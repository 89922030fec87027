// Tells what is held about a person as the tree of nodes that the city's profile reads: keys in capitals, every value a string, nothing empty.
import type { OwnCell, OwnRow } from '#modules/my-data/public.ts';
import type { Policy } from '#policy-engine/policy.ts';

export interface Node {
  key: string;
  value?: string | undefined;
  children?: Node[] | undefined;
  error?: string | undefined;
}

const tooWeak = 'Insufficient authentication level to read data';

/** `residents.occupancy` -> `RESIDENTS_OCCUPANCY` */
export const upperSnake = (name: string): string => {
  const said = name
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .replaceAll(/[^A-Z\d]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  return /^[A-Z]/.test(said) ? said : `ITEM${said && `_${said}`}`;
};

/** One node a table, in it one a row; undefined when nothing is held. What the sign-in is too weak for stands there by its kind alone. */
export function treeOf(rows: readonly OwnRow[], withheld: readonly string[]): Node | undefined {
  const tables = [...Map.groupBy(rows, (row) => row.table)].flatMap(([table, those]) => {
    const children = those.map((row) => branch(table.split('.')[1]!, row.cells.flatMap(nodeOf))).filter((node) => node !== undefined);
    return branch(table, children) ?? [];
  });
  if (tables.length === 0) return undefined;
  return { key: 'RESIDENT', children: [...tables, ...withheld.map((category) => ({ key: upperSnake(category), error: tooWeak }))] };
}

const branch = (name: string, children: Node[]): Node | undefined =>
  children.length === 0 ? undefined : { key: upperSnake(name), children };

const nodeOf = (cell: OwnCell): Node[] => said(cell.column, cell.named ?? cell.value);

function said(name: string, value: unknown): Node[] {
  const text = textOf(value);
  if (text !== undefined) return text === '' ? [] : [{ key: upperSnake(name), value: text }];
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return [];
  const inner = Array.isArray(value)
    ? value.flatMap((item) => said('item', item))
    : Object.entries(value).flatMap(([key, of]) => said(key, of));
  return [branch(name, inner)].filter((node) => node !== undefined);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  return value instanceof Date ? value.toISOString() : undefined;
}

/** Kinds of data that `role` sees in the activity after a strong sign-in only. */
export function withheldFrom(policy: Policy, activity: string, role: string): string[] {
  const lines = policy.activities.find(({ id }) => id === activity)?.access.filter((line) => line.role === role) ?? [];
  const open = new Set(lines.filter((line) => line.needs.length === 0).flatMap((line) => line.data));
  return [...new Set(lines.filter((line) => line.needs.includes('strong')).flatMap((line) => line.data))].filter((data) => !open.has(data));
}
