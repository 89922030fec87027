// Turns the policy's keep lines and the modules' descriptions into what PostgreSQL must know to say when each row goes.
import type { Keep, Policy } from '#policy-engine/index.ts';
import type { PersonalTable, Table } from '../personal-data.ts';
import { eventsOfPeople, type LineSql, lineInSql, type Source, type Sources } from './rule-words.ts';

/** One kind of data in one table. */
export interface Part {
  category: string;
  columns: string[];
  /** SQL over `t` and the joins: all activities that keep it have ended, and no hold stops it. */
  due: string;
  /** SQL: the instant from which it may not be there; holds are another matter. */
  ends: string;
  /** The lines by capacity; a capacity of which none speaks has the longest of all. */
  ways: { roles: string[]; lines: KeptLine[] }[];
  /** Holds that may stop it. */
  holds: string[];
}
/** A keep line as it applies to a part. `rule` names it: activity and its place among the activity's lines. */
export interface KeptLine extends LineSql {
  rule: string;
  activity: string;
}
export interface Keeping {
  table: PersonalTable;
  /** Joins of `t` by their alias; a statement takes those it names. */
  joins: Map<string, string>;
  /** In which capacity a row is about its subject. */
  role: string;
  parts: Part[];
  sources: Sources;
  /** What no rule can ever end: category and the events for which nothing is recorded. */
  endless: { category: string; events: string[] }[];
}

export const ruleOf = (activity: string, keep: Keep, policy: Policy): string =>
  `${activity}#${policy.activities.find((a) => a.id === activity)!.keep.indexOf(keep)}`;
/** The line and its activity behind the name that `ruleOf` gave. */
export function ruleNamed(policy: Policy, rule: string): { activity: string; keep: Keep } | undefined {
  const [activity, n] = rule.split('#') as [string, string];
  const keep = policy.activities.find((a) => a.id === activity)?.keep[Number(n)];
  return keep && { activity, keep };
}

/** The log has its own road: its rows end in parts and by whole months, so that its seals stay valid (`platform/access-log/upkeep.ts`). */
export const hasOwnRoad = (table: Table): boolean => table.name.startsWith('trail.');
export const keptTables = (tables: readonly Table[]): PersonalTable[] =>
  tables.filter((t): t is PersonalTable => t.personal && !hasOwnRoad(t));

/** How every table of the catalogue ends under this policy. Pure: what PostgreSQL's own catalogue must add is added where statements are written. */
export function compileKeeping(policy: Policy, tables: readonly Table[]): Keeping[] {
  const kept = keptTables(tables);
  const people = kept.find((table) => table.subjects[0]!.column === 'id' && 'recorded-at' in table.clocks);
  const known = new Set(policy.vocabulary.subjects.map((s) => s.id));
  return kept.map((table) => keepingOf(policy, table, people, kept, known));
}

function keepingOf(
  policy: Policy,
  table: PersonalTable,
  people: PersonalTable | undefined,
  all: PersonalTable[],
  known: Set<string>,
): Keeping {
  const subject = table.subjects[0]!;
  const joins = new Map<string, string>();
  const role = roleOf(table, known, joins);
  const sources = sourcesOf(table, people, all, joins);
  const ruled = partsOf(policy, table, role, sources);
  // What says nothing of its own, such as a number for signing in, goes with the person it hangs on.
  const follows = ruled.parts.length === 0 && people && table !== people && !subject.many;
  const { parts, endless } = follows ? partsOf(policy, people, role, sources, table) : ruled;
  return { table, role, joins, sources, parts, endless };
}

/** In which capacity: said by the row, fixed by the description, or the person's own. */
function roleOf(table: PersonalTable, known: Set<string>, joins: Map<string, string>): string {
  const subject = table.subjects[0]!;
  if (subject.capacity) return `t.${subject.capacity}`;
  if (known.has(subject.as)) return `'${subject.as}'`;
  if ('scope_role' in table.columns) return 't.scope_role';
  if (subject.many) return `''`;
  joins.set('s', `left join platform.subject_scope s on s.subject_id = t.${subject.column}`);
  return 's.role';
}

function sourcesOf(
  table: PersonalTable,
  people: PersonalTable | undefined,
  all: PersonalTable[],
  joins: Map<string, string>,
): Map<string, Source> {
  const subject = table.subjects[0]!;
  const sources = new Map<string, Source>(Object.entries(table.clocks).map(([event, column]) => [event, { sql: `t.${column}` }]));
  if (subject.many) return sources;
  for (const event of eventsOfPeople) {
    if (sources.has(event)) continue;
    if (people && table !== people && event in people.clocks) {
      joins.set('p', `left join ${people.name} p on p.id = t.${subject.column}`);
      sources.set(event, { sql: `p.${people.clocks[event]}` });
      continue;
    }
    // Several rows about one person: it has happened when all of them say so, on the last of the days.
    const telling = all.filter((other) => event in other.clocks && !other.subjects[0]!.many);
    if (telling.length === 0) continue;
    const alias = `of_${event.replaceAll('-', '_')}`;
    const days = telling.map(
      (other) => `select o.${other.clocks[event]} as day from ${other.name} o where o.${other.subjects[0]!.column} = t.${subject.column}`,
    );
    joins.set(
      alias,
      `left join lateral (select count(*) as n, case when bool_and(d.day is not null) then max(d.day) end as ${/_at$/.test(telling[0]!.clocks[event]!) ? 'happened_at' : 'happened_on'} from (${days.join(' union all ')}) d) ${alias} on true`,
    );
    sources.set(event, {
      sql: `${alias}.${/_at$/.test(telling[0]!.clocks[event]!) ? 'happened_at' : 'happened_on'}`,
      perhaps: `${alias}.n > 0`,
    });
  }
  return sources;
}

/** The parts of a table; `on`: the table whose rows they judge when that is another (what follows the person). */
function partsOf(policy: Policy, table: PersonalTable, role: string, sources: Sources, on = table): Pick<Keeping, 'parts' | 'endless'> {
  const parts: Part[] = [];
  const endless: Keeping['endless'] = [];
  const columnsOf = Map.groupBy(
    Object.entries(table.columns).flatMap(([name, c]) => (c.kind === 'personal' ? [{ name, category: c.category }] : [])),
    (c) => c.category,
  );
  for (const [category, columns] of columnsOf) {
    const written = policy.activities.flatMap((a) =>
      a.keep.filter((k) => k.data.includes(category)).map((keep) => ({ activity: a.id, keep })),
    );
    const lines = written.flatMap(({ activity, keep }) => {
      const sql = lineInSql(keep, sources, (kinds) => heldBy(on, kinds));
      return sql ? [{ line: { ...sql, rule: ruleOf(activity, keep, policy), activity }, keep }] : [];
    });
    const roles = [...new Set(lines.flatMap(({ keep }) => keep.of))].sort();
    const ofRole = (r: string) => lines.filter(({ keep }) => keep.of.includes(r)).map(({ line }) => line);
    const ways = [
      ...Map.groupBy(roles, (r) =>
        ofRole(r)
          .map((l) => l.rule)
          .join(),
      ).values(),
    ].map((those) => ({ roles: those, lines: ofRole(those[0]!) }));
    if (ways.length === 0) endless.push({ category, events: [...new Set(written.flatMap(({ keep }) => eventsOf(keep)))] });
    parts.push({
      category,
      columns: on === table ? columns.map((c) => c.name) : [],
      due: byRole(
        ways.map((way) => ({ ...way, sql: together(way.lines, 'due', ' or ', ' and ') })),
        role,
        'false',
        ' and ',
      ),
      ends: byRole(
        ways.map((way) => ({ ...way, sql: together(way.lines, 'ends', 'least', 'greatest') })),
        role,
        `'infinity'::timestamptz`,
        'greatest',
      ),
      ways,
      holds: [...new Set(lines.flatMap(({ keep }) => keep.hold))].sort(),
    });
  }
  return { parts, endless };
}

const eventsOf = (keep: Keep): string[] => (keep.longest ?? keep.shortest ?? [keep.clock!]).map((c) => c.from);

/** Placeholder for the key of a row, which PostgreSQL's catalogue knows. */
export const rowKey = '{key}';

/** A hold of these kinds names this row. Most people have none: a look at a small set of persons decides first. */
function heldBy(table: PersonalTable, kinds: string[]): string {
  const subject = table.subjects[0]!;
  const inForce = `h.ended_on >= (select platform.today()) and h.kind = any ('{${kinds.join(',')}}')`;
  const names = `(h.table_name is null or h.table_name = '${table.name}') and (h.row_key is null or h.row_key = ${rowKey})`;
  const about = subject.many ? `h.subject_id = any (t.${subject.column})` : `h.subject_id = t.${subject.column}`;
  const quick = subject.many ? '' : `t.${subject.column} in (select h.subject_id from retention.hold h where ${inForce}) and `;
  return `(${quick}exists (select from retention.hold h where ${about} and ${inForce} and ${names}))`;
}

const combined = (terms: string[], by: string): string => {
  const different = [...new Set(terms)];
  if (different.length === 1) return different[0]!;
  return by.startsWith(' ') ? `(${different.join(by)})` : `${by}(${different.join(', ')})`;
};

/** Within an activity the line that ends first counts, over all of them the last. */
const together = (lines: KeptLine[], what: 'due' | 'ends', first: string, last: string): string =>
  combined(
    [...Map.groupBy(lines, (l) => l.activity).values()].map((of) =>
      combined(
        of.map((l) => l[what]),
        first,
      ),
    ),
    last,
  );

/** By the capacity of a row; one of which no line speaks has the longest of all. */
function byRole(ways: { roles: string[]; sql: string }[], role: string, none: string, longest: string): string {
  const bySql = Map.groupBy(ways, (way) => way.sql);
  if (bySql.size === 0) return none;
  if (bySql.size === 1) return ways[0]!.sql;
  const fixed = ways.find((way) => way.roles.some((r) => role === `'${r}'`));
  if (fixed) return fixed.sql;
  const all = combined([...bySql.keys()], longest);
  if (/^'/.test(role)) return all;
  const cases = [...bySql].map(
    ([sql, those]) => `when ${role} in (${those.flatMap((way) => way.roles.map((r) => `'${r}'`)).join(', ')}) then ${sql}`,
  );
  return `case ${cases.join(' ')} else ${all} end`;
}

/** A copy made for searching, all derived: whoever writes what it comes from makes it anew. */
export const isCopy = (table: PersonalTable): boolean =>
  Object.values(table.columns).every((c) => c.kind !== 'personal' || c.came === 'derived') && Object.keys(table.clocks).length === 0;
