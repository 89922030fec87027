// Turns a checked policy and the modules' descriptions into roles, column grants and row policies; pure, decides nothing by itself.
import { createHash } from 'node:crypto';
import type { Access, Origin, Policy, Verb } from '#policy-engine/policy.ts';
import type { Column, PersonalTable, Table } from '../personal-data.ts';
import { attentionExpression, listExpression } from './expressions.ts';
import type { Login } from './outside.ts';
import { type CompiledTrigger, isScoped, triggersOf } from './triggers.ts';

export type Mode = 'attention' | 'list' | 'unmask';
export type Privilege = 'select' | 'insert' | 'update';

export interface CompiledRole {
  /** Without the installation's prefix. */
  name: string;
  activity: string;
  role: string;
  mode: Mode;
  login: Login;
  /** Conditions of the moment that must hold before this role may be taken. */
  moment: string[];
  /** Relations for which `platform.enter` must work out who may be attended to. */
  relations: string[];
  /** Sealed categories by which its holder may look somebody up exactly. */
  finds: string[];
}
export interface CompiledGrant {
  role: string;
  table: string;
  privilege: Privilege;
  columns: string[];
  from: Origin[];
}
export interface CompiledRowPolicy {
  table: string;
  name: string;
  roles: string[];
  relation: string;
  /** Subject roles; empty: everybody. */
  of: string[];
  expression: string;
}
export interface Compiled {
  version: string;
  roles: CompiledRole[];
  grants: CompiledGrant[];
  rowPolicies: CompiledRowPolicy[];
  triggers: CompiledTrigger[];
  /** `onlyWhen`: conditions of the home of which one must be true, with commas; empty when it may always be held. */
  collectable: [category: string, role: string, onlyWhen: string][];
  units: [id: string, partOf: string | null][];
  scopedTables: [table: string, subject: string][];
  /** Columns of a line that were not granted because another line of the same role shows other people's rows of the same table. */
  dropped: { role: string; table: string; column: string; privilege: Privilege; of: string[]; origin: Origin }[];
}

const attentionVerbs: Verb[] = ['see', 'record', 'correct', 'decide'];
const listVerbs: Verb[] = ['list', 'find-by'];

/** Compiles a policy for the given tables. Throws nothing: what no table holds simply grants nothing. */
export function compile(policy: Policy, tables: Table[]): Compiled {
  const personal = tables.filter((t): t is PersonalTable => t.personal);
  const compiled: Compiled = {
    version: policy.version,
    roles: [],
    grants: [],
    rowPolicies: [],
    triggers: [],
    collectable: collectable(policy),
    scopedTables: [],
    units: policy.controller.units.map((u) => [u.id, u.partOf ?? null]),
    dropped: [],
  };
  const filtered = new Map<string, CompiledRowPolicy>();
  for (const { role, lines } of rolesOf(policy)) {
    for (const table of personal) grantTable(compiled, filtered, role, lines, table);
    compiled.roles.push(role);
  }
  compiled.rowPolicies = [...filtered.values()];
  for (const table of personal) compiled.triggers.push(...triggersOf(table));
  compiled.scopedTables = personal.filter(isScoped).map((t) => [t.name, t.subjects[0]!.column]);
  return compiled;
}

/** Every (activity, job role, mode, set of needs) that some access line asks for, with the lines that hold then. */
function rolesOf(policy: Policy): { role: CompiledRole; lines: Access[] }[] {
  const made: { role: CompiledRole; lines: Access[] }[] = [];
  for (const activity of policy.activities) {
    for (const job of new Set(activity.access.map((a) => a.role))) {
      const lines = activity.access.filter((a) => a.role === job && a.when === undefined);
      const login = policy.vocabulary.roles.find((r) => r.id === job)?.door ?? 'staff';
      const make = (mode: Mode, suffix: string, moment: string[], held: Access[]) =>
        made.push({
          role: {
            name: `${activity.id}__${job}${suffix}`,
            activity: activity.id,
            role: job,
            mode,
            login,
            moment,
            relations: [],
            finds: mode === 'list' ? sealedFinds(policy, held) : [],
          },
          lines: held,
        });
      const seeing = lines.filter((a) => a.may.some((v) => attentionVerbs.includes(v)));
      for (const [n, moment] of unionsOf(seeing.map((a) => a.needs)).entries()) {
        const held = seeing.filter((a) => a.needs.every((need) => moment.includes(need)));
        make('attention', n === 0 ? '' : `+${n}`, moment, held);
      }
      const listing = lines.filter((a) => a.may.some((v) => listVerbs.includes(v)));
      if (listing.length > 0)
        unionsOf(listing.map((a) => a.needs)).forEach((moment, n) => {
          const held = listing.filter((a) => a.needs.every((need) => moment.includes(need)));
          make('list', n === 0 ? '~list' : `~list+${n}`, moment, held);
        });
      const unmasking = lines.filter((a) => a.may.includes('unmask'));
      if (unmasking.length > 0) make('unmask', '~unmask', [...new Set(unmasking.flatMap((a) => a.needs))].sort(), unmasking);
    }
  }
  return made;
}

const sealedFinds = (policy: Policy, lines: Access[]): string[] => {
  const sealed = new Set(policy.vocabulary.categories.filter((c) => c.kind === 'sealed').map((c) => c.id));
  return [
    ...new Set(lines.filter((a) => a.may.includes('find-by') && a.as === undefined).flatMap((a) => a.data.filter((d) => sealed.has(d)))),
  ];
};

/** The sets of needs that can hold together, smallest first; the first is the least that gives anything. */
export function unionsOf(sets: string[][]): string[][] {
  const known = new Map<string, string[]>();
  const add = (set: string[]) => {
    const sorted = [...new Set(set)].sort();
    known.set(sorted.join('+'), sorted);
  };
  for (const set of sets) for (const other of [[], ...known.values()]) add([...set, ...other]);
  return [...known.values()].sort((a, b) => a.length - b.length || a.join().localeCompare(b.join()));
}

interface Share {
  relation: string;
  of: string[];
  columns: Map<string, Set<Privilege>>;
  origins: Origin[];
  origin: Map<string, Origin>;
}

function grantTable(
  compiled: Compiled,
  filtered: Map<string, CompiledRowPolicy>,
  role: CompiledRole,
  lines: Access[],
  table: PersonalTable,
) {
  const shares = new Map<string, Share>();
  for (const line of lines) {
    // Rows that carry no scope of their subject can be listed only by whoever may know of everybody.
    if (role.mode === 'list' && !isScoped(table) && line.which !== 'all') continue;
    const columns = columnsOf(line, role.mode, table).filter(([name]) => isHeld(compiled, table, name, line.of));
    if (columns.length === 0) continue;
    const of = narrowing(compiled, table, line.of);
    const key = `${line.which}|${of.join()}`;
    const share =
      shares.get(key) ?? ({ relation: line.which, of, columns: new Map(), origins: [], origin: new Map() } satisfies Share as Share);
    shares.set(key, share);
    share.origins.push(line.origin);
    for (const [column, privileges] of columns) {
      share.origin.set(column, line.origin);
      share.columns.set(column, new Set([...(share.columns.get(column) ?? []), ...privileges]));
    }
  }
  // Columns cannot depend on the row: where lines speak of different people's rows of one table, the larger share counts and the rest is denied.
  const [chosen, ...rest] = [...shares.values()].sort((a, b) => b.columns.size - a.columns.size || a.relation.localeCompare(b.relation));
  if (!chosen) return;
  for (const share of rest) {
    for (const [column, privileges] of share.columns) {
      for (const privilege of privileges) {
        if (!chosen.columns.get(column)?.has(privilege))
          compiled.dropped.push({ role: role.name, table: table.name, column, privilege, of: share.of, origin: share.origin.get(column)! });
      }
    }
  }
  addSupporting(chosen, table);
  for (const privilege of ['select', 'insert', 'update'] as const) {
    const columns = [...chosen.columns]
      .filter(([, p]) => p.has(privilege))
      .map(([c]) => c)
      .sort();
    if (columns.length > 0) compiled.grants.push({ role: role.name, table: table.name, privilege, columns, from: chosen.origins });
  }
  if (role.mode !== 'list' && !role.relations.includes(chosen.relation)) role.relations.push(chosen.relation);
  // Names longer than 63 bytes would be cut: whose rows is told by a digest, and in full by the expression.
  const whose = chosen.of.length === 0 ? [] : [`of ${createHash('sha256').update(chosen.of.join()).digest('hex').slice(0, 8)}`];
  const name = [role.mode === 'list' ? 'list' : 'attention', chosen.relation, ...whose].join(' ');
  const key = `${table.name}|${name}`;
  const expression =
    role.mode === 'list'
      ? listExpression(table, chosen.relation, chosen.of)
      : attentionExpression(table, chosen.relation, chosen.of, [...chosen.columns.keys()]);
  const rowPolicy = filtered.get(key) ?? { table: table.name, name, roles: [], relation: chosen.relation, of: chosen.of, expression };
  rowPolicy.roles.push(role.name);
  filtered.set(key, rowPolicy);
}

/** The columns of a table that one line opens in one mode, and for what. */
function columnsOf(line: Access, mode: Mode, table: PersonalTable): [string, Privilege[]][] {
  const found: [string, Privilege[]][] = [];
  for (const [name, column] of Object.entries(table.columns)) {
    if (column.kind !== 'personal' || !line.data.includes(column.category)) continue;
    const privileges = privilegesOf(line, mode, column, table);
    if (privileges.length > 0) found.push([name, privileges]);
  }
  return found;
}

function privilegesOf(line: Access, mode: Mode, column: Extract<Column, { kind: 'personal' }>, table: PersonalTable): Privilege[] {
  const may = (verb: Verb) => line.may.includes(verb);
  const readable = line.as === undefined || column.shape === line.as;
  if (mode === 'unmask') return column.sealed && may('unmask') && readable ? ['select'] : [];
  if (mode === 'list') return !column.sealed && readable && (may('list') || may('find-by')) ? ['select'] : [];
  const privileges: Privilege[] = [];
  if (may('see') && readable) privileges.push('select');
  if (column.shape === undefined && line.as === undefined && column.came !== 'derived') {
    // To correct is also to complete what is missing (GDPR Art. 16): a whole row, when all that it says is the line's to correct.
    const wholeRow = Object.values(table.columns).every(
      (c) => c.kind !== 'personal' || c.came === 'derived' || c.shape !== undefined || line.data.includes(c.category),
    );
    if (may('record') || (may('correct') && wholeRow)) privileges.push('insert');
    if (may('correct') || may('decide')) privileges.push('update');
  }
  return privileges;
}

/** Keys and subjects can be read with any other column; technical columns are written with the personal ones. */
function addSupporting(share: Share, table: PersonalTable) {
  const all = new Set([...share.columns.values()].flatMap((p) => [...p]));
  const isSubject = (name: string) => table.subjects.some((s) => s.column === name);
  for (const [name, column] of Object.entries(table.columns)) {
    if (column.kind === 'personal' || column.kind === 'kept-by-platform') {
      // Subjects kept by the platform (a list of parties) are readable too: the door must be able to carry them.
      if (isSubject(name)) share.columns.set(name, new Set(['select']));
      continue;
    }
    const privileges = new Set<Privilege>(['select']);
    if (all.has('insert')) privileges.add('insert');
    if (all.has('update') && column.kind === 'technical' && column.changes) privileges.add('update');
    share.columns.set(name, privileges);
  }
}

/** Whether the policy lets this column say anything about any of these people. */
function isHeld(compiled: Compiled, table: PersonalTable, name: string, of: string[]): boolean {
  const column = table.columns[name];
  return (
    column?.kind === 'personal' &&
    compiled.collectable.some(([category, role]) => category === column.category && (of.length === 0 || of.includes(role)))
  );
}

/** The subject roles to filter by, or none when the line speaks of everybody about whom the table can hold anything. */
function narrowing(compiled: Compiled, table: PersonalTable, of: string[]): string[] {
  const categories = new Set(Object.values(table.columns).flatMap((c) => (c.kind === 'personal' ? [c.category] : [])));
  const everybody = new Set(compiled.collectable.filter(([category]) => categories.has(category)).map(([, role]) => role));
  return of.length === 0 || [...everybody].every((role) => of.includes(role)) ? [] : [...of].sort();
}

/** What may be held about whom: the policy's `collect`, whatever the activity. */
function collectable(policy: Policy): Compiled['collectable'] {
  const held = new Map<string, Set<string>>();
  for (const activity of policy.activities) {
    for (const [role, c] of Object.entries(activity.collect)) {
      for (const category of [...c.required, ...c.optional, ...c.oneOf.flat(), ...c.arises, ...c.volunteered]) {
        const conditions = Object.entries(c.onlyWhen ?? {}).flatMap(([condition, data]) => (data.includes(category) ? [condition] : []));
        const pair = `${category}|${role}`;
        held.set(pair, new Set([...(held.get(pair) ?? []), ...(conditions.length > 0 ? conditions : [''])]));
      }
    }
  }
  // What one activity collects of everybody in the role, no condition of another takes away.
  const said = (conditions: Set<string>) => (conditions.has('') ? '' : [...conditions].sort().join(','));
  return [...held]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([pair, conditions]) => {
      const [category, role] = pair.split('|') as [string, string];
      return [category, role, said(conditions)];
    });
}
