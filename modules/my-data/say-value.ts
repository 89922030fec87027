// How a stored value is said to the person it is about: never an id, never a code word where there is a text.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { languages } from '#policy-engine/policy.ts';
import { valueInWords } from './from-others.ts';
import type { OwnCell } from './own-row.ts';
import { isId } from './own-rows.ts';

const camel = (name: string) => name.replaceAll(/[_-]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** `residents.occupancy`, `moved_in_on` -> `residents.own.occupancy.movedInOn`, where a module may say its own columns. */
function keysOf(table: string, column: string): string[] {
  const [schema, name] = table.split('.') as [string, string];
  const place = `${camel(name)}.${camel(column)}`;
  const module = schema.replaceAll('_', '-');
  // A system with many tables that are alike says a column once for all of them.
  return [`${module}.own.${place}`, `${module}.own.any.${camel(column)}`, `my-data.own.${camel(schema)}.${place}`];
}

const firstText = (visit: AnyVisit, keys: string[]) => keys.map((key) => visit.t.find(key)).find((text) => text !== undefined);

/** What a column is called; the title of its category when no module says more. */
export function sayColumn(visit: AnyVisit, table: string, cell: Pick<OwnCell, 'column' | 'category'>): string {
  const category = policyInForce().vocabulary.categories.find((c) => c.id === cell.category);
  return firstText(visit, keysOf(table, cell.column)) ?? upper(category ? visit.t(category.title) : cell.column.replaceAll('_', ' '));
}

/** What a cell says; undefined when it says nothing. */
export function sayCell(visit: AnyVisit, table: string, cell: OwnCell): string | undefined {
  const { value } = cell;
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return undefined;
  if (cell.named !== undefined) return cell.named;
  // What is held without names is said as it stands; other shapes tell only that something is on file.
  if ((cell.shape !== undefined && cell.shape !== 'without-names') || Buffer.isBuffer(value) || isId(value))
    return value === false ? undefined : visit.t('my-data.onFile');
  const said = valueInWords(`${table}.${cell.column}`, value, visit.language);
  if (said !== undefined) return said;
  if (typeof value === 'string') {
    const known = firstText(
      visit,
      keysOf(table, cell.column).map((key) => `${key}Is.${value}`),
    );
    if (known !== undefined) return known;
  }
  return sayPlain(visit, cell.column, value);
}

function sayPlain(visit: AnyVisit, column: string, value: unknown): string {
  const { format, t } = visit;
  if (value instanceof Date) return format.instant(value);
  if (typeof value === 'boolean') return t(value ? 'my-data.yes' : 'my-data.no');
  if (typeof value === 'number') return column.endsWith('_cents') ? format.money(value) : format.number(value);
  if (Array.isArray(value)) return format.list(value.map((item) => sayPlain(visit, column, item)));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, inner]) => `${spaced(name)}: ${sayPlain(visit, name, inner)}`)
      .join(', ');
  }
  return sayString(visit, String(value));
}

function sayString(visit: AnyVisit, value: string): string {
  if (isId(value as unknown)) return visit.t('my-data.onFile');
  if ((languages as readonly string[]).includes(value))
    return upper(new Intl.DisplayNames(visit.language, { type: 'language' }).of(value)!);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return visit.format.day(value);
  const subject = policyInForce().vocabulary.subjects.find((s) => s.id === value);
  if (subject) return upper(visit.t(subject.title));
  return /^[a-z]+(-[a-z]+)+$/.test(value) ? upper(value.replaceAll('-', ' ')) : value;
}

const spaced = (name: string) => name.replaceAll(/[_-]/g, ' ');
/** Titles of the policy begin small, so that they can stand inside a sentence. */
export const upper = (text: string): string => text.slice(0, 1).toLocaleUpperCase('fi') + text.slice(1);
