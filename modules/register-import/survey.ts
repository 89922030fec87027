// The first reading of a file: what it is, which columns it has, how many rows each household has, and which rows contradict each other.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { type Columns, type Field, missingFields, recogniseColumns, sayableName } from './columns.ts';
import { FileRefused } from './file-refused.ts';
import type { Mapping } from './mapping.ts';
import { type Mistake, type Reading, readRow } from './read-row.ts';
import { kindOfFile, readTable } from './read-table.ts';
import { type Blind, SamePeople } from './same-people.ts';

export interface Survey {
  kind: 'csv' | 'xlsx';
  reading: Reading;
  /** Rows below the heading that are not blank. */
  rows: number;
  /** Lease number -> how many rows the household has. */
  households: Map<string, number>;
  people: SamePeople;
  /** Row -> what contradicts an earlier row. */
  contradictions: Map<number, Mistake>;
  /** Names or numbers of columns that nobody knows, and that are left out. */
  unknownColumns: string[];
}

/** SHA-256 of the file's bytes, in hex. */
export async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of fs.createReadStream(file, { highWaterMark: 1024 * 1024 })) hash.update(bytes as Buffer);
  return hash.digest('hex');
}

/** Reads the whole file once and writes nothing. Throws FileRefused. `tell` hears how many rows have been read. */
export async function surveyFile(
  file: string,
  mapping: Mapping,
  about: Pick<Reading, 'today' | 'artificialToo'> & { blind: Blind; tell?: (rows: number) => void },
): Promise<Survey> {
  const kind = kindOfFile(file);
  const survey = { households: new Map<string, number>(), people: new SamePeople(about.blind), contradictions: new Map<number, Mistake>() };
  let reading: Reading | undefined;
  let rows = 0;
  for await (const row of readTable(file)) {
    if (!reading) {
      reading = { columns: knownColumns(row.cells, mapping), mapping, today: about.today, artificialToo: about.artificialToo };
      continue;
    }
    rows++;
    const read = readRow(row, reading);
    if (read.leaseNumber !== undefined) survey.households.set(read.leaseNumber, (survey.households.get(read.leaseNumber) ?? 0) + 1);
    const contradiction = survey.people.meet(read);
    if (contradiction) survey.contradictions.set(row.row, contradiction);
    if (rows % 5_000 === 0) about.tell?.(rows);
  }
  if (!reading || rows === 0) throw new FileRefused('register-import.file.empty');
  return { kind, reading, rows, ...survey, unknownColumns: reading.columns.unknown.map(sayableName) };
}

function knownColumns(heading: readonly string[], mapping: Mapping): Columns {
  const columns = recogniseColumns(heading, mapping.columns);
  if (columns.twice.length > 0) throw new FileRefused('register-import.file.columnTwice', { columns: columns.twice.join(', ') });
  const missing = missingFields(columns, mapping.always);
  if (missing.length > 0) throw new FileRefused('register-import.file.columnsMissing', { columns: missing.map(either).join(', ') });
  return columns;
}

const either = (alternatives: Field[]) => alternatives.join(' / ');
