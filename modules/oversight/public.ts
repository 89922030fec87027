// What others may use of the oversight console: the record of processing as files, and places for their figures and marks.
import type { Officer } from '#platform/data-protection-officer.ts';
import type { PersonalTable } from '#platform/personal-data.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { recordCsv, recordXlsx } from './record-table.ts';
import { fullRecords } from './records.ts';
import type { Voice } from './say-row.ts';

export { fromFive } from './figures.ts';
export { addFigures, type FromOthers, markOnFront } from './from-others.ts';

/**
 * The record of processing (GDPR Art. 30) of the policy in force as a spreadsheet, in the language of `voice`: one row per activity, one
 * column per field that the law asks for. The XLSX has its periods and its recipients on sheets of their own.
 */
export function recordSheet(
  as: 'csv' | 'xlsx',
  voice: Voice,
  tables: readonly PersonalTable[],
  officer: Officer | undefined,
): Promise<Uint8Array> | string {
  return (as === 'csv' ? recordCsv : recordXlsx)(voice, fullRecords(policyInForce(), tables), officer);
}
