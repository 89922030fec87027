// Writes lists as CSV that a Finnish spreadsheet opens and that cannot smuggle formulas into it.
import { stringify } from 'csv-stringify/sync';

export interface CsvColumn<R> {
  title: string;
  value: (row: R) => string | number | null | undefined;
}

/** Semicolons, CRLF and a byte order mark: what Excel reads as UTF-8 under Finnish settings. */
export function csv<R>(columns: readonly CsvColumn<R>[], rows: readonly R[]): string {
  const header = columns.map((column) => harmless(column.title));
  const body = rows.map((row) => columns.map((column) => harmless(column.value(row) ?? '')));
  return stringify([header, ...body], { delimiter: ';', record_delimiter: 'windows', bom: true });
}

/** A text that a spreadsheet would run begins with an apostrophe instead (OWASP: CSV injection). Numbers stay, with a decimal comma. */
function harmless(value: string | number): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const clean = value.replaceAll('\0', '');
  return /^[\s]*[=+\-@\t\r]/.test(clean) && !/^[+-]?\d+([.,]\d+)?$/.test(clean) ? `'${clean}` : clean;
}
