// The rows of a data group as a person reads them: label and value, without repeating what is the same.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import type { OwnGroup } from './own-groups.ts';
import type { OwnRow } from './own-row.ts';
import { sayCell, sayColumn } from './say-value.ts';

export interface SaidRow {
  /** What the row is about, when it is about one of several: the address of the home. */
  about?: string;
  facts: { label: string; value: string; column: string }[];
  recordedAt?: Date;
}

/** Every row of a group, what began last first. */
export const sayRows = (visit: AnyVisit, group: OwnGroup): SaidRow[] =>
  [...group.rows].sort((a, b) => beginning(b).localeCompare(beginning(a))).flatMap((row) => sayRow(visit, row) ?? []);

/** Rows that would say the very same are said once. */
export const saidOnce = (rows: readonly SaidRow[]): SaidRow[] =>
  [
    ...new Map(rows.toReversed().map((row) => [JSON.stringify(row.facts.map(({ label, value }) => [label, value])), row])).values(),
  ].toReversed();

function sayRow(visit: AnyVisit, row: OwnRow): SaidRow | undefined {
  const facts = row.cells.flatMap((cell) => {
    const value = sayCell(visit, row.table, cell);
    return value === undefined ? [] : [{ label: sayColumn(visit, row.table, cell), value, column: `${row.table}.${cell.column}` }];
  });
  if (facts.length === 0) return undefined;
  const { about } = row;
  return {
    facts,
    ...(about !== undefined && facts.every((fact) => fact.value !== about) && { about }),
    ...(row.recordedAt && { recordedAt: row.recordedAt }),
  };
}

/** The earliest day that a row itself names. */
function beginning(row: OwnRow): string {
  const days = row.cells.flatMap(({ value }) =>
    value instanceof Date ? [helsinkiDay(value)] : typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? [value] : [],
  );
  return days.sort()[0] ?? (row.recordedAt ? helsinkiDay(row.recordedAt) : '');
}
