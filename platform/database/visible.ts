// What the role of a transaction may read and write, as the compiled policy says; and how many rows a list has.
import { type Compilable, type ExpressionBuilder, expressionBuilder } from 'kysely';
import type pg from 'pg';
import type { Compiled, CompiledRole, Privilege } from '../enforcement/compile.ts';
import { translated } from './driver.ts';
import { extended } from './extended.ts';
import type { ListRule } from './list-rule.ts';

/** Columns of each table that a role holds a privilege on: role, privilege, table. */
type Held = Map<string, Map<Privilege, Map<string, ReadonlySet<string>>>>;
const known = new WeakMap<Compiled, Held>();

/** Worked out once per policy; a role has one grant of each privilege on a table. */
function heldUnder(compiled: Compiled): Held {
  let held = known.get(compiled);
  if (!held) {
    held = new Map();
    for (const { role, privilege, table, columns } of compiled.grants) {
      const privileges = held.get(role) ?? new Map();
      const perTable = privileges.get(privilege) ?? new Map();
      held.set(role, privileges.set(privilege, perTable.set(table, new Set(columns))));
    }
    known.set(compiled, held);
  }
  return held;
}

const none: ReadonlySet<string> = new Set();

export function columnsSeen(compiled: Compiled, role: CompiledRole) {
  const held = heldUnder(compiled).get(role.name);
  const columnsFor = (privilege: Privilege, table: string) => held?.get(privilege)?.get(table) ?? none;
  const may = (privilege: Privilege, table: string, column: string) => columnsFor(privilege, table).has(column);
  const visible =
    (table: string, columns: readonly string[], alias = table) =>
    () => {
      const eb = expressionBuilder() as ExpressionBuilder<Record<string, Record<string, unknown>>, string>;
      const seen = columnsFor('select', table);
      return columns.filter((c) => seen.has(c)).map((c) => eb.ref(`${alias}.${c}`).as(c));
    };
  return { may, columnsFor, visible };
}

/** Counts the rows of a list: the only computed answer that a list gives, made here and nowhere else. */
export const counting =
  (client: pg.PoolClient, list: ListRule | undefined) =>
  async (query: Compilable): Promise<number> => {
    const compiled = query.compile();
    list?.check(compiled.query);
    const counted = await extended(client, {
      text: `select count(*)::int as n from (${compiled.sql}) counted`,
      values: compiled.parameters,
    }).catch((error: unknown) => {
      throw translated(error);
    });
    return counted.rows[0].n;
  };
