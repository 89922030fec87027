// The year's figures of the requests, for the data protection officer's report: nobody stands in them.
import { z } from 'zod';
import { type AnyVisit, csv, file, page } from '#platform/pages/declare.ts';
import { type Column, PageTitle, Stack, Table, Tabs } from '#platform/pages/parts.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { figuresAddress, queueAddress } from '../addresses.ts';
import { type Figure, figuresOf } from '../figures.ts';

/** Requests are kept for two years after the answer: there are figures of no more. */
const yearsShown = 3;

export const figuresPage = page({
  ...figuresAddress,
  outside: 'counts requests; nobody stands in the figures',
  roles: ['supervision'],
  title: 'rights-requests.figures.title',
  query: z.object({ year: z.coerce.number().int().min(2000).max(2200).optional(), as: z.enum(['csv']).optional() }),
  show: async (visit) => {
    const { t } = visit;
    const today = helsinkiDay(visit.asOf);
    const thisYear = Number(today.slice(0, 4));
    const year = visit.query.year ?? thisYear;
    const rows = await figuresOf(year, today);
    if (visit.query.as === 'csv') return file({ name: `requests-${year}.csv`, type: 'text/csv; charset=utf-8', bytes: csvOf(visit, rows) });
    return (
      <>
        <PageTitle lead={t('rights-requests.figures.lead')}>{`${t('rights-requests.figures.title')} ${year}`}</PageTitle>
        <Stack>
          <Tabs
            label={t('rights-requests.figures.year')}
            items={Array.from({ length: yearsShown }, (_, n) => thisYear - n).map((each) => ({
              text: String(each),
              href: visit.url(figuresAddress, {}, { query: { year: each } }),
              current: each === year,
            }))}
          />
          <Table
            caption={`${t('rights-requests.figures.title')} ${year}`}
            hideCaption
            rows={rows}
            rowKey={(row) => `${row.kind} ${row.outcome}`}
            empty={t('rights-requests.figures.none')}
            columns={columns(visit).map(({ value, ...column }): Column<Figure> => ({ ...column, cell: value }))}
            csvHref={visit.here({ as: 'csv' })}
          />
          <a href={visit.url(queueAddress)}>{t('rights-requests.queue.title')}</a>
        </Stack>
      </>
    );
  },
});

const columns = ({ t }: AnyVisit): { key: string; title: string; kind?: 'number'; value: (row: Figure) => string | number | null }[] => [
  { key: 'kind', title: t('rights-requests.word.kind'), value: (row) => t(`rights-requests.own.any.kindIs.${row.kind}`) },
  {
    key: 'outcome',
    title: t('rights-requests.word.outcome'),
    value: (row) => t(row.outcome ? `rights-requests.outcomes.${row.outcome}` : 'rights-requests.figures.open'),
  },
  { key: 'count', title: t('rights-requests.figures.count'), kind: 'number', value: (row) => row.count },
  { key: 'days', title: t('rights-requests.figures.days'), kind: 'number', value: (row) => row.medianDays },
  { key: 'late', title: t('rights-requests.figures.late'), kind: 'number', value: (row) => row.late },
  { key: 'extended', title: t('rights-requests.figures.extended'), kind: 'number', value: (row) => row.extended },
];

const csvOf = (visit: AnyVisit, rows: readonly Figure[]) =>
  csv<Figure>(
    columns(visit).map(({ title, value }) => ({ title, value })),
    rows,
  );
