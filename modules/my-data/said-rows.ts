// The rows of a data group as a person reads them: label and value, without repeating what is the same.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import type { OwnGroup } from './own-groups.ts';
import type { OwnRow } from './own-rows.ts';
import { sayCell, sayColumn } from './say-value.ts';

export interface SaidRow {
  /** What the row is about, when it is about one of several: the address of the home. */
  about?: string;
  facts: { label: string; value: string; column: string }[];
  recordedAt?: Date;
}

/** Every row of a group, newest first. */
export const sayRows = (visit: AnyVisit, group: OwnGroup, all: readonly OwnRow[]): SaidRow[] =>
  [...group.rows].sort((a, b) => newest(b).localeCompare(newest(a))).flatMap((row) => sayRow(visit, row, all) ?? []);

/** Rows that would say the very same are said once. */
export const saidOnce = (rows: readonly SaidRow[]): SaidRow[] =>
  [
    ...new Map(rows.toReversed().map((row) => [JSON.stringify(row.facts.map(({ label, value }) => [label, value])), row])).values(),
  ].toReversed();

function sayRow(visit: AnyVisit, row: OwnRow, all: readonly OwnRow[]): SaidRow | undefined {
  const facts = row.cells.flatMap((cell) => {
    const value = sayCell(visit, row.table, cell);
    return value === undefined ? [] : [{ label: sayColumn(visit, row.table, cell), value, column: `${row.table}.${cell.column}` }];
  });
  if (facts.length === 0) return undefined;
  const about = all.find((whole) => whole.identity === row.identity)?.cells.find((cell) => cell.named !== undefined)?.named;
  return {
    facts,
    ...(about !== undefined && facts.every((fact) => fact.value !== about) && { about }),
    ...(row.recordedAt && { recordedAt: row.recordedAt }),
  };
}

/** The latest day that a row itself names. */
function newest(row: OwnRow): string {
  const days = row.cells.flatMap(({ value }) =>
    value instanceof Date ? [helsinkiDay(value)] : typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? [value] : [],
  );
  return days.sort().at(-1) ?? (row.recordedAt ? helsinkiDay(row.recordedAt) : '');
}
