// Reads what every described table holds about one person. The only place where names of tables and columns are not known to the compiler.
import type { Kysely } from 'kysely';
import { personalTables } from '#platform/catalogue-in-force.ts';
import type { Activity, Reach, Sealing } from '#platform/database/transaction.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import type { PersonalTable } from '#platform/personal-data.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { workedOutOnce } from '#platform/worked-out.ts';
import type { Policy } from '#policy-engine/policy.ts';
import { linked } from './linked-rows.ts';
import { namesOf } from './named-ids.ts';
import { activitiesToRead } from './own-activities.ts';
import type { OwnCell, OwnRow } from './own-row.ts';

type Values = Record<string, unknown>;
/** Names of tables and columns come from descriptions, never from a request; PostgreSQL judges each of them again. */
type AnyColumns = Kysely<Record<string, Values>> & Sealing & { columnsFor(privilege: 'select', table: string): ReadonlySet<string> };

/** Whose rows are read from which tables, in which activities, and what the door is told there. */
export interface Reading {
  personId: string;
  looks: readonly { activity: Activity; reach: Reach }[];
  tables?: readonly PersonalTable[];
}

/**
 * Everything that the policy lets the visitor see of themselves, each row once, in the order of the tables; with `only`, what is in the
 * tables that hold one of these categories.
 */
export async function ownRows(visit: AnyVisit, only?: readonly string[]): Promise<OwnRow[]> {
  const { personId, strong } = visit.actor;
  if (personId === undefined) return [];
  const tables = ownTables().filter((table) => only === undefined || only.some((category) => holds(table, category)));
  const looks = toRead(policyInForce(), tables, strong).map((activity) => ({ activity, reach: { about: [personId] } }));
  return rowsOf(visit, { personId, looks, tables });
}

/** Everything that the policy lets the visitor see of somebody in these looks, each row once, in the order of the tables. */
export async function rowsOf(visit: AnyVisit, { personId, looks, tables = ownTables() }: Reading): Promise<OwnRow[]> {
  const policy = policyInForce();
  const read = await Promise.all(
    looks.map(({ activity, reach }) =>
      visit.enter(activity, reach, (tx) => readIn(tx as unknown as AnyColumns, visit, policy, tables, personId)),
    ),
  );
  const found = new Map<string, OwnRow>();
  for (const [identity, row] of read.flat()) found.set(identity, merged(found.get(identity), row));
  return linked([...found.values()], ownTables());
}

const holds = (table: PersonalTable, category: string) =>
  Object.values(table.columns).some((column) => column.kind === 'personal' && column.category === category);

const toRead = workedOutOnce(activitiesToRead, (tables, strong) => [strong, ...tables.map((table) => table.name)].join(' '));

/** Tables shown here: not the log, which has a page of its own, and no copies made for searching. */
export const ownTables = (): PersonalTable[] =>
  personalTables().filter((table) => !table.name.startsWith('trail.') && !isSearchCopy(table));

const isSearchCopy = (table: PersonalTable) =>
  Object.keys(table.clocks).length === 0 && Object.values(table.columns).every((c) => c.kind !== 'personal' || c.came === 'derived');

async function readIn(
  tx: AnyColumns,
  visit: AnyVisit,
  policy: Policy,
  tables: readonly PersonalTable[],
  personId: string,
): Promise<[string, OwnRow][]> {
  const read = await Promise.all(
    tables.map(async (table): Promise<[string, OwnRow][]> => {
      const seen = tx.columnsFor('select', table.name);
      const columns = Object.keys(table.columns).filter((column) => seen.has(column));
      const personal = columns.filter((column) => table.columns[column]!.kind === 'personal');
      if (personal.length === 0) return [];
      const rows = await tx.selectFrom(table.name).select(columns).execute();
      const cells = await openedCells(tx, policy, table, personal, rows, personId);
      return rows.map((row, n) => {
        const identity = identityOf(table, row, n);
        return [identity, { identity, ...rowOf(table, columns, row, cells[n]!) }];
      });
    }),
  );
  const all = read.flat();
  await nameIdsIn(
    tx,
    visit,
    all.flatMap(([, row]) => row.cells),
  );
  return all;
}

/** The cells of the rows; sealed ones opened under the key of the person they are about, all of a table in one look at the vault. */
async function openedCells(
  tx: AnyColumns,
  policy: Policy,
  table: PersonalTable,
  columns: string[],
  rows: readonly Values[],
  personId: string,
): Promise<OwnCell[][]> {
  const cells = rows.map((row) => columns.flatMap((name) => cellOf(table, name, row[name])));
  const sealedCells = table.subjects.some((s) => s.many) ? [] : cells.flat().filter((cell) => Buffer.isBuffer(cell.value));
  if (sealedCells.length === 0) return cells;
  const groupOf = (cell: OwnCell) => policy.vocabulary.categories.find((c) => c.id === cell.category)?.sealedGroup ?? '';
  const opened = await tx.open(
    sealedCells.map((cell) => ({ personId, group: `${groupOf(cell)}.${sealedAs(table, cell)}`, sealed: cell.value as Buffer })),
  );
  for (const [n, cell] of sealedCells.entries()) cell.value = opened[n];
  return cells;
}

/** A value is sealed to its column; one that goes along with a message, to the column that it was taken from, which is named after its category. */
const sealedAs = (table: PersonalTable, { column, category, came }: OwnCell): string =>
  table.name.startsWith('mail.') && came === 'derived' ? category.replaceAll('-', '_') : column;

function cellOf(table: PersonalTable, name: string, value: unknown): OwnCell[] {
  const column = table.columns[name]!;
  if (column.kind !== 'personal') return [];
  return [{ column: name, category: column.category, came: column.came, ...(column.shape && { shape: column.shape }), value }];
}

/** What tells a row from the others of its table in every activity: its keys, else its place among the person's rows. */
function identityOf(table: PersonalTable, row: Values, place: number): string {
  const keys = Object.keys(table.columns).filter((column) => table.columns[column]!.kind === 'key' && column in row);
  return [table.name, ...(keys.length > 0 ? keys.map((key) => String(row[key])) : [place])].join(' ');
}

function rowOf(table: PersonalTable, columns: string[], row: Values, cells: OwnCell[]): Omit<OwnRow, 'identity'> {
  const days = Object.fromEntries(
    Object.entries(table.clocks).flatMap(([event, column]) => (columns.includes(column) ? [[event, dayIn(row[column])]] : [])),
  );
  const keys = columns
    .filter((column) => table.columns[column]!.kind === 'key')
    .map((column) => row[column])
    .filter(isId);
  const recordedAt = [row['changed_at'], row['recorded_at']].find((at) => at instanceof Date);
  return { table: table.name, cells, days, keys, ...(recordedAt instanceof Date && { recordedAt }) };
}

const dayIn = (value: unknown): string | null => (value instanceof Date ? value.toISOString() : typeof value === 'string' ? value : null);

const merged = (before: OwnRow | undefined, row: OwnRow): OwnRow =>
  before === undefined
    ? row
    : {
        ...row,
        cells: [...before.cells, ...row.cells.filter((cell) => !before.cells.some((known) => known.column === cell.column))],
        keys: [...new Set([...before.keys, ...row.keys])],
        days: { ...before.days, ...row.days },
      };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);

async function nameIdsIn(tx: AnyColumns, visit: AnyVisit, cells: OwnCell[]): Promise<void> {
  const withIds = Map.groupBy(
    cells.filter((cell) => isId(cell.value)),
    (cell) => cell.category,
  );
  for (const [category, those] of withIds) {
    const named = await namesOf(category)?.(tx as never, [...new Set(those.map((cell) => cell.value as string))], visit.language);
    for (const cell of those) {
      const text = named?.get(cell.value as string);
      if (text !== undefined) cell.named = text;
    }
  }
}
