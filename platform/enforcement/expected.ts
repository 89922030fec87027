// The compiled policy as a set of facts that PostgreSQL's catalogue must hold: no more, no less.

import type { Table } from '../personal-data.ts';
import type { Compiled } from './compile.ts';
import type { OutsideRight } from './outside.ts';

/** One thing the catalogue holds. `id` names it; the rest is what makes or unmakes it. */
export type Fact =
  | { kind: 'setting'; id: string }
  | { kind: 'role'; id: string; role: string }
  | { kind: 'member'; id: string; role: string; login: string }
  | { kind: 'usage'; id: string; schema: string; role: string }
  | { kind: 'column'; id: string; privilege: string; table: string; column: string; role: string }
  | { kind: 'table'; id: string; privilege: string; table: string; role: string }
  | { kind: 'function'; id: string; function: string; role: string }
  | { kind: 'row-security'; id: string; table: string }
  | { kind: 'row-policy'; id: string; table: string; name: string; roles: string[]; expression: string }
  | { kind: 'trigger'; id: string; table: string; name: string; definition: string };

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

export const fact = {
  /** A forgotten prepared transaction would stop the sealing of the log for ever. */
  nothingPrepared: (): Fact => ({ kind: 'setting', id: 'max_prepared_transactions = 0 on the server' }),
  role: (role: string): Fact => ({ kind: 'role', id: `role ${role}`, role }),
  member: (role: string, login: string): Fact => ({ kind: 'member', id: `member ${login} may become ${role}`, role, login }),
  usage: (schema: string, role: string): Fact => ({ kind: 'usage', id: `usage of schema ${schema} to ${role}`, schema, role }),
  column: (privilege: string, table: string, column: string, role: string): Fact => ({
    kind: 'column',
    id: `${privilege} (${column}) on ${table} to ${role}`,
    privilege,
    table,
    column,
    role,
  }),
  table: (privilege: string, table: string, role: string): Fact => ({
    kind: 'table',
    id: `${privilege} on ${table} to ${role}`,
    privilege,
    table,
    role,
  }),
  function: (name: string, role: string): Fact => ({ kind: 'function', id: `execute on ${name} to ${role}`, function: name, role }),
  rowSecurity: (table: string): Fact => ({ kind: 'row-security', id: `row security enabled and forced on ${table}`, table }),
  rowPolicy: (table: string, name: string, roles: string[], expression: string): Fact => {
    const sorted = [...roles].sort();
    return {
      kind: 'row-policy',
      id: `row policy "${name}" on ${table} to ${sorted.join(', ')} using ${expression}`,
      table,
      name,
      roles: sorted,
      expression,
    };
  },
  trigger: (table: string, name: string, definition: string): Fact => ({
    kind: 'trigger',
    id: `trigger ${name} on ${table}: ${definition}`,
    table,
    name,
    definition,
  }),
};

/** Name of the group of which every activity role is a member, so that it may read tables that are about nobody. */
export const referenceRole = 'reference';

/** Definer functions that activity roles call: for row policies, and to be told when what they see goes. */
const referenceFunctions = ['platform.ids_in_role(text, text[])', 'retention.ends_here()'];

/** Every fact that must hold. `prefix` is the installation's role prefix. Throws when a role's name would be cut by PostgreSQL (63 bytes). */
export function expectedFacts(compiled: Compiled, tables: Table[], outside: OutsideRight[], prefix: string): Fact[] {
  const facts: Fact[] = [];
  const named = (role: string) => {
    const name = prefix + role;
    if (Buffer.byteLength(name) > 63) throw new Error(`role name longer than 63 bytes: ${name}`);
    return name;
  };
  const reference = named(referenceRole);
  facts.push(
    fact.nothingPrepared(),
    fact.role(reference),
    ...referenceFunctions.flatMap((f) => [fact.function(f, reference), fact.usage(schemaOf(f), reference)]),
  );
  for (const table of tables) {
    if (table.personal) facts.push(fact.rowSecurity(table.name));
    else if (table.readable !== false) facts.push(fact.table('select', table.name, reference), fact.usage(schemaOf(table.name), reference));
  }
  for (const role of compiled.roles) {
    facts.push(fact.role(named(role.name)), fact.member(named(role.name), named(role.login)), fact.member(reference, named(role.name)));
  }
  for (const grant of compiled.grants) {
    facts.push(fact.usage(schemaOf(grant.table), named(grant.role)));
    for (const column of grant.columns) facts.push(fact.column(grant.privilege, grant.table, column, named(grant.role)));
  }
  for (const p of compiled.rowPolicies) facts.push(fact.rowPolicy(p.table, p.name, p.roles.map(named), p.expression));
  for (const t of compiled.triggers) facts.push(fact.trigger(t.table, t.name, t.definition));
  for (const right of outside) facts.push(...outsideFacts(right, named(right.to)));
  return [...new Map(facts.map((f) => [f.id, f])).values()];
}

function outsideFacts(right: OutsideRight, login: string): Fact[] {
  if (right.on.startsWith('function ')) {
    const name = withoutArgumentNames(right.on.slice('function '.length));
    return [fact.function(name, login), fact.usage(schemaOf(name), login)];
  }
  const facts = [fact.usage(schemaOf(right.on), login)];
  for (const privilege of right.may) {
    if (right.columns && privilege !== 'delete')
      for (const column of right.columns) facts.push(fact.column(privilege, right.on, column, login));
    else facts.push(fact.table(privilege, right.on, login));
  }
  return facts;
}

/** `f(who uuid, day date)` as PostgreSQL tells functions apart: `f(uuid, date)`. */
function withoutArgumentNames(declared: string): string {
  const [, name, list] = /^([^(]+)\((.*)\)$/.exec(declared) ?? [];
  if (name === undefined || list === undefined) throw new Error(`not a function: ${declared}`);
  const ofTwoWords = /^(timestamp|time|double|character|bit) /;
  return `${name}(${list
    .split(',')
    .map((a) => a.trim())
    .map((a) => (ofTwoWords.test(a) ? a : a.replace(/^\S+ /, '')))
    .join(', ')})`;
}

export const schemaOf = (name: string) => name.slice(0, name.indexOf('.'));
