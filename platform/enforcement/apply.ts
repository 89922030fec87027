// Brings PostgreSQL's privileges to what the policy says, as a difference, in one transaction; or says what differs.
import type pg from 'pg';
import type { Policy } from '#policy-engine/policy.ts';
import type { Table } from '../personal-data.ts';
import { recordRetention } from '../retention/write-statements.ts';
import { actualFacts } from './catalogue.ts';
import type { Compiled } from './compile.ts';
import { expectedFacts, type Fact, quoted } from './expected.ts';
import type { OutsideRight } from './outside.ts';

export interface Difference {
  missing: Fact[];
  surplus: Fact[];
}
export interface Installation {
  compiled: Compiled;
  tables: Table[];
  outside: OutsideRight[];
  prefix: string;
  /** What the periods are compiled from; without it nothing ends. */
  policy?: Policy;
  /** The vault's database: rights on its objects only; roles belong to the whole server and are judged in the data database. */
  vault?: true;
}

const objectKinds: Fact['kind'][] = ['usage', 'column', 'table', 'function'];

/** Compares the live catalogue with the compiled policy. `client` must be connected as the server's owner. */
export async function difference(client: pg.ClientBase, on: Installation): Promise<Difference> {
  const judged = (f: Fact) => !on.vault || (objectKinds.includes(f.kind) && !/(platform|retention)(\.| to )/.test(f.id));
  const expected = expectedFacts(on.compiled, on.tables, on.outside, on.prefix).filter(judged);
  await client.query('begin');
  try {
    const actual = (await actualFacts(client, on.prefix, expected)).filter(judged);
    const has = new Set(actual.map((f) => f.id));
    const wanted = new Set(expected.map((f) => f.id));
    return {
      missing: expected.filter((f) => !has.has(f.id)),
      surplus: [...new Map(actual.filter((f) => !wanted.has(f.id)).map((f) => [f.id, f])).values()],
    };
  } finally {
    await client.query('rollback');
  }
}

/** Transactions under the version before have not ended in time; nothing was changed, and it can be tried again. */
export class StillBusy extends Error {}

/**
 * Makes the catalogue equal to the compiled policy, with what `also` does beside it. Returns what was changed. One transaction: all of it or
 * nothing. Whoever began under the version before ends under it first, and whoever comes meanwhile waits, both for two seconds at most.
 * Not `narrow`: only adds, and replaces what has a new meaning under its name, so that servers of another version of the product go on.
 * @throws StillBusy when that was not enough
 */
export async function apply(
  client: pg.ClientBase,
  on: Installation,
  { also = async () => {}, narrow = true }: { also?: () => Promise<unknown>; narrow?: boolean } = {},
): Promise<Difference> {
  const found = await difference(client, on);
  const gone = narrow ? found.surplus : found.surplus.filter((old) => found.missing.some((fact) => standsFor(old, fact)));
  await client.query('begin');
  try {
    // A further server of the same version changes nothing, and nobody has to wait for it.
    if (!on.vault && !(found.missing.length + gone.length === 0 && (await versionOf(client)) === on.compiled.version))
      await client.query(`set local lock_timeout = '2s'; lock table platform.setting in access exclusive mode`);
    for (const statement of [...removals(gone, on.prefix), ...additions(found.missing)]) await client.query(statement);
    if (!on.vault) await recordPolicy(client, on, narrow);
    await also();
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    if ((error as { code?: string }).code === '55P03') throw new StillBusy('transactions under the version before have not ended yet');
    throw error;
  }
  return { missing: found.missing, surplus: gone };
}

const versionOf = async (client: pg.ClientBase): Promise<string | undefined> =>
  (await client.query(`select value from platform.setting where key = 'policy-version'`)).rows[0]?.value;

/** A row policy or trigger of the same table and name. */
const standsFor = (old: Fact, fact: Fact): boolean =>
  (old.kind === 'row-policy' || old.kind === 'trigger') && old.kind === fact.kind && old.table === fact.table && old.name === fact.name;

/** What else PostgreSQL needs of the policy: what may be held about whom, which relations a role uses, which tables carry their scope. */
async function recordPolicy(client: pg.ClientBase, { compiled, prefix, policy, tables }: Installation, narrow: boolean) {
  const refill = async (table: string, columns: string, rows: unknown[][]) => {
    if (narrow) await client.query(`delete from ${table}`);
    const arrays = columns.split(',').map((_, i) => rows.map((r) => r[i]));
    await client.query(
      `insert into ${table} (${columns}) select * from unnest(${arrays.map((_, i) => `$${i + 1}::text[]`).join(', ')}) on conflict do nothing`,
      arrays,
    );
  };
  await refill('platform.collectable', 'category, role, only_when', compiled.collectable);
  if (compiled.units.length > 0) await refill('platform.unit', 'id, part_of', compiled.units);
  await refill('platform.scoped_table', 'table_name, subject_column', compiled.scopedTables);
  await refill(
    'platform.relation_used',
    'pg_role, relation',
    compiled.roles.flatMap((r) => r.relations.map((relation) => [prefix + r.name, relation])),
  );
  if (policy) await recordRetention(client, policy, tables);
  await client.query(`insert into platform.setting values ('policy-version', $1) on conflict (key) do update set value = excluded.value`, [
    compiled.version,
  ]);
}

const target = (f: { role: string }) => (f.role === 'PUBLIC' ? 'public' : quoted(f.role));

/** SQL that takes away what the policy does not say. Row policies and rights first, then memberships and roles. */
export function removals(facts: Fact[], prefix: string): string[] {
  const order = ['row-policy', 'trigger', 'column', 'table', 'function', 'usage', 'member', 'role', 'row-security'];
  return [...facts]
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .flatMap((f) => {
      switch (f.kind) {
        case 'row-policy':
          return [`drop policy ${quoted(f.name)} on ${f.table}`];
        case 'trigger':
          return [`drop trigger ${quoted(f.name)} on ${f.table}`];
        case 'column':
          return [`revoke ${f.privilege} (${quoted(f.column)}) on ${f.table} from ${target(f)}`];
        case 'table':
          return [`revoke ${f.privilege} on ${f.table} from ${target(f)}`];
        case 'function':
          return [`revoke execute on function ${f.function} from ${target(f)}`];
        case 'usage':
          return [`revoke all on schema ${f.schema} from ${target(f)}`];
        case 'member':
          return [`revoke ${quoted(f.role)} from ${quoted(f.login)}`];
        case 'role':
          return f.id.includes('more than')
            ? [`alter role ${quoted(f.role)} nologin nosuperuser nobypassrls nocreaterole nocreatedb`]
            : [`drop owned by ${quoted(f.role)}`, `drop role ${quoted(f.role)}`];
        default:
          throw new Error(`nothing to remove in ${prefix}: ${f.id}`);
      }
    });
}

/** SQL that makes what is missing; column rights are grouped per table, privilege and list of roles. */
export function additions(facts: Fact[]): string[] {
  const of = <K extends Fact['kind']>(kind: K) => facts.filter((f): f is Extract<Fact, { kind: K }> => f.kind === kind);
  const statements: string[] = [];
  for (const f of of('role'))
    statements.push(
      `do $$ begin create role ${quoted(f.role)} nologin inherit; exception when duplicate_object then alter role ${quoted(f.role)} nologin inherit; end $$`,
    );
  for (const f of of('member')) statements.push(`grant ${quoted(f.role)} to ${quoted(f.login)}`);
  statements.push(...grouped(of('usage').map((f) => ({ what: `usage on schema ${f.schema}`, to: quoted(f.role) }))));
  const columns = new Map<string, string[]>();
  for (const f of of('column')) {
    const at = `${f.privilege}|${f.table}|${f.role}`;
    columns.set(at, [...(columns.get(at) ?? []), quoted(f.column)]);
  }
  statements.push(
    ...grouped(
      [...columns].map(([at, names]) => {
        const [privilege, table, role] = at.split('|') as [string, string, string];
        return { what: `${privilege} (${names.sort().join(', ')}) on ${table}`, to: quoted(role) };
      }),
    ),
  );
  statements.push(...grouped(of('table').map((f) => ({ what: `${f.privilege} on ${f.table}`, to: quoted(f.role) }))));
  for (const f of of('function')) statements.push(`grant execute on function ${f.function} to ${quoted(f.role)}`);
  for (const f of of('row-security'))
    statements.push(`alter table ${f.table} enable row level security`, `alter table ${f.table} force row level security`);
  for (const f of of('row-policy'))
    statements.push(
      `create policy ${quoted(f.name)} on ${f.table} to ${f.roles.map(quoted).join(', ')} using (${f.expression}) with check (${f.expression})`,
    );
  for (const f of of('trigger'))
    statements.push(`create ${f.definition.includes('deferrable') ? 'constraint ' : ''}trigger ${quoted(f.name)} ${f.definition}`);
  return statements;
}

function grouped(grants: { what: string; to: string }[]): string[] {
  const by = new Map<string, string[]>();
  for (const { what, to } of grants) by.set(what, [...(by.get(what) ?? []), to]);
  return [...by].map(([what, to]) => `grant ${what} to ${to.sort().join(', ')}`);
}
