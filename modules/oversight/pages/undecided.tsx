// What nobody has decided yet, line by line with its place in the landlord's files.
import { z } from 'zod';
import { type AnyVisit, csv, file, page } from '#platform/pages/declare.ts';
import { Box, PageTitle, Section, Stack, Table } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { dataTitles, subjectTitles, type Undecided, undecided } from '#policy-engine/index.ts';
import { recordAddress, undecidedAddress } from '../addresses.ts';
import { whereItStands } from '../say-line.ts';
import { sayActivity, upper } from '../say-row.ts';
import { aboutNobody } from '../who.ts';
import { FilterSelect, Filters } from './filters.tsx';
import { PolicyTabs } from './tabs.tsx';
import { VersionLine } from './version-line.tsx';

const lineKinds = ['activity', 'basis', 'special', 'collect', 'keep', 'access', 'disclose'] as const;
const onePage = 50;

export const showUndecided = page({
  ...undecidedAddress,
  ...aboutNobody,
  title: 'oversight.undecided.title',
  query: z.object({
    kind: z.string().max(20).optional(),
    activity: z.string().max(60).optional(),
    page: z.coerce.number().int().min(1).max(1_000).default(1),
    as: z.enum(['csv']).optional(),
  }),
  show: (visit) => {
    const { t, query } = visit;
    const all = undecided(policyInForce());
    const lines = all.filter((l) => (!query.kind || l.kind === query.kind) && (!query.activity || l.activity === query.activity));
    if (query.as === 'csv') return file({ name: 'undecided-lines.csv', type: 'text/csv', bytes: undecidedCsv(visit, lines) });
    const shown = lines.slice((query.page - 1) * onePage, query.page * onePage);
    return (
      <>
        <PageTitle lead={t('oversight.undecided.lead')}>{t('oversight.undecided.title')}</PageTitle>
        <PolicyTabs current={undecidedAddress} />
        <Stack>
          <VersionLine />
          {all.length > 0 && <Box kind="note">{t('oversight.undecided.sampleOnly')}</Box>}
          <Filters label={t('oversight.filter.label')}>
            <FilterSelect
              name="kind"
              label={t('oversight.word.line')}
              value={query.kind}
              all={t('oversight.filter.all')}
              options={lineKinds.map((kind) => ({ value: kind, text: t(`oversight.lineKind.${kind}`) }))}
            />
            <FilterSelect
              name="activity"
              label={t('oversight.word.activity')}
              value={query.activity}
              all={t('oversight.filter.all')}
              options={[...new Set(all.map((l) => l.activity))].map((id) => ({
                value: id,
                text: sayActivity(visit, { activity: id, kind: '' }),
              }))}
            />
          </Filters>
        </Stack>
        <Section title={t('oversight.undecided.count', { count: lines.length })}>
          <Lines visit={visit} lines={shown} pager={{ page: query.page, pages: Math.max(1, Math.ceil(lines.length / onePage)) }} />
        </Section>
      </>
    );
  },
});

const whatOf = (visit: AnyVisit, line: Undecided) =>
  upper(
    dataTitles(policyInForce(), line.what)
      .map((d) => visit.t(d.title))
      .join(', '),
  );
const whoseOf = (visit: AnyVisit, line: Undecided) =>
  subjectTitles(policyInForce(), line.of)
    .map((s) => visit.t(s.title))
    .join(', ');

function Lines({ visit, lines, pager }: { visit: AnyVisit; lines: readonly Undecided[]; pager: { page: number; pages: number } }) {
  const { t } = visit;
  return (
    <Table
      caption={t('oversight.undecided.title')}
      hideCaption
      columns={[
        {
          key: 'kind',
          title: t('oversight.word.line'),
          cell: (l) => (
            <>
              {t(`oversight.lineKind.${l.kind}`)}
              <div class="hint">
                <code>{whereItStands(l.origin)}</code>
              </div>
            </>
          ),
        },
        {
          key: 'activity',
          title: t('oversight.word.activity'),
          cell: (l) => <a href={visit.url(recordAddress, { id: l.activity })}>{sayActivity(visit, { activity: l.activity, kind: '' })}</a>,
        },
        { key: 'what', title: t('oversight.word.data'), cell: (l) => whatOf(visit, l) || t('oversight.undecided.everything') },
        { key: 'of', title: t('oversight.word.whose'), cell: (l) => whoseOf(visit, l) || '–' },
      ]}
      rows={lines}
      rowKey={(l) => `${whereItStands(l.origin)} ${l.kind}`}
      empty={t('oversight.undecided.none')}
      csvHref={visit.here({ as: 'csv', page: undefined })}
      pager={pager}
    />
  );
}

function undecidedCsv(visit: AnyVisit, lines: readonly Undecided[]): string {
  const { t } = visit;
  return csv<Undecided>(
    [
      { title: t('oversight.word.line'), value: (l) => whereItStands(l.origin) },
      { title: t('oversight.word.kind'), value: (l) => t(`oversight.lineKind.${l.kind}`) },
      { title: t('oversight.word.activity'), value: (l) => sayActivity(visit, { activity: l.activity, kind: '' }) },
      { title: t('oversight.word.data'), value: (l) => whatOf(visit, l) },
      { title: t('oversight.word.whose'), value: (l) => whoseOf(visit, l) },
    ],
    lines,
  );
}
