// What is held about a person, table by table, as far as the inspection covers it.
import { Box, type Column, Section, Table } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { dataTitles } from '#policy-engine/index.ts';
import type { SeenCell, SeenTable } from '../person-data.ts';
import { sayCell, sayColumn } from '../say-cell.ts';
import { saySystem } from '../say-record.ts';

export function PersonContent({ held }: { held: readonly SeenTable[] }) {
  const { t } = useVisit();
  return (
    <Section title={t('oversight.person.held')}>
      {held.length === 0 && <Box>{t('oversight.person.nothing')}</Box>}
      {held.map((table) => (
        <HeldIn held={table} />
      ))}
      <p class="hint">{t('oversight.person.words')}</p>
    </Section>
  );
}

/** Columns that say nothing in any row are left out. */
function HeldIn({ held: { table, rows } }: { held: SeenTable }) {
  const visit = useVisit();
  const { t } = visit;
  const first = rows[0] ?? [];
  const shown = first.filter((_, n) => rows.some((row) => sayCell(visit, table, row[n]!) !== undefined));
  if (shown.length === 0) return null;
  const columns = shown.map((cell): Column<SeenCell[]> => {
    const n = first.indexOf(cell);
    return { key: cell.column, title: sayColumn(visit, table, cell), cell: (row) => sayCell(visit, table, row[n]!) ?? '–' };
  });
  const titles = dataTitles(policyInForce(), [...new Set(shown.map((cell) => cell.category))]).map((d) => t(d.title));
  const caption = `${saySystem(visit, table.split('.')[0]!.replaceAll('_', '-'))}: ${titles.join(', ')}`;
  return <Table caption={caption} columns={columns} rows={rows} rowKey={(row) => rows.indexOf(row).toString()} empty="" />;
}
