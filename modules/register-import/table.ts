// What every kind of file becomes: rows of texts, each with the number that a spreadsheet shows beside it.

/** The first row that is not blank is the heading. */
export interface TableRow {
  /** 1 is the first row of the file. */
  row: number;
  cells: string[];
  /** Cells whose number a spreadsheet may mean as a day; by index. CSV has none. */
  serials?: ReadonlySet<number>;
}

/** Beyond these a file is refused: no register of one landlord is larger, and nothing may fill the memory or the disk. */
export const limits = {
  fileBytes: 100 * 2 ** 20,
  /** Of one part of an XLSX when unpacked. */
  partBytes: 600 * 2 ** 20,
  sharedStringBytes: 160 * 2 ** 20,
  rows: 400_000,
  columns: 200,
  cellLetters: 4_000,
  recordLetters: 64_000,
};

export const isBlank = ({ cells }: TableRow): boolean => cells.every((cell) => cell.trim() === '');
