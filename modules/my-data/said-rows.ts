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

/** Newest first; rows that would say the very same are said once. */
export function sayRows(visit: AnyVisit, group: OwnGroup, all: readonly OwnRow[]): SaidRow[] {
  const said = new Map<string, SaidRow>();
  for (const row of [...group.rows].sort((a, b) => newest(b).localeCompare(newest(a)))) {
    const facts = row.cells.flatMap((cell) => {
      const value = sayCell(visit, row.table, cell);
      return value === undefined ? [] : [{ label: sayColumn(visit, row.table, cell), value, column: `${row.table}.${cell.column}` }];
    });
    if (facts.length === 0) continue;
    const about = all
      .find((whole) => whole.table === row.table && whole.identity === row.identity)
      ?.cells.find((cell) => cell.named !== undefined)?.named;
    const key = JSON.stringify([facts.map(({ label, value }) => [label, value])]);
    if (!said.has(key))
      said.set(key, {
        facts,
        ...(about !== undefined && facts.every((f) => f.value !== about) && { about }),
        ...(row.recordedAt && { recordedAt: row.recordedAt }),
      });
  }
  return [...said.values()];
}

/** The latest day that a row itself names. */
function newest(row: OwnRow): string {
  const days = row.cells.flatMap(({ value }) =>
    value instanceof Date ? [helsinkiDay(value)] : typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? [value] : [],
  );
  return days.sort().at(-1) ?? (row.recordedAt ? helsinkiDay(row.recordedAt) : '');
}
