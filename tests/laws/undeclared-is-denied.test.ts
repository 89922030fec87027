// Law 2: every column says what it is about a person, every personal column is reached only as the policy says, and nothing is kept for ever.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modules } from '#modules/index.ts';
import { type Compiled, compile } from '#platform/enforcement/compile.ts';
import type { PersonalTable } from '#platform/personal-data.ts';
import { keepOf, may, type Policy } from '#policy-engine/index.ts';
import { tables } from '../../apps/composition.ts';
import { openTestLandlord, type TestLandlord } from '../landlord.ts';

let landlord: TestLandlord;
let policy: Policy;
let compiled: Compiled;
const personal = tables.filter((t): t is PersonalTable => t.personal);
beforeAll(async () => {
  landlord = await openTestLandlord(['public']);
  policy = landlord.policy();
  compiled = compile(policy, tables);
});
afterAll(() => landlord.close());

const ownSchemas = ['trail', 'retention', 'mail', ...modules.map((m) => m.name.replaceAll('-', '_'))];

test('S2 every column of every table is described, and nothing is described that does not exist', async () => {
  const live = await landlord.admin.query(
    `select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and not c.relispartition and n.nspname = any ($1) group by 1`,
    [ownSchemas],
  );
  const described = new Map(tables.map((t) => [t.name, t]));
  expect(live.rows.length).toBeGreaterThan(10);
  expect(live.rows.map((r) => r.name).filter((n) => !described.has(n))).toEqual([]);
  for (const { name, columns } of live.rows) {
    const table = described.get(name)!;
    if (table.personal) expect(Object.keys(table.columns).sort(), name).toEqual([...columns].sort());
  }
  expect(tables.filter((t) => !live.rows.some((r) => r.name === t.name)).map((t) => t.name)).toEqual([]);
});

test('S144 S26 every personal column has a category that the policy knows, keeps for a finite time and lets somebody see', () => {
  const known = new Set(policy.vocabulary.categories.map((c) => c.id));
  for (const table of personal) {
    for (const [name, column] of Object.entries(table.columns)) {
      if (column.kind !== 'personal') continue;
      const where = `${table.name}.${name} (${column.category})`;
      if (!known.has(column.category) && landlord.policyFolder !== 'policy') {
        // A system that this landlord does not use: nobody reaches what it could hold.
        expect(
          compiled.grants.filter((g) => g.table === table.name && g.columns.includes(name)),
          where,
        ).toEqual([]);
        continue;
      }
      expect(known.has(column.category), where).toBe(true);
      const people = compiled.collectable.filter(([c]) => c === column.category).map(([, of]) => of);
      expect(people.length, `${where} is collected about somebody`).toBeGreaterThan(0);
      for (const of of people)
        expect(keepOf(policy, column.category, of).length, `${where} of ${of} is kept for a period`).toBeGreaterThan(0);
      expect(
        policy.activities.some((a) => a.access.some((l) => l.data.includes(column.category))),
        `${where} can be reached`,
      ).toBe(true);
    }
  }
});

test('sealed categories are stored sealed and nothing else is', () => {
  const plain = new Set(policy.vocabulary.categories.filter((c) => c.kind !== 'sealed').map((c) => c.id));
  for (const table of personal)
    for (const [name, c] of Object.entries(table.columns)) {
      if (
        c.kind === 'personal' &&
        ['personal-identity-code', 'other-identifier', 'phone', 'email', 'postal-address', 'contact-address'].includes(c.category) &&
        c.shape === undefined &&
        name !== 'other_kind'
      )
        expect(c.sealed, `${table.name}.${name}`).toBe(true);
      // What this landlord's policy does not know is nobody's to reach, and said above.
      if (c.kind === 'personal' && c.sealed) expect(plain.has(c.category), `${table.name}.${name}`).toBe(false);
    }
});

describe('the engine and PostgreSQL give one answer', () => {
  test('S30 for every role, activity, table, column and operation', async () => {
    const live = await privileges();
    let asked = 0;
    const disagree: string[] = [];
    for (const role of compiled.roles) {
      const dropped = new Set(compiled.dropped.filter((d) => d.role === role.name).map((d) => `${d.table}.${d.column} ${d.privilege}`));
      for (const table of personal) {
        for (const [name, column] of Object.entries(table.columns)) {
          if (column.kind !== 'personal') continue;
          for (const operation of ['select', 'insert', 'update'] as const) {
            asked += 1;
            const pg = live.has(`${role.name}|${table.name}|${name}|${operation}`);
            const engine =
              !dropped.has(`${table.name}.${name} ${operation}`) &&
              allowed(role, table, column, operation) &&
              !(table.subjects.some((s) => s.column === name) && operation !== 'select');
            const carried = operation === 'select' && table.subjects.some((s) => s.column === name);
            if (pg !== engine && !(carried && pg))
              disagree.push(`${role.name} ${operation} ${table.name}.${name}: engine ${engine}, PostgreSQL ${pg}`);
          }
        }
      }
    }
    expect(asked).toBeGreaterThan(5_000);
    expect(disagree.slice(0, 20)).toEqual([]);
  });

  /** What the engine says of one column in one mode, put together from its verbs without looking at the compiled grants. */
  function allowed(
    role: Compiled['roles'][number],
    table: PersonalTable,
    column: { category: string; came: string; shape?: string; sealed: boolean },
    operation: string,
  ): boolean {
    const says = (verb: Parameters<typeof may>[1]['verb'], value = false) => {
      const ways = may(policy, {
        activity: role.activity,
        role: role.role,
        verb,
        category: column.category,
        moment: role.moment,
      }).ways.filter((w) => w.when === undefined);
      return ways.some((w) => (value ? w.as === undefined : w.as === undefined || w.as === column.shape));
    };
    const unscoped = !('scope_areas' in table.columns);
    const everybody = policy.activities
      .find((a) => a.id === role.activity)!
      .access.some((l) => l.role === role.role && l.which === 'all' && l.data.includes(column.category));
    if (role.mode === 'list')
      return operation === 'select' && !column.sealed && (!unscoped || everybody) && (says('list') || says('find-by'));
    if (role.mode === 'unmask') return operation === 'select' && column.sealed && says('unmask');
    if (operation === 'select') return says('see');
    if (column.shape !== undefined || column.came === 'derived') return false;
    if (operation === 'update') return says('correct', true) || says('decide', true);
    return says('record', true) || (says('correct', true) && correctsWholeRow(role, table));
  }
  const correctsWholeRow = (role: Compiled['roles'][number], table: PersonalTable) =>
    policy.activities
      .find((a) => a.id === role.activity)!
      .access.some(
        (line) =>
          line.role === role.role &&
          line.as === undefined &&
          line.may.includes('correct') &&
          line.needs.every((n) => role.moment.includes(n)) &&
          Object.values(table.columns).every(
            (c) => c.kind !== 'personal' || c.came === 'derived' || c.shape !== undefined || line.data.includes(c.category),
          ),
      );

  async function privileges(): Promise<Set<string>> {
    const { rows } = await landlord.admin.query(
      `select substr(r.rolname::text, length($1) + 1) as role, n.nspname || '.' || c.relname as table, a.attname as column, lower(x.privilege_type) as operation
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace cross join lateral aclexplode(a.attacl) x join pg_roles r on r.oid = x.grantee where starts_with(r.rolname::text, $1)`,
      [landlord.secrets.prefix],
    );
    return new Set(rows.map((r) => `${r.role}|${r.table}|${r.column}|${r.operation}`));
  }
});

test('nothing about residents was left out because two lines of one role speak of different people', () => {
  // People who are not in the register (sub-tenants, contacts of an estate) have no rows there; their own systems bring their own tables.
  const residents = policy.vocabulary.subjectGroups['residents']!;
  const left = compiled.dropped.filter((d) => d.of.length === 0 || d.of.some((role) => residents.includes(role)));
  expect(left.map((d) => `${d.role} ${d.privilege} ${d.table}.${d.column} (${d.origin.file}:${d.origin.line})`)).toEqual([]);
});

test('no personal table is emptied by another: no cascade, no trigger but the platform’s deletes', async () => {
  const { rows } = await landlord.admin.query(
    `select conname from pg_constraint c join pg_namespace n on n.oid = c.connamespace where confdeltype = 'c' and n.nspname = any ($1)`,
    [ownSchemas],
  );
  expect(rows).toEqual([]);
});
