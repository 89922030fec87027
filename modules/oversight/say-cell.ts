// What a stored value says, in the words in which the resident reads it.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { languages } from '#policy-engine/index.ts';
import type { SeenCell } from './person-data.ts';
import { upper } from './say-row.ts';

const camel = (name: string) => name.replaceAll(/[_-]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** A module says its own columns at `<module>.own`, the resident's pages those of the register. */
function keysOf(table: string, column: string): string[] {
  const [schema, name] = table.split('.') as [string, string];
  const place = `${camel(name)}.${camel(column)}`;
  return [`${schema.replaceAll('_', '-')}.own.${place}`, `my-data.own.${camel(schema)}.${place}`];
}

const firstText = (visit: AnyVisit, keys: string[]) => keys.map((key) => visit.t.find(key)).find((text) => text !== undefined);

export function sayColumn(visit: AnyVisit, table: string, cell: Pick<SeenCell, 'column' | 'category'>): string {
  const category = policyInForce().vocabulary.categories.find((c) => c.id === cell.category);
  return firstText(visit, keysOf(table, cell.column)) ?? upper(category ? visit.t(category.title) : cell.column.replaceAll('_', ' '));
}

/** Undefined when it says nothing. An id or what stays sealed is only said to be on file. */
export function sayCell(visit: AnyVisit, table: string, cell: SeenCell): string | undefined {
  const { value } = cell;
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return undefined;
  if (cell.shape !== undefined || Buffer.isBuffer(value) || isId(value))
    return value === false ? undefined : visit.t('oversight.person.onFile');
  const known =
    typeof value === 'string'
      ? firstText(
          visit,
          keysOf(table, cell.column).map((key) => `${key}Is.${value}`),
        )
      : undefined;
  return known ?? sayPlain(visit, cell.column, value);
}

function sayPlain(visit: AnyVisit, column: string, value: unknown): string {
  const { format, t } = visit;
  if (value instanceof Date) return format.instant(value);
  if (typeof value === 'boolean') return t(value ? 'oversight.filter.yes' : 'oversight.filter.no');
  if (typeof value === 'number') return column.endsWith('_cents') ? format.money(value) : format.number(value);
  if (Array.isArray(value)) return format.list(value.map((item) => sayPlain(visit, column, item)));
  if (typeof value === 'object' && value !== null)
    return Object.values(value)
      .map((inner) => sayPlain(visit, column, inner))
      .join(', ');
  const text = String(value);
  if (isId(text)) return t('oversight.person.onFile');
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return format.day(text);
  if ((languages as readonly string[]).includes(text)) return upper(new Intl.DisplayNames(visit.language, { type: 'language' }).of(text)!);
  const subject = policyInForce().vocabulary.subjects.find((s) => s.id === text);
  return subject ? upper(t(subject.title)) : text;
}

const isId = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);
