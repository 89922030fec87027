// Reads a file of either kind as rows of texts; what the file really is tells its beginning, not its name.
import fs from 'node:fs';
import { FileRefused } from './file-refused.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { isBlank, limits, type TableRow } from './table.ts';

export type FileKind = 'csv' | 'xlsx';

/** Throws FileRefused for what is neither, and for what is too large. */
export function kindOfFile(file: string): FileKind {
  const { size } = fs.statSync(file);
  if (size > limits.fileBytes) throw new FileRefused('register-import.file.tooLarge', { megabytes: limits.fileBytes / 2 ** 20 });
  if (size === 0) throw new FileRefused('register-import.file.empty');
  const start = Buffer.alloc(8);
  const opened = fs.openSync(file, 'r');
  fs.readSync(opened, start, 0, 8, 0);
  fs.closeSync(opened);
  const begins = (...bytes: number[]) => bytes.every((byte, n) => start[n] === byte);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw new FileRefused('register-import.file.oldExcel');
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) throw new FileRefused('register-import.file.notUtf8');
  return begins(0x50, 0x4b) ? 'xlsx' : 'csv';
}

/** Every row that is not blank. */
export async function* readTable(file: string): AsyncGenerator<TableRow> {
  let rows = 0;
  for await (const row of kindOfFile(file) === 'xlsx' ? readXlsx(file) : readCsv(file)) {
    if (isBlank(row)) continue;
    if (++rows > limits.rows + 1) throw new FileRefused('register-import.file.tooManyRows', { rows: limits.rows });
    if (row.cells.length > limits.columns) throw new FileRefused('register-import.file.tooManyColumns', { columns: limits.columns });
    yield row;
  }
}
