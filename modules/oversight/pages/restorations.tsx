// Whether backups have been tried: each drill and restore, and a warning when the last good drill is long ago.
import { Box, Section, Stack, Table, Tag } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import type { Restoration } from '../restorations.ts';
import { isGood, lastGoodDrill } from '../restorations.ts';

export function Restorations({ all }: { all: Restoration[] }) {
  const { t, format, asOf } = useVisit();
  const warning = lastGoodDrill(all, asOf);
  const count = (figure: number | null) => (figure === null ? '–' : format.number(figure));
  return (
    <Section title={t('oversight.restorations.title')}>
      <p>{t('oversight.restorations.lead')}</p>
      <Stack>
        {warning && <Box kind={warning === 'never' ? 'note' : 'stop'}>{t(`oversight.restorations.${warning}`)}</Box>}
        <Table
          caption={t('oversight.restorations.title')}
          hideCaption
          columns={[
            { key: 'when', title: t('oversight.word.when'), cell: (r: Restoration) => format.instant(r.restored_at) },
            { key: 'what', title: t('oversight.word.kind'), cell: (r) => t(`oversight.restorations.${r.drill ? 'drill' : 'restore'}`) },
            { key: 'of', title: t('oversight.restorations.of'), cell: (r) => (r.backup_of ? format.instant(r.backup_of) : '–') },
            {
              key: 'took',
              title: t('oversight.restorations.took'),
              cell: (r) => t('oversight.restorations.seconds', { count: r.seconds }),
            },
            { key: 'rows', title: t('oversight.restorations.rows'), cell: (r) => count(r.rows) },
            { key: 'replayed', title: t('oversight.restorations.replayed'), cell: (r) => count(r.replayed) },
            {
              key: 'outcome',
              title: t('oversight.restorations.outcome'),
              cell: (r) => (
                <Tag kind={isGood(r) ? 'ok' : 'stop'}>
                  {t(`oversight.restorations.${isGood(r) ? 'good' : r.rows === null ? 'failed' : 'logBroken'}`)}
                </Tag>
              ),
            },
          ]}
          rows={all}
          rowKey={(r) => r.restored_at.toISOString()}
          empty={t('oversight.restorations.none')}
        />
      </Stack>
    </Section>
  );
}
