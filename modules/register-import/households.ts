// The second reading of a file: its rows household by household, each whole, in an order that is always the same.
import { FileRefused } from './file-refused.ts';
import { type ReadRow, readRow } from './read-row.ts';
import { readTable } from './read-table.ts';
import type { Survey } from './survey.ts';

/** The rows of one lease; a row without a lease number stands alone. */
export type Household = ReadRow[];

/** How much may wait for the rest of its household, in letters: a file in order of households makes nothing wait. */
const mostWaiting = 48 * 2 ** 20;

/** Throws FileRefused when so many households lie torn apart in the file that they would fill the memory. */
export async function* householdsOf(file: string, survey: Survey): AsyncGenerator<Household> {
  const waiting = new Map<string, Household>();
  let letters = 0;
  let heading = true;
  for await (const row of readTable(file)) {
    if (heading) {
      heading = false;
      continue;
    }
    const read = readRow(row, survey.reading);
    const contradiction = survey.contradictions.get(row.row);
    if (contradiction) {
      read.refused.push(contradiction);
      read.said = undefined;
    }
    if (read.leaseNumber === undefined) {
      yield [read];
      continue;
    }
    const household = waiting.get(read.leaseNumber) ?? [];
    household.push(read);
    letters += sizeOf(read);
    if (household.length === survey.households.get(read.leaseNumber)) {
      waiting.delete(read.leaseNumber);
      for (const member of household) letters -= sizeOf(member);
      yield household;
    } else waiting.set(read.leaseNumber, household);
    if (letters > mostWaiting) throw new FileRefused('register-import.file.tornApart');
  }
}

/** What a row that waits takes, roughly. */
const sizeOf = ({ said }: ReadRow): number => 200 + (said ? 300 + (said.person.contactAddress?.length ?? 0) : 0);
