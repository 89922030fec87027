// What a person reads after an import: a line for each thing that was refused, left out or is to be decided, without any value of the file.
import type { TextKey } from '#generated/texts.ts';
import { type CsvColumn, csv } from '#platform/pages/csv.ts';
import type { Say } from '#platform/texts/say.ts';
import type { Mistake } from './read-row.ts';

export type LineKind = 'refused' | 'left-out' | 'duplicate' | 'note' | 'column';
export interface ReportLine extends Omit<Mistake, 'field'> {
  /** Undefined: not about one row. */
  row: number | undefined;
  kind: LineKind;
  /** A column as the file calls it. */
  column: string | undefined;
  /** A person of the register who may be the same: an id, which says nothing by itself. */
  person?: string;
}
type Voices = Record<'fi' | 'sv' | 'en', Say>;

const kindKeys = { refused: 'refused', 'left-out': 'leftOut', duplicate: 'duplicate', note: 'note', column: 'column' } as const;

/** The lines as CSV for a Finnish spreadsheet; the heading only at the beginning of the file. */
export function reportText(lines: readonly ReportLine[], voices: Voices, heading: boolean): string {
  const said = (voice: Say, line: ReportLine) => voice.find(`register-import.reasons.${line.reason}`, line.values) ?? line.reason;
  const kind = (voice: Say, line: ReportLine) =>
    voice(`register-import.kinds.${kindKeys[line.kind]}` as TextKey as 'register-import.kinds.refused');
  const columns: CsvColumn<ReportLine>[] = [
    { title: 'rivi / rad / row', value: (line) => line.row },
    { title: 'sarake / kolumn / column', value: (line) => line.column },
    { title: 'code', value: (line) => `${line.kind}: ${line.reason}` },
    ...(['fi', 'sv', 'en'] as const).map((language) => ({
      title: { fi: 'suomeksi', sv: 'på svenska', en: 'in English' }[language],
      value: (line: ReportLine) => `${kind(voices[language], line)}: ${said(voices[language], line)}`,
    })),
    { title: 'henkilö / person', value: (line) => line.person },
  ];
  const text = csv(columns, lines);
  return heading ? text : text.slice(text.indexOf('\r\n') + 2);
}
