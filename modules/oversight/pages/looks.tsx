// The access log for supervision: who looked, when, in which job, for what, and at how many.

import { z } from 'zod';
import { oversightFacts, type RoleHolder } from '#platform/oversight-facts.ts';
import { type AnyVisit, csv, file, page, type Visit, view } from '#platform/pages/declare.ts';
import { Box, PageTitle, Section, Table } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { dayOf } from '#policy-engine/index.ts';
import { looksAddress } from '../addresses.ts';
import { inspectionQuery } from '../inspection.ts';
import { kinds, type LogFilter, logFilter, stretchOf } from '../log-filter.ts';
import { logRows } from '../log-rows.ts';
import { type SaidLook, saidLooks } from '../said-looks.ts';
import { sayRole, upper } from '../say-row.ts';
import { supervised } from '../who.ts';
import { inspectionBand } from './band.ts';
import { FilterDay, FilterSelect, Filters } from './filters.tsx';
import { lookColumns } from './look-columns.tsx';
import { LookTabs } from './tabs.tsx';

const onePage = 50;
/** More than this in one file is a job for the auditor's own export, not for a browser. */
const inOneFile = 2_000;

export const showLooks = page({
  ...looksAddress,
  ...supervised,
  title: 'oversight.looks.title',
  menu: { order: 30 },
  query: logFilter.extend({ ...inspectionQuery.shape, as: z.enum(['csv']).optional() }),
  show: async (visit) => {
    const { query, t } = visit;
    const size = query.as === 'csv' ? inOneFile : onePage;
    const { rows, total } = await visit.enter('access-log', { list: 'access-log' }, (tx) => logRows(tx, query, visit.asOf, size));
    const said = await saidLooks(visit, rows);
    if (query.as === 'csv') return file({ name: `access-log-${dayOf(visit.asOf)}.csv`, type: 'text/csv', bytes: lookCsv(visit, said) });
    return view(
      <>
        <PageTitle lead={t('oversight.looks.lead')}>{t('oversight.looks.title')}</PageTitle>
        <LookTabs current={looksAddress} />
        <LogFilters visit={visit} holders={await oversightFacts().holders(dayOf(visit.asOf))} />
        <Section title={t('oversight.looks.count', { count: total })}>
          <Table
            caption={t('oversight.looks.title')}
            hideCaption
            columns={lookColumns(visit)}
            rows={said}
            rowKey={(look) => look.id}
            empty={t('oversight.looks.empty')}
            csvHref={visit.here({ as: 'csv', page: undefined })}
            pager={{ page: query.page, pages: Math.max(1, Math.ceil(total / onePage)) }}
          />
        </Section>
        <Box kind="note" title={t('oversight.looks.logged.title')}>
          {t('oversight.looks.logged.text')}
        </Box>
      </>,
      inspectionBand(visit),
    );
  },
});

function LogFilters({
  visit,
  holders,
}: {
  visit: Visit<unknown, LogFilter & { tarkastus?: string | undefined }, undefined, 'access-log'>;
  holders: readonly RoleHolder[];
}) {
  const { t, query } = visit;
  const policy = policyInForce();
  const { from, until } = stretchOf(query, visit.asOf);
  const all = t('oversight.filter.all');
  return (
    <Filters label={t('oversight.filter.label')} keep={{ person: query.person, tarkastus: query.tarkastus }}>
      <FilterDay name="from" label={t('oversight.filter.from')} value={from} />
      <FilterDay name="until" label={t('oversight.filter.until')} value={until} />
      <FilterSelect
        name="kind"
        label={t('oversight.word.kind')}
        value={query.kind}
        all={all}
        options={kinds.map((kind) => ({ value: kind, text: t(`oversight.kind.${kind}`) }))}
      />
      <FilterSelect
        name="activity"
        label={t('oversight.word.activity')}
        value={query.activity}
        all={all}
        options={policy.activities.map((a) => ({ value: a.id, text: t(a.title) }))}
      />
      <FilterSelect
        name="role"
        label={t('oversight.word.role')}
        value={query.role}
        all={all}
        options={policy.vocabulary.roles.map((r) => ({ value: r.id, text: upper(t(r.title)) }))}
      />
      <FilterSelect name="actor" label={t('oversight.word.who')} value={query.actor} all={all} options={accountsOf(visit, holders)} />
      <FilterSelect
        name="readings"
        label={t('oversight.filter.readings')}
        value={query.readings}
        all={t('oversight.filter.no')}
        options={[{ value: 'yes', text: t('oversight.filter.yes') }]}
      />
    </Filters>
  );
}

function accountsOf(visit: AnyVisit, holders: readonly RoleHolder[]) {
  const first = new Map<string, RoleHolder>();
  for (const holder of holders) if (holder.role !== 'employee' || !first.has(holder.account)) first.set(holder.account, holder);
  return [...first.values()]
    .sort((a, b) => a.name.localeCompare(b.name, 'fi'))
    .map((h) => ({ value: h.account, text: `${h.name} (${sayRole(visit, h.role)})` }));
}

function lookCsv(visit: AnyVisit, said: readonly SaidLook[]): string {
  const { t } = visit;
  return csv<SaidLook>(
    [
      { title: t('oversight.word.number'), value: (l) => l.id },
      { title: t('oversight.word.when'), value: (l) => l.at.toISOString() },
      { title: t('oversight.word.who'), value: (l) => l.who },
      { title: t('oversight.word.role'), value: (l) => l.role },
      { title: t('oversight.word.unit'), value: (l) => l.unit },
      { title: t('oversight.word.kind'), value: (l) => l.kind },
      { title: t('oversight.word.activity'), value: (l) => l.activity },
      { title: t('oversight.word.reason'), value: (l) => l.reason },
      { title: t('oversight.word.task'), value: (l) => l.task },
      { title: t('oversight.word.persons'), value: (l) => l.persons },
      { title: t('oversight.version.word'), value: (l) => l.version },
    ],
    said,
  );
}
