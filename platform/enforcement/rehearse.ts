// Rehearses a version of the policy: how many rows it would newly show to whom, or hide, on the live database; counts and nothing else.
import type pg from 'pg';
import type { PersonalTable, Table } from '../personal-data.ts';
import type { Compiled, Mode } from './compile.ts';
import { quoted } from './expected.ts';

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
 * from a role that may not open protected persons. Reads in one snapshot, changes nothing and locks nothing.
 */
export async function rehearse(
  client: pg.ClientBase,
  before: Compiled,
  after: Compiled,
  tables: readonly Table[],
  named: readonly string[],
): Promise<Rehearsed[]> {
  const personal = new Map(tables.flatMap((t) => (t.personal ? [[t.name, t] as const] : [])));
  const [was, now] = [cellsOf(before), cellsOf(after)];
  const changed = [...new Set([...was.keys(), ...now.keys()])].filter((key) => fingerprint(was.get(key)) !== fingerprint(now.get(key)));
  const found: Rehearsed[] = [];
  await client.query('begin isolation level repeatable read read only');
  try {
    for (const key of changed) {
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
  const found: Rehearsed[] = [];
  for (const [category, columns] of byCategory) {
    const differs = (shown: Cell | undefined, not: Cell | undefined) =>
      columns
        .map(
          (name) =>
            `(t.${quoted(name)} is not null and ${reached(table, shown, name, opensGuarded)} and not ${reached(table, not, name, opensGuarded)})`,
        )
        .join(' or ');
    const { rows } = await client.query<{ hidden: number; exposed: number }>(
      `select count(*) filter (where ${differs(was, now)})::int as hidden, count(*) filter (where ${differs(now, was)})::int as exposed from ${table.name} t`,
    );
    const { activity, role, mode } = cell;
    found.push({ activity, role, mode, table: table.name, category, columns, ...rows[0]! });
  }
  return found;
}

/** Could some holder of the role be shown this row in this column tonight? The same relations as `platform.related`. */
function reached(table: PersonalTable, cell: Cell | undefined, column: string, opensGuarded: boolean): string {
  const reaches = cell?.columns.get(column) ?? [];
  if (reaches.length === 0) return 'false';
  const persons = table.subjects
    .map(({ column: subject, many }) => (many ? `t.${quoted(subject)}` : `array[t.${quoted(subject)}]`))
    .join(' || ');
  const any = reaches.map(({ relation, of }) => {
    const theirs = of.length > 0 ? `s.role = any ('{${of.join(',')}}')` : 'true';
    const guarded = opensGuarded || own.includes(relation) ? 'true' : 'not s.guarded';
    return `(${theirs} and ${guarded} and ${relations[relation] ?? 'false'})`;
  });
  // Rows about people of whom nothing stands in the register (employees, outsiders) are reached by whoever may know of everybody.
  const unregistered = reaches.some((r) => (r.relation === 'all' || r.relation === 'self') && r.of.length === 0)
    ? ` or not exists (select from platform.subject_scope s where s.subject_id = any (${persons}))`
    : '';
  return `(exists (select from platform.subject_scope s where s.subject_id = any (${persons}) and (${any.join(' or ')}))${unregistered})`;
}

const own = ['self', 'own-lease', 'own-household-names', 'own-case'];
const tie = (kinds: string) =>
  `exists (select from platform.tie ti where ti.kind in (${kinds}) and ti.to_id = s.subject_id and ti.from_on <= platform.today() and (ti.until_on is null or ti.until_on > platform.today()))`;
/** Whether anybody at all stands in this relation to the person; what `platform.related` never grants reaches nobody. */
const relations: Record<string, string> = {
  all: 'true',
  self: 'true',
  'own-lease': 'true',
  'own-household-names': 'true',
  'own-case': tie(`'case', 'guardian'`),
  'case-open': tie(`'case'`),
  'opened-now': 'true',
  'in-own-area': 'cardinality(s.areas) > 0',
  'in-own-buildings': 'cardinality(s.buildings) > 0',
};
