// The record of processing as a table for a spreadsheet: one row per activity, one column per field; and as CSV and XLSX.
import writeXlsx, { type Cell, type SheetData } from 'write-excel-file/node';
import type { Officer } from '#platform/data-protection-officer.ts';
import { csv } from '#platform/pages/csv.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import type { FullRecord } from './records.ts';
import { recordFields, type SaidRecord, sayRecord } from './say-record.ts';
import { upper, type Voice } from './say-row.ts';

interface Column<Row> {
  title: string;
  value: (row: Row) => string;
}

/** The same columns in every file; the controller stands in every row. */
function columnsOf(visit: Voice, between: string): Column<SaidRecord>[] {
  const { t } = visit;
  return [
    { title: t('oversight.records.number'), value: (row) => row.record },
    { title: t('oversight.records.activity'), value: (row) => row.title },
    { title: t('oversight.records.family'), value: (row) => row.family },
    ...recordFields.map((field) => ({
      title: t(`oversight.field.${field}`),
      value: (row: SaidRecord) => row[field].map((line) => line.text).join(between),
    })),
    { title: t('oversight.version.word'), value: () => policyInForce().version },
  ];
}

export function recordCsv(visit: Voice, rows: readonly FullRecord[], officer: Officer | undefined): string {
  return csv<SaidRecord>(
    columnsOf(visit, ' | '),
    rows.map((row) => sayRecord(visit, row, officer)),
  );
}

/** Three sheets: the record; its periods line by line; who is given what. Cells are texts: none is ever read as a formula. */
export async function recordXlsx(visit: Voice, rows: readonly FullRecord[], officer: Officer | undefined): Promise<Uint8Array> {
  const { t } = visit;
  const said = rows.map((row) => sayRecord(visit, row, officer));
  const sheet = (name: string, data: SheetData, widths: number[]) => ({
    sheet: name.slice(0, 31),
    data,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  });
  const record = columnsOf(visit, '\n');
  const [retention, recipients] = [periodsOf(visit), recipientsOf(visit)];
  const book = writeXlsx([
    sheet(t('oversight.records.title'), tableOf(record, said), [8, 34, 28, ...record.slice(3).map(() => 40)]),
    sheet(t('oversight.field.retention'), tableOf(retention, rows.flatMap(keptIn)), [8, 34, 40, 40, 50, 50, 14]),
    sheet(t('oversight.field.recipients'), tableOf(recipients, rows.flatMap(givenIn)), [8, 34, 44, 10, 14]),
  ]);
  return book.toBuffer();
}

function tableOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): SheetData {
  const cell = (value: string): Cell => ({ value, type: String, wrap: true, alignVertical: 'top' });
  const head = columns.map(({ title }): Cell => ({ value: title, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' }));
  return [head, ...rows.map((row) => columns.map((column) => cell(column.value(row))))];
}

type Kept = { row: FullRecord; keep: FullRecord['retention'][number] };
type Given = { row: FullRecord; recipient: FullRecord['recipients'][number] };
const keptIn = (row: FullRecord): Kept[] => row.retention.map((keep) => ({ row, keep }));
const givenIn = (row: FullRecord): Given[] => row.recipients.map((recipient) => ({ row, recipient }));

function periodsOf({ t }: Voice): Column<Kept>[] {
  return [
    { title: t('oversight.records.number'), value: ({ row }) => row.record },
    { title: t('oversight.records.activity'), value: ({ row }) => t(row.title) },
    { title: t('oversight.field.categories'), value: ({ keep }) => keep.data.map((d) => upper(t(d.title))).join('\n') },
    { title: t('oversight.field.subjects'), value: ({ keep }) => keep.of.map((s) => upper(t(s.title))).join('\n') },
    {
      title: t('oversight.field.retention'),
      value: ({ keep }) => [keep.words, ...(keep.proposal ? [keep.proposal] : [])].map((text) => upper(t(text))).join('\n'),
    },
    { title: t('oversight.retention.because'), value: ({ keep }) => t(keep.because) },
    { title: t('oversight.field.status'), value: ({ keep }) => t(`oversight.status.${keep.status}`) },
  ];
}

function recipientsOf({ t }: Voice): Column<Given>[] {
  return [
    { title: t('oversight.records.number'), value: ({ row }) => row.record },
    { title: t('oversight.records.activity'), value: ({ row }) => t(row.title) },
    { title: t('oversight.field.recipients'), value: ({ recipient }) => upper(t(recipient.title)) },
    { title: t('oversight.records.country'), value: ({ recipient }) => recipient.country },
    { title: t('oversight.field.status'), value: ({ recipient }) => t(`oversight.status.${recipient.status}`) },
  ];
}
