// The retention plan as a table: what, whose, from when, for how long, then what, and who has decided it.
import { z } from 'zod';
import { type AnyVisit, csv, file, page } from '#platform/pages/declare.ts';
import { type Column, PageTitle, Section, Stack, Table } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { recordAddress, retentionAddress } from '../addresses.ts';
import { type RetentionLine, retentionLines } from '../retention-lines.ts';
import { whereItStands } from '../say-line.ts';
import { sayActivity, upper } from '../say-row.ts';
import { aboutNobody } from '../who.ts';
import { FilterSelect, Filters } from './filters.tsx';
import { StatusTag } from './status-tag.tsx';
import { RetentionTabs } from './tabs.tsx';
import { VersionLine } from './version-line.tsx';

const word = z.string().max(60).optional();

export const showRetention = page({
  ...retentionAddress,
  ...aboutNobody,
  title: 'oversight.retention.title',
  menu: { order: 60 },
  query: z.object({ activity: word, category: word, status: word, as: z.enum(['csv']).optional() }),
  show: (visit) => {
    const { t, query } = visit;
    const lines = retentionLines(policyInForce(), visit.language, query);
    if (query.as === 'csv') return file({ name: 'retention-plan.csv', type: 'text/csv', bytes: retentionCsv(visit, lines) });
    return (
      <>
        <PageTitle lead={t('oversight.retention.lead')}>{t('oversight.retention.title')}</PageTitle>
        <RetentionTabs current={retentionAddress} />
        <Stack>
          <VersionLine />
          <RetentionFilters visit={visit} />
        </Stack>
        <Section title={t('oversight.retention.count', { count: lines.length })}>
          <Table
            caption={t('oversight.retention.title')}
            hideCaption
            columns={columnsOf(visit)}
            rows={lines}
            rowKey={(l) => whereItStands(l.keep.origin)}
            empty={t('oversight.retention.none')}
            csvHref={visit.here({ as: 'csv' })}
          />
        </Section>
      </>
    );
  },
});

function RetentionFilters({ visit }: { visit: AnyVisit }) {
  const { t, query } = visit;
  const policy = policyInForce();
  const all = t('oversight.filter.all');
  return (
    <Filters label={t('oversight.filter.label')}>
      <FilterSelect
        name="activity"
        label={t('oversight.word.activity')}
        value={query.activity}
        all={all}
        options={policy.activities.filter((a) => a.keep.length > 0).map((a) => ({ value: a.id, text: t(a.title) }))}
      />
      <FilterSelect
        name="category"
        label={t('oversight.word.data')}
        value={query.category}
        all={all}
        options={policy.vocabulary.categories.map((c) => ({ value: c.id, text: upper(t(c.title)) }))}
      />
      <FilterSelect
        name="status"
        label={t('oversight.field.status')}
        value={query.status}
        all={all}
        options={(['published', 'decided', 'proposed'] as const).map((status) => ({
          value: status,
          text: t(`oversight.status.${status}`),
        }))}
      />
    </Filters>
  );
}

function columnsOf(visit: AnyVisit): Column<RetentionLine>[] {
  const { t } = visit;
  return [
    {
      key: 'data',
      title: t('oversight.word.data'),
      cell: (l) => (
        <>
          {upper(l.data)}
          <div class="hint">{upper(l.of)}</div>
        </>
      ),
    },
    {
      key: 'activity',
      title: t('oversight.word.activity'),
      cell: (l) => <a href={visit.url(recordAddress, { id: l.activity })}>{sayActivity(visit, { activity: l.activity, kind: '' })}</a>,
    },
    {
      key: 'how',
      title: t('oversight.retention.rule'),
      cell: (l) => (
        <>
          {upper(l.words)}
          <div class="hint">{t(l.keep.because)}</div>
        </>
      ),
    },
    { key: 'then', title: t('oversight.retention.then'), cell: (l) => thenOf(visit, l) },
    {
      key: 'status',
      title: t('oversight.field.status'),
      cell: (l) => (
        <>
          <StatusTag status={l.keep.status} />
          <div class="hint">
            <code>{whereItStands(l.keep.origin)}</code>
          </div>
        </>
      ),
    },
  ];
}

function thenOf(visit: AnyVisit, line: RetentionLine): string {
  const { titles } = policyInForce().vocabulary;
  const holds = line.keep.hold.map((hold) => visit.t(titles.holds[hold]!));
  const then = upper(visit.t(titles.then[line.keep.then]!));
  return holds.length === 0
    ? `${then}. ${visit.t('oversight.retention.noHold')}`
    : `${then}. ${visit.t('oversight.retention.holds', { holds: holds.join(', ') })}`;
}

function retentionCsv(visit: AnyVisit, lines: readonly RetentionLine[]): string {
  const { t } = visit;
  const events = new Map(policyInForce().vocabulary.events.map((event) => [event.id, event.title]));
  return csv<RetentionLine>(
    [
      { title: t('oversight.word.activity'), value: (l) => sayActivity(visit, { activity: l.activity, kind: '' }) },
      { title: t('oversight.word.data'), value: (l) => l.data },
      { title: t('oversight.word.whose'), value: (l) => l.of },
      { title: t('oversight.retention.from'), value: (l) => l.from.map((id) => (events.has(id) ? t(events.get(id)!) : id)).join(', ') },
      { title: t('oversight.retention.rule'), value: (l) => l.words },
      { title: t('oversight.retention.then'), value: (l) => thenOf(visit, l) },
      { title: t('oversight.retention.because'), value: (l) => t(l.keep.because) },
      { title: t('oversight.field.status'), value: (l) => t(`oversight.status.${l.keep.status}`) },
      { title: t('oversight.word.line'), value: (l) => whereItStands(l.keep.origin) },
    ],
    lines,
  );
}
