// Writes the statements by which PostgreSQL judges and erases each table's rows: the compiled policy, joined with the catalogue's own facts.
import type pg from 'pg';
import type { Policy } from '#policy-engine/index.ts';
import type { PersonalTable, Table } from '../personal-data.ts';
import { compileKeeping, type Keeping, keptTables, type Part, rowKey } from './compile-keeping.ts';
import { inOrderOfReferences, type LiveTable, readLiveTables } from './live-tables.ts';

export interface Statements {
  table: string;
  place: number;
  key: string;
  erase: string;
  clear: { columns: string[]; sql: string }[];
  overdue: string;
  ends: string;
  forget: string;
}

/** The statements of every table under this policy, in the order in which a run goes through them, and the questions over all tables. */
export async function retentionStatements(
  client: pg.ClientBase,
  policy: Policy,
  tables: readonly Table[],
): Promise<{ statements: Statements[]; questions: Record<string, string> }> {
  const live = await readLiveTables(client);
  const keepings = new Map(compileKeeping(policy, tables).map((k) => [k.table.name, k]));
  const order = inOrderOfReferences([...keepings.keys()], live);
  return {
    statements: order.map((name, place) => statementsOf(keepings.get(name)!, live.get(name)!, place)),
    questions: questionsOf(keptTables(tables)),
  };
}

/** The statements of one table that is not in the catalogue; for measuring. */
export async function tableStatements(client: pg.ClientBase, policy: Policy, table: PersonalTable): Promise<Statements> {
  return statementsOf(compileKeeping(policy, [table])[0]!, (await readLiveTables(client)).get(table.name)!, 0);
}

/** Replaces what is recorded in the database. Called by `enforcement apply`, in its transaction. */
export async function recordRetention(client: pg.ClientBase, policy: Policy, tables: readonly Table[]): Promise<void> {
  const { statements, questions } = await retentionStatements(client, policy, tables);
  await client.query('delete from retention.statement');
  await client.query('delete from retention.question');
  for (const s of statements)
    await client.query(
      'insert into retention.statement (table_name, place, key, erase, clear, overdue, ends, forget) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [s.table, s.place, s.key, s.erase, JSON.stringify(s.clear), s.overdue, s.ends, s.forget],
    );
  for (const [name, sql] of Object.entries(questions))
    await client.query('insert into retention.question (name, sql) values ($1, $2)', [name, sql]);
}

/** The columns whose values name a row: those of its primary key that are about nobody by themselves, else whom it is about. */
export function keyColumns(table: PersonalTable, live: LiveTable): string[] {
  const named = live.primaryKey.filter(
    (c) => live.columns.get(c)!.type === 'uuid' && ['key', 'subject'].includes(table.columns[c]?.kind ?? ''),
  );
  return named.length > 0 ? named : [table.subjects[0]!.column];
}

function statementsOf(keeping: Keeping, live: LiveTable, place: number): Statements {
  const { table } = keeping;
  const key = keyColumns(table, live)
    .map((c) => `t.${c}::text`)
    .join(` || '/' || `);
  const withKey = (sql: string) => sql.replaceAll(rowKey, key);
  const parts = keeping.parts.map((p) => ({ ...p, due: withKey(p.due), present: presence(p, live) }));
  const rowDue = allDue(parts);
  const free = live.referredBy
    .filter((r) => r.table !== table.name)
    .map(
      (r) => ` and not exists (select from ${r.table} r where ${r.pairs.map(([theirs, ours]) => `r.${theirs} = t.${ours}`).join(' and ')})`,
    )
    .join('');
  const from = (sql: string) =>
    [`${table.name} t`, ...[...keeping.joins].filter(([alias]) => sql.includes(`${alias}.`)).map(([, join]) => join)].join(' ');
  const here = 't.ctid >= $1 and t.ctid < $2';
  const clearable = parts.filter(
    (p) =>
      parts.length > 1 &&
      p.columns.length > 0 &&
      !p.columns.every((c) => live.columns.get(c)!.generated) &&
      p.columns.every((c) => live.columns.get(c)!.nullable || live.columns.get(c)!.generated),
  );
  const own = (p: Part) => p.columns.filter((c) => !live.columns.get(c)!.generated);
  const holds = [...new Set(parts.flatMap((p) => p.holds))];
  const notHeld = holds.length > 0 ? ` and not ${withKey(heldNow(table, holds))}` : '';
  const over = (sql: string) => `coalesce(${sql}, 'infinity') <= (select platform.as_of())`;
  const rowEnds = greatest(parts.map((p) => (p.present === 'true' ? p.ends : `case when ${p.present} then ${p.ends} end`)));
  return {
    table: table.name,
    place,
    key,
    erase: deletion(table, key, live, from, `${here} and ${rowDue}${free}`),
    clear: clearable.map((p) => ({
      columns: own(p),
      sql: clearing(table, key, own(p), from, `${here} and ${p.present} and ${p.due}`),
    })),
    overdue: `select ${[
      `(select count(*) from ${from(rowEnds)} where ${over(rowEnds)}${notHeld}${free})`,
      ...clearable.map((p) => `(select count(*) from ${from(p.ends)} where ${p.present} and ${over(p.ends)}${notHeld})`),
    ].join(' + ')}`,
    ends: endsStatement(keeping, parts, key, from),
    forget: deletion(
      table,
      key,
      live,
      (_) => `${table.name} t`,
      `${aboutAny(table)} and ($2::text[] is null or ${key} = any ($2)) and not ${withKey(heldNow(table, ['restriction', 'legal-claim', 'incident']))}${free}`,
    ),
  };
}

const aboutAny = (table: PersonalTable): string => {
  const { column, many } = table.subjects[0]!;
  return many ? `t.${column} && $1::uuid[]` : `t.${column} = any ($1::uuid[])`;
};
const heldNow = (table: PersonalTable, kinds: string[]): string => {
  const { column, many } = table.subjects[0]!;
  return `exists (select from retention.hold h where ${many ? `h.subject_id = any (t.${column})` : `h.subject_id = t.${column}`} and h.ended_on >= (select platform.today()) and h.kind = any ('{${kinds.join(',')}}')
    and (h.table_name is null or h.table_name = '${table.name}') and (h.row_key is null or h.row_key = ${rowKey}))`;
};

/** Whether a row holds anything of a part. */
const presence = (part: Part, live: LiveTable): string =>
  part.columns.length === 0 || part.columns.some((c) => !live.columns.get(c)!.nullable)
    ? 'true'
    : `num_nonnulls(${part.columns.map((c) => `t.${c}`).join(', ')}) > 0`;

type Judged = Part & { present: string };

/** A row is due when everything that it holds is; an empty one when all that it could hold would be. */
function allDue(parts: Judged[]): string {
  const terms = parts.map((p) => (p.present === 'true' || parts.length === 1 ? p.due : `(${p.due} or not ${p.present})`));
  const mayBeEmpty = parts.length > 1 && parts.every((p) => p.present !== 'true');
  const all = [...new Set(terms)].join(' and ');
  return mayBeEmpty
    ? `(${all} and (${parts.map((p) => p.present).join(' or ')} or ${[...new Set(parts.map((p) => p.due))].join(' and ')}))`
    : `(${all})`;
}

const greatest = (terms: string[]): string => (new Set(terms).size === 1 ? terms[0]! : `greatest(${[...new Set(terms)].join(', ')})`);

/** Persons whose own row goes are noted: what hangs on them elsewhere follows. */
function deletion(table: PersonalTable, key: string, live: LiveTable, from: (sql: string) => string, where: string): string {
  const source = from(where);
  const { column } = table.subjects[0]!;
  const person = live.primaryKey.join() === column && table.columns[column]!.kind === 'subject';
  const returning = `returning ${key} as key${person ? `, t.${column} as who` : ''}`;
  const gone =
    source === `${table.name} t`
      ? `gone as (delete from ${source} where ${where} ${returning})`
      : `due as materialized (select t.ctid as place from ${source} where ${where}), gone as (delete from ${table.name} t using due where t.ctid = due.place ${returning})`;
  const leaving = person ? ', leaving as (insert into retention.leaving select who from gone on conflict do nothing)' : '';
  return `with ${gone}${leaving} select array_agg(key) from gone`;
}

const clearing = (table: PersonalTable, key: string, columns: string[], from: (sql: string) => string, where: string): string =>
  `with due as materialized (select t.ctid as place from ${from(where)} where ${where}), gone as (update ${table.name} t set ${columns.map((c) => `${c} = null`).join(', ')} from due where t.ctid = due.place returning ${key} as key) select array_agg(key) from gone`;

/** One row per row and kind of data about the persons asked for: rule, instant, and the days it runs from. */
function endsStatement(keeping: Keeping, parts: Judged[], key: string, from: (sql: string) => string): string {
  const { table, role, sources } = keeping;
  const list = (words: string[]) => `'{${words.join(',')}}'::text[]`;
  const held = parts.map((p) => `('${p.category}', ${list(p.columns)}, ${p.present}, ${list(p.holds)})`);
  const days = (events: string[]) =>
    events.length === 0 ? `'{}'::jsonb` : `jsonb_build_object(${events.map((e) => `'${e}', ${sources.get(e)!.sql}`).join(', ')})`;
  const lines = parts.flatMap((p) =>
    p.ways.flatMap((way, n) =>
      way.lines.map(
        (l) =>
          `('${p.category}', ${n}, ${list(way.roles)}, ${list(p.ways.flatMap((w) => w.roles))}, '${l.activity}', '${l.rule}', ${l.ends}, ${days(l.events)})`,
      ),
    ),
  );
  const values = lines.length > 0 ? lines : [`('', 0, '{}'::text[], '{}'::text[], '', '', null::timestamptz, '{}'::jsonb)`];
  const inner = values.join(', ');
  const subject = table.subjects[0]!;
  return `select '${table.name}' as table_name, ${key} as key, ${subject.many ? `t.${subject.column}` : `array[t.${subject.column}]`} as subjects, part.category, part.columns,
    ${role} as capacity, decided.rule, decided.ends_at, decided.days,
    array(select h.id from retention.hold h where ${subject.many ? `h.subject_id = any (t.${subject.column})` : `h.subject_id = t.${subject.column}`} and h.ended_on >= (select platform.today()) and h.kind = any (part.holds)
      and (h.table_name is null or h.table_name = '${table.name}') and (h.row_key is null or h.row_key = ${key})) as holds
    from ${from(`${inner} ${role}`)} cross join lateral (values ${held.join(', ')}) part (category, columns, present, holds)
    left join lateral (select w.rule, w.ends_at, w.days from (select distinct on (l.way, l.activity) l.* from (values ${inner}) l (category, way, roles, all_roles, activity, rule, ends_at, days)
      where l.category = part.category and l.ends_at is not null and (${role} = any (l.roles) or not coalesce(${role}, '') = any (l.all_roles)) order by l.way, l.activity, l.ends_at) w
      order by w.ends_at desc limit 1) decided on true
    where ${aboutAny(table)} and part.present`;
}

/** Over all tables: who of the owners of keys still has which sealed data, and of whom nothing is left. */
function questionsOf(tables: PersonalTable[]): Record<string, string> {
  const sealed = tables.flatMap((table) => {
    // Rows about several are sealed under a key of their own, so every key of a row counts as an owner.
    const owners = Object.entries(table.columns).flatMap(([name, c]) => (c.kind === 'key' ? [`t.${name}`] : []));
    const subjects = table.subjects.map((s) => (s.many ? `unnest(t.${s.column})` : `t.${s.column}`));
    return Object.entries(table.columns).flatMap(([name, c]) =>
      c.kind === 'personal' && c.sealed
        ? [...subjects, ...owners].map((owner) =>
            owner.startsWith('unnest')
              ? `select o, '${c.category}' from (select ${owner} as o from ${table.name} t where t.${name} is not null) u where o = any ($1)`
              : `select ${owner}, '${c.category}' from ${table.name} t where ${owner} = any ($1) and t.${name} is not null`,
          )
        : [],
    );
  });
  const about = tables
    .filter((t) => !t.name.startsWith('retention.'))
    .flatMap((table) =>
      table.subjects.map(
        (s) => `not exists (select from ${table.name} t where ${s.many ? `t.${s.column} @> array[w]` : `t.${s.column} = w`})`,
      ),
    );
  return {
    sealed: sealed.length > 0 ? sealed.join(' union ') : `select null::uuid, null::text where $1::uuid[] is null`,
    strangers: `select array_agg(w) from unnest($1) w where ${about.join(' and ')}`,
  };
}
