// Role by kind of data by deed: what the policy in force allows, and under which condition; everything else is denied.
import { z } from 'zod';
import { type AnyVisit, csv, file, page } from '#platform/pages/declare.ts';
import { Box, type Column, PageTitle, Section, Stack, Table } from '#platform/pages/parts.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import type { Verb } from '#policy-engine/index.ts';
import { matrixAddress } from '../addresses.ts';
import { type MatrixCell, type MatrixRow, matrixRows, verbsShown } from '../matrix-cells.ts';
import { sayCondition, whereItStands } from '../say-line.ts';
import { sayActivity, sayRole, upper } from '../say-row.ts';
import { aboutNobody } from '../who.ts';
import { FilterSelect, Filters } from './filters.tsx';
import { PolicyTabs } from './tabs.tsx';
import { VersionLine } from './version-line.tsx';

const word = z.string().max(60).optional();

export const showMatrix = page({
  ...matrixAddress,
  ...aboutNobody,
  title: 'oversight.matrix.title',
  query: z.object({ role: word, category: word, activity: word, as: z.enum(['csv']).optional() }),
  show: (visit) => {
    const { t, query } = visit;
    const filter = { role: query.role || undefined, category: query.category || undefined, activity: query.activity || undefined };
    const chosen = Boolean(filter.role || filter.category || filter.activity);
    if (query.as === 'csv')
      return file({ name: 'who-may-what.csv', type: 'text/csv', bytes: matrixCsv(visit, matrixRows(policyInForce(), filter)) });
    const rows = chosen ? matrixRows(policyInForce(), filter) : [];
    return (
      <>
        <PageTitle lead={t('oversight.matrix.lead')}>{t('oversight.matrix.title')}</PageTitle>
        <PolicyTabs current={matrixAddress} />
        <Stack>
          <VersionLine />
          <MatrixFilters visit={visit} />
        </Stack>
        {chosen ? (
          <Section title={t('oversight.matrix.count', { count: rows.length })}>
            <Table
              caption={t('oversight.matrix.title')}
              hideCaption
              columns={columnsOf(visit, rows)}
              rows={rows}
              rowKey={(r) => `${r.role} ${r.category}`}
              empty={t('oversight.matrix.denied')}
              csvHref={visit.here({ as: 'csv' })}
            />
          </Section>
        ) : (
          <Box>
            {t('oversight.matrix.choose')} <a href={visit.here({ as: 'csv' })}>{t('oversight.matrix.wholeCsv')}</a>
          </Box>
        )}
      </>
    );
  },
});

function MatrixFilters({ visit }: { visit: AnyVisit }) {
  const { t, query } = visit;
  const { vocabulary, activities } = policyInForce();
  const all = t('oversight.filter.all');
  return (
    <Filters label={t('oversight.filter.label')}>
      <FilterSelect
        name="role"
        label={t('oversight.word.role')}
        value={query.role}
        all={all}
        options={vocabulary.roles.map((r) => ({ value: r.id, text: upper(t(r.title)) }))}
      />
      <FilterSelect
        name="category"
        label={t('oversight.word.data')}
        value={query.category}
        all={all}
        options={vocabulary.categories.map((c) => ({ value: c.id, text: upper(t(c.title)) }))}
      />
      <FilterSelect
        name="activity"
        label={t('oversight.word.activity')}
        value={query.activity}
        all={all}
        options={activities.map((a) => ({ value: a.id, text: t(a.title) }))}
      />
    </Filters>
  );
}

/** Only deeds that somebody may do stand as columns: an absent column is denied to all that are shown. */
function columnsOf(visit: AnyVisit, rows: readonly MatrixRow[]): Column<MatrixRow>[] {
  const { t } = visit;
  const verbs = verbsShown.filter((verb) => rows.some((row) => row.cells.has(verb)));
  return [
    { key: 'role', title: t('oversight.word.role'), cell: (row) => sayRole(visit, row.role) },
    { key: 'category', title: t('oversight.word.data'), cell: (row) => categoryTitle(visit, row.category) },
    ...verbs.map((verb) => ({
      key: verb,
      title: t.find(`oversight.verb.${verb}`) ?? verb,
      cell: (row: MatrixRow) => <Allowed visit={visit} cells={row.cells.get(verb)} />,
    })),
  ];
}

function Allowed({ visit, cells }: { visit: AnyVisit; cells: readonly MatrixCell[] | undefined }) {
  if (!cells) return <span class="none">–</span>;
  return (
    <details>
      <summary>{visit.t('oversight.matrix.ways', { count: cells.length })}</summary>
      <ul>
        {cells.map(({ activity, line }) => (
          <li class="hint">
            {sayActivity(visit, { activity, kind: '' })}: {sayCondition(visit, line)} <code>{whereItStands(line.origin)}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

const categoryTitle = (visit: AnyVisit, id: string) =>
  upper(visit.t(policyInForce().vocabulary.categories.find((c) => c.id === id)!.title));

function matrixCsv(visit: AnyVisit, rows: readonly MatrixRow[]): string {
  const { t } = visit;
  const flat = rows.flatMap((row) =>
    [...row.cells].flatMap(([verb, cells]) => cells.map((cell) => ({ row, verb: verb as Verb, ...cell }))),
  );
  return csv<(typeof flat)[number]>(
    [
      { title: t('oversight.word.role'), value: (c) => c.row.role },
      { title: t('oversight.word.data'), value: (c) => c.row.category },
      { title: t('oversight.word.may'), value: (c) => c.verb },
      { title: t('oversight.word.activity'), value: (c) => c.activity },
      { title: t('oversight.word.condition'), value: (c) => sayCondition(visit, c.line) },
      { title: t('oversight.field.status'), value: (c) => c.line.status },
      { title: t('oversight.word.line'), value: (c) => whereItStands(c.line.origin) },
    ],
    flat,
  );
}
