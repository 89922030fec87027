// Reads back from a live database what PostgreSQL would really answer, as the same facts that the policy compiles to.
import type pg from 'pg';
import { type Fact, fact } from './expected.ts';

/** Schemas that belong to PostgreSQL itself or to the job queue, where no fact of ours is looked for. */
const foreign = `('pg_catalog','information_schema','pg_toast','pgboss')`;

/** All facts of the live catalogue that concern this installation's roles, PUBLIC included (rights of PUBLIC are never expected). */
export async function actualFacts(client: pg.ClientBase, prefix: string, expected: Fact[]): Promise<Fact[]> {
  const facts: Fact[] = [];
  const owner = `${prefix}owner`;
  const logins = new Set(['public', 'resident', 'staff', 'oversight', 'worker', 'retention', 'log', 'owner'].map((l) => prefix + l));
  const rows = async (text: string, values: unknown[] = []) => (await client.query(text, values)).rows;

  if ((await rows('show max_prepared_transactions'))[0]?.max_prepared_transactions === '0') facts.push(fact.nothingPrepared());
  for (const r of await rows(
    `select rolname, rolsuper, rolbypassrls, rolcanlogin, rolcreaterole, rolcreatedb from pg_roles where starts_with(rolname::text, $1)`,
    [prefix],
  )) {
    if (logins.has(r.rolname)) continue;
    facts.push(
      r.rolsuper || r.rolbypassrls || r.rolcanlogin || r.rolcreaterole || r.rolcreatedb
        ? { ...fact.role(r.rolname), id: `role ${r.rolname} with more than it should have` }
        : fact.role(r.rolname),
    );
  }
  for (const r of await rows(
    `select g.rolname as granted, m.rolname as member from pg_auth_members a join pg_roles g on g.oid = a.roleid join pg_roles m on m.oid = a.member where starts_with(g.rolname::text, $1) and g.rolname <> $2`,
    [prefix, owner],
  )) {
    if (starts(r.member, prefix)) facts.push(fact.member(r.granted, r.member));
    else if (!(await isSuperuser(client, r.member)))
      facts.push({ ...fact.member(r.granted, r.member), id: `member ${r.member} may become ${r.granted}` });
  }
  const who = `coalesce(r.rolname::text, 'PUBLIC')`;
  const ours = `(r.rolname is null or (starts_with(r.rolname::text, $1) and r.rolname <> $2))`;
  for (const r of await rows(
    `select n.nspname, ${who} as who, lower(x.privilege_type) as privilege from pg_namespace n cross join lateral aclexplode(n.nspacl) x left join pg_roles r on r.oid = x.grantee
      where n.nspname not in ${foreign} and ${ours}`,
    [prefix, owner],
  )) {
    if (r.who === 'PUBLIC' && r.nspname === 'public' && r.privilege === 'usage') continue;
    facts.push(
      r.privilege === 'usage'
        ? fact.usage(r.nspname, r.who)
        : { ...fact.usage(r.nspname, r.who), id: `${r.privilege} in schema ${r.nspname} to ${r.who}` },
    );
  }
  for (const r of await rows(
    `select n.nspname || '.' || c.relname as table, ${who} as who, lower(x.privilege_type) as privilege from pg_class c join pg_namespace n on n.oid = c.relnamespace
      cross join lateral aclexplode(c.relacl) x left join pg_roles r on r.oid = x.grantee where n.nspname not in ${foreign} and ${ours}`,
    [prefix, owner],
  ))
    facts.push(fact.table(r.privilege, r.table, r.who));
  for (const r of await rows(
    `select n.nspname || '.' || c.relname as table, a.attname, ${who} as who, lower(x.privilege_type) as privilege from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      cross join lateral aclexplode(a.attacl) x left join pg_roles r on r.oid = x.grantee where n.nspname not in ${foreign} and ${ours}`,
    [prefix, owner],
  ))
    facts.push(fact.column(r.privilege, r.table, r.attname, r.who));
  for (const r of await rows(
    `select n.nspname || '.' || p.proname || '(' || oidvectortypes(p.proargtypes) || ')' as name, p.prosecdef, ${who} as who
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) x left join pg_roles r on r.oid = x.grantee
      left join pg_depend d on d.objid = p.oid and d.deptype = 'e'
      where n.nspname not in ${foreign} and d.objid is null and ${ours}`,
    [prefix, owner],
  )) {
    // A function that runs with its caller's rights gives nothing away; without usage of its schema it cannot even be named.
    if (r.who === 'PUBLIC' && !r.prosecdef) continue;
    facts.push(fact.function(r.name, r.who));
  }
  facts.push(...(await rowSecurityFacts(client, expected)), ...(await triggerFacts(client, expected)));
  return facts;
}

const starts = (name: string, prefix: string) => name.startsWith(prefix);
const isSuperuser = async (client: pg.ClientBase, role: string) =>
  (await client.query('select rolsuper from pg_roles where rolname = $1', [role])).rows[0]?.rolsuper === true;

/** Row policies are compared as PostgreSQL itself would print them: the expected ones are made on an empty copy, read and thrown away. */
async function rowSecurityFacts(client: pg.ClientBase, expected: Fact[]): Promise<Fact[]> {
  const facts: Fact[] = [];
  const guarded = new Map<string, Extract<Fact, { kind: 'row-policy' }>[]>();
  for (const f of expected) if (f.kind === 'row-security') guarded.set(f.table, []);
  for (const f of expected) if (f.kind === 'row-policy') guarded.get(f.table)?.push(f);
  for (const [table, policies] of guarded) {
    const state = (
      await client.query('select relrowsecurity and relforcerowsecurity as forced from pg_class where oid = $1::regclass', [table])
    ).rows[0];
    if (state.forced) facts.push(fact.rowSecurity(table));
    const live = (
      await client.query(
        `select polname::text as name, polpermissive, polcmd, pg_get_expr(polqual, polrelid) as using, pg_get_expr(polwithcheck, polrelid) as check,
         (select array_agg(coalesce(r.rolname::text, 'PUBLIC') order by r.rolname::text collate "C") from unnest(polroles) o left join pg_roles r on r.oid = o) as roles
       from pg_policy where polrelid = $1::regclass`,
        [table],
      )
    ).rows;
    const printed = await asPrinted(client, table, policies);
    for (const p of live) {
      const same = policies.find(
        (e) =>
          e.name === p.name &&
          printed.get(e.name) === p.using &&
          p.check === p.using &&
          p.polpermissive &&
          p.polcmd === '*' &&
          e.roles.join() === [...p.roles].sort().join(),
      );
      facts.push(
        same ?? {
          ...fact.rowPolicy(table, p.name, p.roles, p.using ?? 'true'),
          id: `row policy "${p.name}" on ${table} as it stands (${p.roles.join(', ')}: ${p.using})`,
        },
      );
    }
  }
  return facts;
}

async function asPrinted(
  client: pg.ClientBase,
  table: string,
  policies: Extract<Fact, { kind: 'row-policy' }>[],
): Promise<Map<string, string>> {
  const printed = new Map<string, string>();
  if (policies.length === 0) return printed;
  const copy = `kotirauha_copy_of_${table.replace('.', '_')}`;
  await client.query('savepoint printing');
  await client.query(`create temporary table ${copy} (like ${table})`);
  for (const p of policies) await client.query(`create policy "${p.name}" on ${copy} using (${p.expression})`);
  for (const r of (
    await client.query(
      `select polname::text as name, pg_get_expr(polqual, polrelid) as using from pg_policy where polrelid = $1::regclass`,
      [copy],
    )
  ).rows)
    printed.set(r.name, r.using);
  await client.query('rollback to savepoint printing');
  return printed;
}

async function triggerFacts(client: pg.ClientBase, expected: Fact[]): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const f of expected) {
    if (f.kind !== 'trigger') continue;
    const live = (
      await client.query(
        'select pg_get_triggerdef(oid) as is, tgenabled from pg_trigger where tgrelid = $1::regclass and tgname = $2 and not tgisinternal',
        [f.table, f.name],
      )
    ).rows[0];
    if (live && live.tgenabled === 'O' && plain(live.is).endsWith(plain(f.definition))) facts.push(f);
    else if (live) facts.push({ ...f, id: `trigger ${f.name} on ${f.table} as it stands` });
  }
  return facts;
}
const plain = (definition: string) =>
  definition
    .toLowerCase()
    .replaceAll(' or replace', '')
    .replaceAll(/'\s*,\s*'/g, "','")
    .replaceAll(/\s+/g, ' ')
    .replaceAll('update or insert', 'insert or update')
    .trim();
