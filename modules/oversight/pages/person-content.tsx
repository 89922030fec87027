// What is held about a person, system by system, as far as the inspection covers it.
import { Box, Card, Fact, Facts, Grid, Section } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import type { SeenCell, SeenTable } from '../person-data.ts';
import { sayCell, sayColumn } from '../say-cell.ts';
import { saySystem } from '../say-record.ts';

export function PersonContent({ held }: { held: readonly SeenTable[] }) {
  const visit = useVisit();
  const { t } = visit;
  const systems = Map.groupBy(held, (table) => table.table.split('.')[0]!.replaceAll('_', '-'));
  return (
    <Section title={t('oversight.person.held')}>
      {held.length === 0 && <Box>{t('oversight.person.nothing')}</Box>}
      <Grid>
        {[...systems].map(([system, tables]) => (
          <Card title={saySystem(visit, system)} level={3}>
            {tables.flatMap((table) => table.rows.map((row) => <Row table={table.table} row={row} />))}
          </Card>
        ))}
      </Grid>
      <p class="hint">{t('oversight.person.words')}</p>
    </Section>
  );
}

function Row({ table, row }: { table: string; row: readonly SeenCell[] }) {
  const visit = useVisit();
  const said = row.flatMap((cell) => {
    const words = sayCell(visit, table, cell);
    return words === undefined ? [] : [{ label: sayColumn(visit, table, cell), words }];
  });
  if (said.length === 0) return null;
  return (
    <Facts>
      {said.map(({ label, words }) => (
        <Fact label={label}>{words}</Fact>
      ))}
    </Facts>
  );
}
