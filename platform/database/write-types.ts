// Writes generated/tables.ts: every module table as it really is, and which columns each activity's pages need or use.
import type pg from 'pg';
import type { PersonalTable, Serves, Table } from '../personal-data.ts';

interface Live {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
  filled: boolean;
  generated: boolean;
}
export interface Served {
  name: string;
  serves: Readonly<Record<string, Serves>>;
}

const plainTypes: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  int4: 'number',
  int2: 'number',
  int8: 'string',
  numeric: 'string',
  bool: 'boolean',
  date: 'string',
  timestamptz: 'Date',
  bytea: 'Buffer',
  jsonb: 'unknown',
  xid8: 'string',
};
const typeOf = (name: string): string => (name.startsWith('_') ? `${typeOf(name.slice(1))}[]` : (plainTypes[name] ?? 'unknown'));

/** The text of generated/tables.ts. Throws when a module serves a table or column that does not exist. */
export async function writeTypes(client: pg.ClientBase, tables: Table[], modules: Served[]): Promise<string> {
  const live = await liveColumns(
    client,
    tables.map((t) => t.name),
  );
  const byTable = Map.groupBy(live, (c) => c.table);
  const lines = [
    '// Generated from the migrated database and the modules; see `npm run generate`. Never edited.',
    "import type { ColumnType, Generated, GeneratedAlways } from 'kysely';",
    '',
    'export interface Tables {',
  ];
  for (const table of [...tables].sort((a, b) => a.name.localeCompare(b.name))) {
    lines.push(`  '${table.name}': {`, ...(byTable.get(table.name) ?? []).map((c) => `    ${c.column}: ${columnType(c)};`), '  };');
  }
  lines.push('}', '', "/** Activity -> table -> column -> how the modules' pages stand to it. */", 'export interface Activities {');
  for (const [activity, wanted] of [...activitiesOf(modules, tables, byTable)].sort(([a], [b]) => a.localeCompare(b))) {
    lines.push(`  '${activity}': {`);
    for (const [table, columns] of [...wanted].sort(([a], [b]) => a.localeCompare(b))) {
      lines.push(
        `    '${table}': { ${[...columns]
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([c, how]) => `${c}: '${how}'`)
          .join('; ')} };`,
      );
    }
    lines.push('  };');
  }
  lines.push('}', '');
  return lines
    .join('\n')
    .replace(
      'ColumnType, Generated, GeneratedAlways',
      ['ColumnType', 'Generated', 'GeneratedAlways'].filter((n) => lines.some((l) => l.includes(`${n}<`))).join(', '),
    );
}

function columnType(c: Live): string {
  const type = typeOf(c.type) + (c.nullable ? ' | null' : '');
  return c.generated ? `GeneratedAlways<${type}>` : c.filled ? `Generated<${type}>` : type;
}

type Wanted = Map<string, Map<string, 'needs' | 'uses'>>;

function activitiesOf(modules: Served[], tables: Table[], live: Map<string, Live[]>): Map<string, Wanted> {
  const activities = new Map<string, Wanted>();
  for (const module of modules) {
    for (const [activity, serves] of Object.entries(module.serves)) {
      const wanted: Wanted = activities.get(activity) ?? new Map();
      activities.set(activity, wanted);
      for (const how of ['uses', 'needs'] as const) {
        for (const [table, columns] of Object.entries(serves[how] ?? {})) {
          const described = tables.find((t) => t.name === table && t.personal) as PersonalTable | undefined;
          if (!described) throw new Error(`${module.name} serves ${activity} from ${table}, which is no described personal table`);
          const row = wanted.get(table) ?? new Map();
          wanted.set(table, row);
          for (const [name, c] of Object.entries(described.columns))
            if (c.kind !== 'personal' && c.kind !== 'kept-by-platform') row.set(name, 'needs');
          for (const column of columns) {
            if (!described.columns[column])
              throw new Error(`${module.name} serves ${activity} from ${table}.${column}, which does not exist`);
            row.set(column, how);
          }
        }
      }
    }
  }
  for (const wanted of activities.values())
    for (const t of tables)
      if (!t.personal && t.readable !== false) wanted.set(t.name, new Map((live.get(t.name) ?? []).map((c) => [c.column, 'needs'])));
  return activities;
}

async function liveColumns(client: pg.ClientBase, names: string[]): Promise<Live[]> {
  const found = await client.query(
    `select n.nspname || '.' || c.relname as table, a.attname as column, t.typname as type, not a.attnotnull as nullable, a.atthasdef or a.attidentity <> '' as filled, a.attgenerated <> '' or a.attidentity = 'a' as generated
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace join pg_type t on t.oid = a.atttypid
     where a.attnum > 0 and not a.attisdropped and n.nspname || '.' || c.relname = any ($1) order by 1, a.attnum`,
    [names],
  );
  return found.rows;
}
