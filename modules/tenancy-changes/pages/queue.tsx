// The queue of changes: what waits for the visitor first, then what waits for others.
import { page } from '#platform/pages/declare.ts';
import { PageTitle, Section, Stack, Table } from '#platform/pages/parts.ts';
import { changeAddress, queueAddress } from '../addresses.ts';
import type { StaffVisit } from '../carry.ts';
import { changeActivities } from '../categories.ts';
import { type Queued, queueFor } from '../queue.ts';
import { refusals } from '../refusals.ts';
import { titleOf } from '../say-change.ts';
import { queuedFor } from '../who-may.ts';
import { StageTag } from './change-parts.tsx';

export const queuePage = page({
  ...queueAddress,
  activity: changeActivities,
  roles: ['customer-service', 'building-manager'],
  title: 'tenancy-changes.queue.title',
  menu: { order: 40, label: 'tenancy-changes.title' },
  show: async (visit) => {
    const { t } = visit;
    if (queuedFor(visit.actor.roles).length === 0) throw refusals.unknownChange();
    const queued = await queueFor(visit);
    return (
      <>
        <PageTitle lead={t('tenancy-changes.queue.lead')}>{t('tenancy-changes.queue.title')}</PageTitle>
        <Stack>
          {(['decide', 'carry', 'wait'] as const).map((next) => (
            <Section title={t(`tenancy-changes.queue.${next}`)}>
              <QueueTable visit={visit} next={next} rows={queued.filter((each) => each.next === next)} />
            </Section>
          ))}
        </Stack>
      </>
    );
  },
});

function QueueTable({ visit, next, rows }: { visit: StaffVisit; next: Queued['next']; rows: readonly Queued[] }) {
  const { t, format, language } = visit;
  return (
    <Table
      caption={t(`tenancy-changes.queue.${next}`)}
      hideCaption
      rows={rows}
      rowKey={({ matter }) => matter.id}
      empty={t(`tenancy-changes.queue.none.${next}`)}
      columns={[
        {
          key: 'what',
          title: t('tenancy-changes.what'),
          cell: ({ matter }) => (
            <a href={visit.url(changeAddress, { type: matter.kind, id: matter.id })}>{titleOf(matter.kind, language)}</a>
          ),
        },
        { key: 'who', title: t('tenancy-changes.queue.who'), cell: ({ name }) => name || t('pages.notShown') },
        { key: 'home', title: t('tenancy-changes.queue.home'), cell: ({ home }) => home || t('pages.notShown') },
        { key: 'filed', title: t('tenancy-changes.filedOn'), cell: ({ matter }) => format.day(matter.recorded_at) },
        { key: 'from', title: t('tenancy-changes.from'), cell: ({ matter }) => matter.wanted_on && format.day(matter.wanted_on) },
        { key: 'stage', title: t('tenancy-changes.stage'), cell: ({ matter }) => <StageTag visit={visit as never} matter={matter} /> },
      ]}
    />
  );
}
