// Reads CSV row by row: UTF-8 only, with the separator that the first line uses.
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { FileRefused } from './file-refused.ts';
import { limits, type TableRow } from './table.ts';

/** Throws FileRefused for another encoding, an open quotation mark, or a record without end. */
export async function* readCsv(file: string): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter: separatorOf(file),
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: limits.recordLetters,
    bom: true,
  });
  const fed = feed(file, parser);
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) yield { row: ++row, cells };
    await fed;
  } catch (error) {
    throw await whyUnreadable(error, row + 1);
  } finally {
    parser.destroy();
    await fed.catch(() => {});
  }
}

/** Letters go in only after they have proved to be UTF-8. */
async function feed(file: string, parser: ReturnType<typeof parse>) {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const source = createReadStream(file, { highWaterMark: 256 * 1024 });
  try {
    for await (const bytes of source) {
      if (parser.destroyed) return;
      if (!parser.write(decoder.decode(bytes as Buffer, { stream: true }))) await roomIn(parser);
    }
    parser.end(decoder.decode());
  } catch (error) {
    parser.destroy(error as Error);
    throw error;
  }
}

const roomIn = (parser: ReturnType<typeof parse>) =>
  new Promise<void>((resolve) => {
    const go = () => {
      parser.off('drain', go).off('close', go);
      resolve();
    };
    parser.on('drain', go).on('close', go);
  });

async function whyUnreadable(error: unknown, row: number) {
  if (error instanceof TypeError && (error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
    return new FileRefused('register-import.file.notUtf8');
  if (error instanceof CsvError)
    return new FileRefused(error.code === 'CSV_MAX_RECORD_SIZE' ? 'register-import.file.endlessRecord' : 'register-import.file.quotes', {
      row,
    });
  return error;
}

/** Of `;`, `,` and tab the one that stands most often in the first line, outside quotation marks. */
function separatorOf(file: string): string {
  const bytes = Buffer.alloc(64 * 1024);
  const opened = openSync(file, 'r');
  const read = readSync(opened, bytes, 0, bytes.length, 0);
  closeSync(opened);
  const start = bytes
    .subarray(0, read)
    .toString('latin1')
    .replace(/^[\s\u00ef\u00bb\u00bf]+/, '');
  const line = start.replace(/"[^"]*"/g, '').split(/\r?\n|\r/, 1)[0]!;
  const often = (mark: string) => line.split(mark).length;
  return [';', ',', '\t'].sort((a, b) => often(b) - often(a))[0]!;
}
