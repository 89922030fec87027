// Reads the first sheet of an XLSX row by row. Formulas are never run: what they last gave is what stands in the file.
import { FileRefused } from './file-refused.ts';
import { readWholeXml, readXml } from './read-xml.ts';
import { SharedWords } from './shared-words.ts';
import { limits, type TableRow } from './table.ts';
import { openZip, type Zip } from './zip.ts';

const small = 8 * 2 ** 20;

/** Throws FileRefused for what is no spreadsheet, and for one that unpacks to more than the limits. */
export async function* readXlsx(file: string): AsyncGenerator<TableRow> {
  const zip = await openZip(file);
  try {
    const { sheet, words } = await partsOf(zip);
    yield* rowsOf(zip, sheet, await sharedWords(zip, words));
  } finally {
    await zip.close();
  }
}

async function partsOf(zip: Zip): Promise<{ sheet: string; words: string | undefined }> {
  const [book, links] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];
  if (!zip.has(book) || !zip.has(links)) throw new FileRefused('register-import.file.noSheet');
  let first: string | undefined;
  await readWholeXml(zip.bytes(book, small), {
    open(name, attributes) {
      if (name === 'sheet') first ??= Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1];
      // Excel for old Macintoshes counted days from another year.
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes['date1904'] ?? '')) throw new FileRefused('register-import.file.days1904');
    },
  });
  let [sheet, words]: (string | undefined)[] = [];
  await readWholeXml(zip.bytes(links, small), {
    open(name, { Id, Type, Target }) {
      if (name !== 'Relationship' || Target === undefined) return;
      const part = Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`;
      if (Id === first) sheet = part;
      if (Type?.endsWith('/sharedStrings')) words = part;
    },
  });
  if (sheet === undefined || !zip.has(sheet)) throw new FileRefused('register-import.file.noSheet');
  return { sheet, words };
}

async function sharedWords(zip: Zip, part: string | undefined): Promise<SharedWords> {
  const words = new SharedWords();
  if (part === undefined || !zip.has(part)) return words;
  let [said, inText, spoken] = ['', false, false];
  await readWholeXml(zip.bytes(part, limits.sharedStringBytes), {
    open(name) {
      if (name === 'si') said = '';
      // How a word is pronounced stands beside it in some languages and is no part of it.
      if (name === 'rPh') spoken = true;
      inText = name === 't' && !spoken;
    },
    close(name) {
      if (name === 'si') words.add(said);
      if (name === 'rPh') spoken = false;
      inText = false;
    },
    text(more) {
      if (inText) said += more;
    },
  });
  return words;
}

async function* rowsOf(zip: Zip, sheet: string, words: SharedWords): AsyncGenerator<TableRow> {
  const ready: TableRow[] = [];
  const reader = new RowReader(words, (row) => ready.push(row));
  for await (const _ of readXml(zip.bytes(sheet, limits.partBytes), reader)) yield* ready.splice(0);
  yield* ready.splice(0);
}

/** Puts the cells of a row together from the elements of the sheet. */
class RowReader {
  #row = 0;
  #cells: string[] = [];
  #serials = new Set<number>();
  #column = 0;
  #type = 'n';
  #value = '';
  #inValue = false;
  readonly #words: SharedWords;
  readonly #whole: (row: TableRow) => void;
  constructor(words: SharedWords, whole: (row: TableRow) => void) {
    this.#words = words;
    this.#whole = whole;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') {
      const row = Number(attributes['r'] ?? this.#row + 1);
      if (!(row > this.#row)) throw new FileRefused('register-import.file.brokenXml');
      this.#row = row;
      this.#cells = [];
      this.#serials = new Set();
      this.#column = -1;
    }
    if (name === 'c') {
      this.#column = attributes['r'] === undefined ? this.#column + 1 : columnOf(attributes['r']);
      if (this.#column >= limits.columns) throw new FileRefused('register-import.file.tooManyColumns', { columns: limits.columns });
      this.#type = attributes['t'] ?? 'n';
      this.#value = '';
    }
    this.#inValue = name === 'v' || name === 't';
  }

  text(words: string): void {
    if (this.#inValue && this.#value.length <= limits.cellLetters) this.#value += words;
  }

  close(name: string): void {
    this.#inValue = false;
    if (name === 'c' && this.#value !== '') this.#put();
    if (name === 'row') this.#whole({ row: this.#row, cells: this.#cells, serials: this.#serials });
  }

  #put() {
    while (this.#cells.length < this.#column) this.#cells.push('');
    if (this.#type === 's') {
      this.#cells[this.#column] = this.#words.at(Number(this.#value)) ?? '';
      return;
    }
    if (this.#type === 'n') this.#serials.add(this.#column);
    this.#cells[this.#column] = this.#type === 'n' ? plainNumber(this.#value) : this.#value;
  }
}

/** `AB12` is column 27. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

/** As a person would write it: no exponent, no tail of a binary fraction. */
function plainNumber(value: string): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return Number.isInteger(number) && Math.abs(number) < 1e15 ? String(number) : String(Number(number.toPrecision(12)));
}
