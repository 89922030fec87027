// What the role of a transaction may read and write, as the compiled policy says; and how many rows a list has.
import { type Compilable, type ExpressionBuilder, expressionBuilder } from 'kysely';
import type pg from 'pg';
import type { Compiled, CompiledRole, Privilege } from '../enforcement/compile.ts';
import { translated } from './driver.ts';
import { extended } from './extended.ts';
import type { ListRule } from './list-rule.ts';

const known = new WeakMap<Compiled, Map<string, Set<string>>>();

/** `role privilege table.column` of every grant, worked out once per policy. */
function grantsOf(compiled: Compiled): Map<string, Set<string>> {
  let grants = known.get(compiled);
  if (!grants) {
    grants = new Map();
    for (const g of compiled.grants) {
      const held = grants.get(g.role) ?? new Set();
      for (const column of g.columns) held.add(`${g.privilege} ${g.table}.${column}`);
      grants.set(g.role, held);
    }
    known.set(compiled, grants);
  }
  return grants;
}

export function columnsSeen(compiled: Compiled, role: CompiledRole) {
  const held = grantsOf(compiled).get(role.name) ?? new Set<string>();
  const may = (privilege: Privilege, table: string, column: string) => held.has(`${privilege} ${table}.${column}`);
  const visible =
    (table: string, columns: readonly string[], alias = table) =>
    () => {
      const eb = expressionBuilder() as ExpressionBuilder<Record<string, Record<string, unknown>>, string>;
      return columns.filter((c) => may('select', table, c)).map((c) => eb.ref(`${alias}.${c}`).as(c));
    };
  return { may, visible };
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
