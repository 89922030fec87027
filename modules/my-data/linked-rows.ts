// What rows of one person tell about each other: rows that share a key are about one thing (a stay and its lease).
import type { PersonalTable } from '#platform/personal-data.ts';
import type { OwnRow } from './own-row.ts';

/**
 * Completes each row from those it shares a key with: the day of an event by whose period it is kept and that it cannot show itself,
 * and the readable name of what it is about.
 */
export function linked(rows: readonly OwnRow[], tables: readonly PersonalTable[]): OwnRow[] {
  const byKey = new Map<string, OwnRow[]>();
  for (const row of rows) for (const key of row.keys) byKey.set(key, [...(byKey.get(key) ?? []), row]);
  return rows.map((row) => {
    const near = [row, ...row.keys.flatMap((key) => byKey.get(key) ?? [])];
    const events = Object.keys(tables.find((table) => table.name === row.table)?.clocks ?? {});
    const days = events.flatMap((event): [string, string | null][] => {
      const known = near.find((other) => event in other.days);
      return known ? [[event, known.days[event]!]] : [];
    });
    const about = near.flatMap((other) => other.cells).find((cell) => cell.named !== undefined)?.named;
    return { ...row, days: Object.fromEntries(days), ...(about !== undefined && { about }) };
  });
}
