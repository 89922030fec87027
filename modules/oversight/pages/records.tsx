// The record of processing activities (GDPR Art. 30): always what the policy in force says.
import { z } from 'zod';
import { oversightFacts } from '#platform/oversight-facts.ts';
import { type AnyVisit, file, page } from '#platform/pages/declare.ts';
import { PageTitle, Section, Stack, Table } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { dayOf, recordAsDpv } from '#policy-engine/index.ts';
import { recordAddress, recordsAddress } from '../addresses.ts';
import { recordJson } from '../record-json.ts';
import { recordCsv, recordXlsx } from '../record-table.ts';
import { type FullRecord, fullRecords } from '../records.ts';
import { officerToday } from '../say-record.ts';
import { upper } from '../say-row.ts';
import { aboutNobody } from '../who.ts';
import { FilterSelect, Filters } from './filters.tsx';
import { StatusTag } from './status-tag.tsx';
import { VersionLine } from './version-line.tsx';

export const showRecords = page({
  ...recordsAddress,
  ...aboutNobody,
  title: 'oversight.records.title',
  menu: { order: 50 },
  query: z.object({ family: z.string().max(60).optional(), as: z.enum(['csv', 'json', 'jsonld', 'xlsx']).optional() }),
  show: async (visit) => {
    const { query, t } = visit;
    const all = fullRecords(policyInForce(), oversightFacts().tables);
    const rows = all.filter((row) => !query.family || row.family === query.family);
    const version = policyInForce().version.slice(0, 12);
    if (query.as)
      return file({
        name: `record-of-processing-${version}.${query.as}`,
        type: types[query.as],
        bytes: await bytesOf(visit, query.as, rows),
      });
    return (
      <>
        <PageTitle lead={t('oversight.records.lead')}>{t('oversight.records.title')}</PageTitle>
        <Stack>
          <VersionLine />
          <Filters label={t('oversight.filter.label')}>
            <FilterSelect
              name="family"
              label={t('oversight.records.family')}
              value={query.family}
              options={families(visit, all)}
              all={t('oversight.filter.all')}
            />
          </Filters>
        </Stack>
        <Section title={t('oversight.records.count', { count: rows.length })}>
          <Table
            caption={t('oversight.records.title')}
            hideCaption
            columns={columnsOf(visit)}
            rows={rows}
            rowKey={(row) => row.activity}
            empty={t('oversight.records.empty')}
          />
          <Downloads visit={visit} />
        </Section>
      </>
    );
  },
});

const types = {
  csv: 'text/csv',
  json: 'application/json',
  jsonld: 'application/ld+json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Linked data are of the whole record: a part of it would name things that it does not hold. */
async function bytesOf(visit: AnyVisit, as: keyof typeof types, rows: FullRecord[]): Promise<Uint8Array | string> {
  if (as === 'jsonld') return JSON.stringify(recordAsDpv(policyInForce()), null, 2);
  if (as === 'json') return JSON.stringify(await recordJson(rows, dayOf(visit.asOf)), null, 2);
  const write = as === 'csv' ? recordCsv : recordXlsx;
  return write(visit, rows, await officerToday(visit));
}

const Downloads = ({ visit }: { visit: AnyVisit }) => (
  <p class="table-foot">
    <a href={visit.here({ as: 'xlsx' })}>{visit.t('oversight.download.xlsx')}</a> ·{' '}
    <a href={visit.here({ as: 'csv' })}>{visit.t('oversight.download.csv')}</a> ·{' '}
    <a href={visit.here({ as: 'json' })}>{visit.t('oversight.download.json')}</a> ·{' '}
    <a href={visit.here({ as: 'jsonld' })}>{visit.t('oversight.download.jsonld')}</a>
  </p>
);

const families = (visit: AnyVisit, all: readonly FullRecord[]) =>
  all.filter((row) => row.activity === row.family).map((row) => ({ value: row.family, text: visit.t(row.title) }));

const columnsOf = (visit: AnyVisit) => {
  const { t } = visit;
  return [
    { key: 'record', title: t('oversight.records.number'), cell: (row: FullRecord) => row.record },
    { key: 'title', title: t('oversight.records.activity'), cell: (row: FullRecord) => <TitleCell row={row} visit={visit} /> },
    { key: 'people', title: t('oversight.field.subjects'), cell: (row: FullRecord) => listed(visit, row.subjects) },
    { key: 'basis', title: t('oversight.field.basis'), cell: (row: FullRecord) => articlesOf(row) },
    { key: 'status', title: t('oversight.field.status'), cell: (row: FullRecord) => <StatusTag status={row.status} /> },
  ];
};

const TitleCell = ({ row, visit }: { row: FullRecord; visit: AnyVisit }) => (
  <>
    <a href={visit.url(recordAddress, { id: row.activity })}>{visit.t(row.title)}</a>
    {row.proposed > 0 && <div class="hint">{visit.t('oversight.records.proposed', { count: row.proposed })}</div>}
  </>
);

function listed(visit: AnyVisit, items: FullRecord['subjects']): string {
  const names = items.slice(0, 3).map((item) => upper(visit.t(item.title)));
  return items.length > 3 ? `${names.join(', ')} +${items.length - 3}` : names.join(', ');
}

const articlesOf = (row: FullRecord) => [...new Set(row.basis.flatMap((b) => b.articles))].sort().join(', ') || '–';
