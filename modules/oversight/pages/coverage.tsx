// Whether everything that is held has a meaning, somebody who may use it and an end; and what has no system yet.
import { z } from 'zod';
import { oversightFacts } from '#platform/oversight-facts.ts';
import { type AnyVisit, csv, file, page } from '#platform/pages/declare.ts';
import { Box, type Column, PageTitle, Section, Stack, Table, Tag } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { dataTitles, keepInWords, subjectTitles } from '#policy-engine/index.ts';
import { coverageAddress, recordAddress } from '../addresses.ts';
import { type ColumnFacts, columnFacts, type NoSystem, withoutSystem } from '../coverage.ts';
import { whereItStands } from '../say-line.ts';
import { sayActivity, sayRole, upper } from '../say-row.ts';
import { aboutNobody } from '../who.ts';
import { FilterSelect, Filters } from './filters.tsx';
import { PolicyTabs } from './tabs.tsx';
import { VersionLine } from './version-line.tsx';

export const showCoverage = page({
  ...coverageAddress,
  ...aboutNobody,
  title: 'oversight.coverage.title',
  query: z.object({ table: z.string().max(80).optional(), subject: z.string().max(60).optional(), as: z.enum(['csv']).optional() }),
  show: (visit) => {
    const { t, query } = visit;
    const facts = oversightFacts();
    const all = columnFacts(policyInForce(), facts.tables, facts.compiled());
    const columns = all.filter((c) => (!query.table || c.table === query.table) && (!query.subject || c.of.includes(query.subject)));
    if (query.as === 'csv') return file({ name: 'data-catalogue.csv', type: 'text/csv', bytes: catalogueCsv(visit, columns) });
    const gaps = all.filter((c) => c.gaps.length > 0);
    const tables = [...new Set(all.map((c) => c.table))];
    return (
      <>
        <PageTitle lead={t('oversight.coverage.lead', { columns: all.length, tables: tables.length })}>
          {t('oversight.coverage.title')}
        </PageTitle>
        <PolicyTabs current={coverageAddress} />
        <Stack>
          <VersionLine />
          <Verdict visit={visit} gaps={gaps} />
          <CoverageFilters visit={visit} tables={tables} />
        </Stack>
        <Section title={t('oversight.coverage.columns', { count: columns.length })}>
          <Table
            caption={t('oversight.coverage.title')}
            hideCaption
            columns={columnColumns(visit)}
            rows={columns}
            rowKey={(c) => `${c.table}.${c.column}`}
            empty={t('oversight.coverage.noColumns')}
            csvHref={visit.here({ as: 'csv' })}
          />
        </Section>
        <Section title={t('oversight.coverage.noSystem')} id="no-system">
          <p>{t('oversight.coverage.noSystemLead')}</p>
          <NoSystemTable visit={visit} rows={withoutSystem(policyInForce(), facts.tables)} />
        </Section>
        <Section title={t('oversight.coverage.dropped')}>
          <Dropped visit={visit} />
        </Section>
      </>
    );
  },
});

function CoverageFilters({ visit, tables }: { visit: AnyVisit; tables: readonly string[] }) {
  const { t, query } = visit;
  return (
    <Filters label={t('oversight.filter.label')}>
      <FilterSelect
        name="table"
        label={t('oversight.word.table')}
        value={query.table}
        all={t('oversight.filter.all')}
        options={tables.map((table) => ({ value: table, text: table }))}
      />
      <FilterSelect
        name="subject"
        label={t('oversight.word.whose')}
        value={query.subject}
        all={t('oversight.filter.all')}
        options={policyInForce().vocabulary.subjects.map((s) => ({ value: s.id, text: upper(t(s.title)) }))}
      />
    </Filters>
  );
}

function Verdict({ visit, gaps }: { visit: AnyVisit; gaps: readonly ColumnFacts[] }) {
  const { t } = visit;
  if (gaps.length === 0)
    return (
      <Box kind="ok" title={t('oversight.coverage.whole.title')}>
        {t('oversight.coverage.whole.text')}
      </Box>
    );
  return (
    <Box kind="stop" title={t('oversight.coverage.gaps', { count: gaps.length })}>
      <ul>
        {gaps.map((c) => (
          <li>{`${c.table}.${c.column}: ${c.gaps.map((gap) => t(`oversight.gap.${gap}`)).join(', ')}`}</li>
        ))}
      </ul>
    </Box>
  );
}

const titleOf = (visit: AnyVisit, category: string) => {
  const known = policyInForce().vocabulary.categories.find((c) => c.id === category);
  return known ? upper(visit.t(known.title)) : category;
};

function columnColumns(visit: AnyVisit): Column<ColumnFacts>[] {
  const { t } = visit;
  return [
    {
      key: 'column',
      title: t('oversight.word.column'),
      cell: (c) => (
        <>
          <code>{c.column}</code>
          <div class="hint">{c.table}</div>
        </>
      ),
    },
    {
      key: 'category',
      title: t('oversight.word.category'),
      cell: (c) => (
        <>
          {titleOf(visit, c.category)} {c.sealed && <Tag kind="ok">{t('oversight.coverage.sealed')}</Tag>}
          {c.shape && <Tag>{t(policyInForce().vocabulary.titles.shapes[c.shape]!)}</Tag>}
        </>
      ),
    },
    {
      key: 'roles',
      title: t('oversight.coverage.reach'),
      cell: (c) => (c.roles.length === 0 ? <Tag kind="stop">{t('oversight.gap.nobody-reaches')}</Tag> : <Reach visit={visit} facts={c} />),
    },
    {
      key: 'keep',
      title: t('oversight.coverage.ends'),
      cell: (c) => (c.keeps.length === 0 ? <Tag kind="stop">{t('oversight.gap.never-ends')}</Tag> : <Ends visit={visit} facts={c} />),
    },
  ];
}

const Reach = ({ visit, facts }: { visit: AnyVisit; facts: ColumnFacts }) => (
  <details>
    <summary>{visit.t('oversight.coverage.reachCount', { count: facts.roles.length, activities: facts.activities.length })}</summary>
    <p class="hint">{facts.roles.map((role) => sayRole(visit, role)).join(', ')}</p>
    <p class="hint">{facts.activities.map((activity) => sayActivity(visit, { activity, kind: '' })).join(', ')}</p>
  </details>
);

const Ends = ({ visit, facts }: { visit: AnyVisit; facts: ColumnFacts }) => (
  <details>
    <summary>{visit.t('oversight.coverage.endCount', { count: facts.keeps.length })}</summary>
    <ul>
      {facts.keeps.map((kept) => (
        <li class="hint">{`${sayActivity(visit, { activity: kept.activity, kind: '' })}: ${keepInWords(policyInForce(), kept, visit.language, { figures: 'always', to: 'staff' })}`}</li>
      ))}
    </ul>
  </details>
);

function NoSystemTable({ visit, rows }: { visit: AnyVisit; rows: readonly NoSystem[] }) {
  const { t } = visit;
  return (
    <Table
      caption={t('oversight.coverage.noSystem')}
      hideCaption
      columns={[
        {
          key: 'activity',
          title: t('oversight.word.activity'),
          cell: (r) => <a href={visit.url(recordAddress, { id: r.activity })}>{sayActivity(visit, { activity: r.activity, kind: '' })}</a>,
        },
        {
          key: 'data',
          title: t('oversight.word.data'),
          cell: (r) =>
            upper(
              dataTitles(policyInForce(), r.categories)
                .map((d) => t(d.title))
                .join(', '),
            ),
        },
      ]}
      rows={rows}
      rowKey={(r) => r.activity}
      empty={t('oversight.coverage.everySystem')}
    />
  );
}

function Dropped({ visit }: { visit: AnyVisit }) {
  const { t } = visit;
  const { dropped } = oversightFacts().compiled();
  return (
    <Table
      caption={t('oversight.coverage.dropped')}
      hideCaption
      columns={[
        { key: 'column', title: t('oversight.word.column'), cell: (d) => <code>{`${d.table}.${d.column}`}</code> },
        { key: 'role', title: t('oversight.word.role'), cell: (d) => <code>{d.role}</code> },
        { key: 'line', title: t('oversight.word.line'), cell: (d) => <code>{whereItStands(d.origin)}</code> },
      ]}
      rows={dropped}
      rowKey={(d) => `${d.role} ${d.table}.${d.column} ${d.origin.line}`}
      empty={t('oversight.coverage.noDropped')}
    />
  );
}

/** The data catalogue: one row a column, exactly those of the schema. */
function catalogueCsv(visit: AnyVisit, columns: readonly ColumnFacts[]): string {
  const { t } = visit;
  return csv<ColumnFacts>(
    [
      { title: t('oversight.word.table'), value: (c) => c.table },
      { title: t('oversight.word.column'), value: (c) => c.column },
      { title: t('oversight.word.category'), value: (c) => titleOf(visit, c.category) },
      {
        title: t('oversight.word.whose'),
        value: (c) =>
          subjectTitles(policyInForce(), c.of)
            .map((s) => t(s.title))
            .join(', '),
      },
      { title: t('oversight.coverage.came'), value: (c) => c.came },
      { title: t('oversight.coverage.sealed'), value: (c) => (c.sealed ? t('oversight.filter.yes') : t('oversight.filter.no')) },
      { title: t('oversight.word.activity'), value: (c) => c.activities.join(', ') },
      { title: t('oversight.word.role'), value: (c) => c.roles.join(', ') },
      {
        title: t('oversight.coverage.ends'),
        value: (c) =>
          c.keeps
            .map((k) => `${k.activity}: ${keepInWords(policyInForce(), k, visit.language, { figures: 'always', to: 'staff' })}`)
            .join(' | '),
      },
    ],
    columns,
  );
}
