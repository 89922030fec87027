// Reads what every described table holds about one person, as far as the policy opens it to supervision and the inspection covers it.
import type { Kysely } from 'kysely';
import { type AnyTx, addressOf, flatsById } from '#modules/homes/public.ts';
import type { Sealing } from '#platform/database/transaction.ts';
import type { Tx } from '#platform/database.ts';
import { oversightFacts } from '#platform/oversight-facts.ts';
import type { PersonalTable } from '#platform/personal-data.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import type { Language } from '#policy-engine/index.ts';

export interface SeenCell {
  column: string;
  category: string;
  shape?: string;
  value: unknown;
}
export interface SeenTable {
  table: string;
  rows: SeenCell[][];
}

type Values = Record<string, unknown>;
/** Names of tables and columns come from descriptions, never from a request; PostgreSQL judges each of them again. */
type AnyColumns = Kysely<Record<string, Values>> & Sealing & { may(privilege: 'select', table: string, column: string): boolean };

/** Everything in scope, table by table; empty tables are absent. Not the log, and no copies made for searching. */
export async function personData(
  tx: Tx<'supervision'>,
  person: string,
  scope: readonly string[],
  language: Language,
): Promise<SeenTable[]> {
  const any = tx as unknown as AnyColumns;
  const seen: SeenTable[] = [];
  for (const table of oversightFacts().tables.filter((t) => !t.name.startsWith('trail.') && !isSearchCopy(t))) {
    const columns = columnsIn(any, table, scope);
    if (columns.length === 0) continue;
    const rows = await any.selectFrom(table.name).select(columns).execute();
    if (rows.length > 0)
      seen.push({ table: table.name, rows: await Promise.all(rows.map((row) => cellsOf(any, table, columns, row, person))) });
  }
  await nameHomes(tx, seen, language);
  return seen;
}

const isSearchCopy = (table: PersonalTable) =>
  Object.keys(table.clocks).length === 0 && Object.values(table.columns).every((c) => c.kind !== 'personal' || c.came === 'derived');

const columnsIn = (tx: AnyColumns, table: PersonalTable, scope: readonly string[]) =>
  Object.entries(table.columns).flatMap(([name, c]) =>
    c.kind === 'personal' && scope.includes(c.category) && tx.may('select', table.name, name) ? [name] : [],
  );

/** The cells of a row; sealed ones opened under the key of the person, unless the row is about several. */
async function cellsOf(tx: AnyColumns, table: PersonalTable, columns: string[], row: Values, person: string): Promise<SeenCell[]> {
  const cells = columns.flatMap((name): SeenCell[] => {
    const column = table.columns[name]!;
    return column.kind === 'personal'
      ? [{ column: name, category: column.category, ...(column.shape && { shape: column.shape }), value: row[name] }]
      : [];
  });
  const sealed = table.subjects.some((s) => s.many) ? [] : cells.filter((cell) => Buffer.isBuffer(cell.value));
  if (sealed.length === 0) return cells;
  const groupOf = (category: string) => policyInForce().vocabulary.categories.find((c) => c.id === category)?.sealedGroup ?? '';
  const opened = await tx.open(
    sealed.map((cell) => ({ personId: person, group: `${groupOf(cell.category)}.${cell.column}`, sealed: cell.value as Buffer })),
  );
  for (const [n, cell] of sealed.entries()) cell.value = opened[n];
  return cells;
}

/** The address stands for a home's id. */
async function nameHomes(tx: Tx<'supervision'>, seen: readonly SeenTable[], language: Language): Promise<void> {
  const cells = seen.flatMap((table) => table.rows.flat()).filter((cell) => cell.category === 'home' && typeof cell.value === 'string');
  const flats = new Map(
    (await flatsById(tx as unknown as AnyTx, [...new Set(cells.map((cell) => cell.value as string))])).map((flat) => [flat.id, flat]),
  );
  for (const cell of cells) {
    const flat = flats.get(cell.value as string);
    if (flat) cell.value = addressOf(flat, language);
  }
}

/** Categories that an inspection can cover: those that the policy opens to supervision and some table holds. */
export function coverable(): string[] {
  const facts = oversightFacts();
  const open = new Set(
    facts
      .compiled()
      .grants.filter((g) => g.role.startsWith('supervision__supervision'))
      .flatMap((g) => g.columns.map((column) => `${g.table}.${column}`)),
  );
  const held = new Set(
    facts.tables.flatMap((table) =>
      Object.entries(table.columns).flatMap(([name, c]) =>
        c.kind === 'personal' && open.has(`${table.name}.${name}`) ? [c.category] : [],
      ),
    ),
  );
  return policyInForce()
    .vocabulary.categories.map((c) => c.id)
    .filter((id) => held.has(id));
}
