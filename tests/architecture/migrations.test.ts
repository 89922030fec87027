// A migration runs while people work: it may not hold a table about people for as long as it takes to read it.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { outside } from '#platform/database/migrate.ts';
import { tables } from '../../apps/composition.ts';

const personSized = new Set(
  tables
    .filter((t) => t.personal)
    .map((t) => t.name)
    .concat('platform.subject_scope', 'platform.tie', 'vault.data_key', 'vault.blind_index'),
);

/** What holds a whole table: the statement, and what to write instead. `T` stands for the table. */
const holding: [RegExp, string][] = [
  [
    /create (unique )?index (?!concurrently\b)(?:(?! on ).)* on (only )?T\b/,
    `"create index concurrently if not exists", in a file of its own that begins with "${outside}"`,
  ],
  [
    /alter table (only )?T\b.*\badd (constraint \S+ )?(check|foreign key)\b(?!.*\bnot valid\b)/,
    '"add constraint … not valid", and "validate constraint" in the next migration',
  ],
  [
    /alter table (only )?T\b.*\badd (constraint \S+ )?(unique|primary key|exclude)\b(?!.*\busing index\b)/,
    'a unique index made concurrently, then "add constraint … using index"',
  ],
  [
    /alter table (only )?T\b.*\badd column\b.*\b(references|unique|primary key|check|generated)\b/,
    'the column alone, and its rule as a constraint "not valid"',
  ],
  [/alter table (only )?T\b.*\badd column\b(?!.*\bdefault\b).*\bnot null\b/, 'the column with a constant default, or without "not null"'],
  [
    /alter table (only )?T\b.*\badd column\b.*\bdefault\b.*(gen_random_uuid|random|clock_timestamp|nextval)\b/,
    'the column without default, filled in pieces',
  ],
  [/alter table (only )?T\b.*\balter( column)? \S+ (set data )?type\b/, 'a new column, filled in pieces'],
  [
    /alter table (only )?T\b.*\bset not null\b/,
    '"add constraint … check (… is not null) not valid", and "validate constraint" in the next migration',
  ],
  [/alter table (only )?T\b.*\bset (un)?logged\b/, 'nothing: it rewrites the table'],
  [/^(update (only )?T\b|delete from (only )?T\b|truncate .*T\b)/, 'a job of the worker, in pieces'],
  [/^(cluster|vacuum full|reindex (?!.*concurrently)|lock( table)?)\b.*T\b/, 'nothing: it shuts everybody out'],
];

/** Statements in lower case on one line; bodies of functions, which do not run yet, are left out. */
function statementsOf(sql: string): string[] {
  const bare = sql
    .replace(/--.*$/gm, '')
    .replace(/\bdo \$\$([\s\S]*?)\$\$/gi, (_, body: string) => body.replace(/\bbegin\b|\bend\b|\bdeclare\b/gi, ';'))
    .replace(/\$\$[\s\S]*?\$\$/g, "''");
  return bare
    .split(';')
    .map((s) => s.replace(/\s+/g, ' ').trim().toLowerCase())
    .filter(Boolean);
}

/** What in a migration holds a table about people that was there before it. */
function holds(sql: string): string[] {
  const statements = statementsOf(sql);
  const fresh = new Set(statements.flatMap((s) => /^create table (?:if not exists )?(\S+)/.exec(s)?.[1] ?? []));
  return statements.flatMap((statement) =>
    [...personSized]
      .filter((table) => !fresh.has(table) && statement.includes(table))
      .flatMap((table) =>
        holding
          .filter(([pattern]) => new RegExp(pattern.source.replaceAll('T\\b', `${table.replace('.', '\\.')}(?![\\w.])`)).test(statement))
          .map(([, instead]) => `${statement.slice(0, 100)}: write ${instead}`),
      ),
  );
}

// Before the first installation there was nobody to shut out. Nothing is added here: what is new is written so that people can go on.
const beforeAnybody = new Set([
  'modules/leases/migrations/0002-imported.sql',
  'modules/residents/migrations/0012-imported.sql',
  'modules/residents/migrations/0013-born.sql',
  'modules/tenancy-changes/migrations/0004-joint-tenants.sql',
]);

test('no migration holds a table about people while others wait for it', () => {
  const files = globSync('{platform,modules}/**/migrations/*.sql').filter((f) => !beforeAnybody.has(f));
  const found = files.flatMap((f) => holds(readFileSync(f, 'utf8')).map((what) => `${f}: ${what}`));
  expect(found).toEqual([]);
});

test.each([
  ['create index person_name on residents.person (family_name)', 1],
  ['create unique index if not exists person_name on residents.person (family_name)', 1],
  ['create index concurrently if not exists person_name on residents.person (family_name)', 0],
  ['alter table residents.person add constraint person_named check (family_name <> $a$$a$)', 1],
  ['alter table residents.person add constraint person_named check (family_name is not null) not valid', 0],
  ['alter table residents.person validate constraint person_named', 0],
  ['alter table residents.person add column nickname text', 0],
  ["alter table residents.person add column nickname text not null default ''", 0],
  ['alter table residents.person add column nickname text not null', 1],
  ['alter table residents.person add column mark uuid default gen_random_uuid()', 1],
  ['alter table residents.person alter column birth_on type timestamptz', 1],
  ['alter table residents.person alter birth_on set not null', 1],
  ['update residents.person set family_name = upper(family_name)', 1],
  ['do $$ begin update residents.person set family_name = upper(family_name); end $$', 1],
  ['create function x() returns void language sql as $$ update residents.person set family_name = null $$', 0],
  ['create table residents.person (id uuid); create index i on residents.person (id)', 0],
  ['reindex table residents.person', 1],
  ['create index figure_kind on statistics.figure (kind)', 0],
])('of "%s" it finds %i', (sql, found) => expect(holds(sql)).toHaveLength(found));
