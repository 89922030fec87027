// What a list may ask and show: plain columns, every personal table with its subject, no raw SQL; it collects whom the rows show.
import type pg from 'pg';

/** Table oid -> number of its subject column, and every personal table's name -> its subject column; from the catalogue at start. */
export interface Subjects {
  columnOf: Map<number, number>;
  personal: Map<string, string>;
}

const harmless = /^\s*(asc|desc|nulls first|nulls last|asc nulls (first|last)|desc nulls (first|last))?\s*$/i;

export class ListRule {
  readonly seen = new Set<string>();
  readonly #subjects: Subjects;
  constructor(subjects: Subjects) {
    this.#subjects = subjects;
  }

  /** Before the query is sent: the shapes that could answer about somebody without showing whom. */
  check(node: unknown) {
    const { kind } = node as { kind: string };
    if (kind !== 'SelectQueryNode') throw new Error('a list reads and does not write');
    refuse(node);
  }

  /** After: every result column is plain, and each mention of a personal table carried that table's subject along. */
  collect(node: unknown, result: pg.QueryResult) {
    const computed = result.fields.filter((f) => f.tableID === 0).map((f) => f.name);
    if (computed.length > 0) throw new Error(`a list shows plain columns only: ${computed.join(', ')}`);
    const carried = result.fields.filter((f) => this.#subjects.columnOf.get(f.tableID) === f.columnID);
    const named = mentionsIn(node).filter((m) => this.#subjects.personal.has(m.table));
    const selected = selectedColumns(node);
    // One mention: PostgreSQL's own description decides. Several: each must be selected by its own name, or one would stand for another.
    const missing =
      named.length === 1
        ? carried.length > 0
          ? []
          : named
        : named.filter((m) => !selected.has(`${m.alias}.${this.#subjects.personal.get(m.table)}`));
    if (missing.length > 0 || carried.length < named.length) {
      throw new Error(
        `a list carries the subject of every personal table it names: ${(missing.length > 0 ? missing : named).map((m) => m.alias).join(', ')}`,
      );
    }
    for (const row of result.rows) {
      for (const field of carried) {
        const value: unknown = row[field.name];
        for (const id of Array.isArray(value) ? value : [value]) if (typeof id === 'string') this.seen.add(id);
      }
    }
  }
}

interface Node {
  kind?: string;
  sqlFragments?: string[];
  parameters?: unknown[];
  selections?: Node[];
  selection?: Node;
  column?: Node | { name: string };
  node?: Node;
  alias?: Node;
  name?: string;
  table?: Node | { schema?: { name: string }; identifier: { name: string } };
}

function refuse(node: unknown) {
  if (Array.isArray(node)) {
    for (const n of node) refuse(n);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  const n = node as Node;
  if (n.kind === 'RawNode' && ((n.parameters?.length ?? 0) > 0 || !harmless.test((n.sqlFragments ?? []).join(''))))
    throw new Error('raw SQL in a list is refused');
  if (n.kind === 'FunctionNode' || n.kind === 'AggregateFunctionNode') throw new Error('a list computes nothing: counts come from countOf');
  for (const value of Object.values(node)) refuse(value);
}

interface Mention {
  table: string;
  alias: string;
}
const tableName = (node: Node): string => {
  const { schema, identifier } = node.table as { schema?: { name: string }; identifier: { name: string } };
  return schema ? `${schema.name}.${identifier.name}` : identifier.name;
};

/** Every table in from, join and sub-selects, at any depth, with the name it goes by. A column reference is no mention. */
function mentionsIn(node: unknown, found: Mention[] = []): Mention[] {
  if (Array.isArray(node)) {
    for (const n of node) mentionsIn(n, found);
    return found;
  }
  if (node === null || typeof node !== 'object') return found;
  const n = node as Node;
  if (n.kind === 'ReferenceNode' || n.kind === 'ColumnNode') return found;
  if (n.kind === 'AliasNode' && n.node?.kind === 'TableNode') {
    found.push({ table: tableName(n.node), alias: n.alias?.name ?? '' });
    return found;
  }
  if (n.kind === 'TableNode') {
    found.push({ table: tableName(n), alias: tableName(n) });
    return found;
  }
  for (const value of Object.values(node)) mentionsIn(value, found);
  return found;
}

/** The qualified columns that the outermost query selects, as `alias.column`. */
function selectedColumns(node: unknown): Set<string> {
  const found = new Set<string>();
  for (const { selection } of ((node as Node).selections ?? []) as { selection?: Node }[]) {
    const reference = selection?.kind === 'AliasNode' ? selection.node : selection;
    if (reference?.kind !== 'ReferenceNode' || !reference.table) continue;
    const column = (reference.column as { column?: { name: string } }).column?.name;
    found.add(`${tableName(reference.table as Node)}.${column}`);
  }
  return found;
}
