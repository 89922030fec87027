// Rehearses a version of the policy: how many rows it would newly show to whom, or hide, on the live database; counts and nothing else.
import type pg from 'pg';
import type { PersonalTable, Table } from '../personal-data.ts';
import type { Compiled, Mode } from './compile.ts';

/** How much would change for one job in one activity, in one table, for one kind of data. */
export interface Rehearsed {
  activity: string;
  role: string;
  /** attention: opened for a person; list: seen in lists; unmask: a sealed value in clear. */
  mode: Mode;
  table: string;
  category: string;
  columns: string[];
  /** Rows that are shown tonight and would not be. */
  hidden: number;
  /** Rows that are not shown tonight and would be. */
  exposed: number;
}

/** The same without pointing at anybody: null is fewer than five, and not told apart further. */
export type Figures = Omit<Rehearsed, 'hidden' | 'exposed'> & { hidden: number | null; exposed: number | null };
const figure = (count: number): number | null => (count > 0 && count < 5 ? null : count);
export const inFigures = (row: Rehearsed): Figures => ({ ...row, hidden: figure(row.hidden), exposed: figure(row.exposed) });

/** Through which relation, to whose rows. */
interface Reach {
  relation: string;
  /** Subject roles; empty: everybody. */
  of: string[];
}
interface Cell {
  activity: string;
  role: string;
  mode: Mode;
  table: string;
  columns: Map<string, Reach[]>;
}

/**
 * Compares what two compiled policies let anybody read and counts, for each difference, the rows that it concerns. A row counts when some
 * holder of the role could be shown it tonight: when its person stands in the relation to somebody who may hold it, and is not guarded
 * from a role that may not open protected persons. Reads in one snapshot, changes nothing and locks nothing. `tell` hears how many of how many
 * pieces are counted. `client` may call `platform.rehearse_rights`: the owner or the worker.
 */
export async function rehearse(
  client: pg.ClientBase,
  before: Compiled,
  after: Compiled,
  tables: readonly Table[],
  named: readonly string[],
  tell: (done: number, of: number) => Promise<unknown> = async () => {},
): Promise<Rehearsed[]> {
  const personal = new Map(tables.flatMap((t) => (t.personal ? [[t.name, t] as const] : [])));
  const [was, now] = [cellsOf(before), cellsOf(after)];
  const changed = [...new Set([...was.keys(), ...now.keys()])].filter((key) => fingerprint(was.get(key)) !== fingerprint(now.get(key)));
  const found: Rehearsed[] = [];
  await client.query('begin isolation level repeatable read read only');
  try {
    for (const [done, key] of changed.entries()) {
      await tell(done, changed.length);
      const cell = (now.get(key) ?? was.get(key))!;
      found.push(...(await measured(client, personal.get(cell.table)!, cell, was.get(key), now.get(key), named.includes(cell.role))));
    }
  } finally {
    await client.query('rollback');
  }
  return found.filter((row) => row.hidden + row.exposed > 0);
}

/** What each (activity, job, mode) reads in each table, over all conditions of the moment: at best. */
function cellsOf(compiled: Compiled): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const role of compiled.roles) {
    for (const grant of compiled.grants.filter((g) => g.role === role.name && g.privilege === 'select')) {
      const key = [role.activity, role.role, role.mode, grant.table].join(' ');
      const { activity, mode } = role;
      const cell = cells.get(key) ?? { activity, role: role.role, mode, table: grant.table, columns: new Map() };
      cells.set(key, cell);
      const policies = compiled.rowPolicies.filter((p) => p.table === grant.table && p.roles.includes(role.name));
      for (const column of grant.columns) {
        const reaches = [...(cell.columns.get(column) ?? []), ...policies.map(({ relation, of }) => ({ relation, of }))];
        cell.columns.set(column, [...new Map(reaches.map((reach) => [JSON.stringify(reach), reach])).values()]);
      }
    }
  }
  return cells;
}

const fingerprint = (cell: Cell | undefined): string =>
  JSON.stringify([...(cell?.columns ?? [])].map(([column, reaches]) => [column, reaches.map((r) => JSON.stringify(r)).sort()]).sort());

async function measured(
  client: pg.ClientBase,
  table: PersonalTable,
  cell: Cell,
  was: Cell | undefined,
  now: Cell | undefined,
  opensGuarded: boolean,
): Promise<Rehearsed[]> {
  const byCategory = new Map<string, string[]>();
  for (const [name, column] of Object.entries(table.columns)) {
    if (column.kind !== 'personal') continue;
    if (JSON.stringify(was?.columns.get(name)) === JSON.stringify(now?.columns.get(name))) continue;
    byCategory.set(column.category, [...(byCategory.get(column.category) ?? []), name]);
  }
  const subjects = JSON.stringify(table.subjects.map(({ column, many = false }) => ({ column, many })));
  const found: Rehearsed[] = [];
  for (const [category, columns] of byCategory) {
    const reaches = columns.map((name) => ({ name, was: was?.columns.get(name) ?? [], now: now?.columns.get(name) ?? [] }));
    const { rows } = await client.query<{ hidden: number; exposed: number }>(
      'select hidden::int, exposed::int from platform.rehearse_rights($1, $2, $3, $4)',
      [table.name, subjects, JSON.stringify(reaches), opensGuarded],
    );
    const { activity, role, mode } = cell;
    found.push({ activity, role, mode, table: table.name, category, columns, ...rows[0]! });
  }
  return found;
}
