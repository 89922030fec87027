// The queue of openings: what waits for a review first, what is late with a mark.
import { page } from '#platform/pages/declare.ts';
import { PageTitle, Section, Stack, Table, Tag } from '#platform/pages/parts.ts';
import { queueAddress, reviewAddress } from '../addresses.ts';
import { isOverdue, type Listed, openings, type ReviewVisit } from '../reviews.ts';
import { categoryWords } from '../say.ts';

export const queuePage = page({
  ...queueAddress,
  activity: 'emergency-access',
  title: 'emergency-access.queue.title',
  menu: { order: 15 },
  show: async (visit) => {
    const { t } = visit;
    const all = await openings(visit);
    const waiting = all.filter((each) => each.finding === undefined).sort((a, b) => a.dueOn.localeCompare(b.dueOn));
    return (
      <>
        <PageTitle lead={t('emergency-access.queue.lead')}>{t('emergency-access.queue.title')}</PageTitle>
        <Stack>
          <Section title={t('emergency-access.queue.waiting', { count: waiting.length })}>
            <Openings visit={visit} caption={t('emergency-access.queue.title')} rows={waiting} empty={t('emergency-access.queue.none')} />
          </Section>
          <Section title={t('emergency-access.queue.reviewed')}>
            <Openings
              visit={visit}
              caption={t('emergency-access.queue.reviewed')}
              rows={all.filter((each) => each.finding !== undefined)}
              empty={t('emergency-access.queue.noneReviewed')}
            />
          </Section>
        </Stack>
      </>
    );
  },
});

function Openings({ visit, caption, rows, empty }: { visit: ReviewVisit; caption: string; rows: readonly Listed[]; empty: string }) {
  const { t, format, url } = visit;
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        {
          key: 'opened',
          title: t('emergency-access.word.opened'),
          cell: (row) => <a href={url(reviewAddress, { id: row.id, person: row.personId })}>{format.instant(row.openedAt)}</a>,
        },
        { key: 'danger', title: t('emergency-access.word.danger'), cell: (row) => t(`emergency-access.dangers.${row.danger}`) },
        { key: 'data', title: t('emergency-access.word.categories'), cell: (row) => categoryWords(visit, row.categories) },
        { key: 'due', title: t('emergency-access.word.due'), cell: (row) => format.day(row.dueOn) },
        { key: 'state', title: t('emergency-access.word.state'), cell: (row) => <State visit={visit} opening={row} /> },
      ]}
    />
  );
}

export function State({ visit, opening }: { visit: ReviewVisit; opening: Listed }) {
  const { t, asOf } = visit;
  if (opening.finding) {
    const kind = { justified: 'ok', unclear: 'wait', misuse: 'stop' } as const;
    return <Tag kind={kind[opening.finding]}>{t(`emergency-access.findings.${opening.finding}`)}</Tag>;
  }
  if (isOverdue(opening, asOf)) return <Tag kind="stop">{t('emergency-access.state.overdue')}</Tag>;
  return <Tag kind="wait">{t(asOf < opening.endedAt ? 'emergency-access.state.running' : 'emergency-access.state.waiting')}</Tag>;
}
