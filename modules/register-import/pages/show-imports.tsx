// Shows the overseers which registers have been brought in, by whom and with what result: figures, never people.
import { page } from '#platform/pages/declare.ts';
import { Box, PageTitle, Table, Tag } from '#platform/pages/parts.ts';
import { useVisit } from '#platform/pages/visiting.ts';
import { type Import, imports } from '../imports.ts';

export const showImports = page({
  door: 'oversight',
  path: { fi: 'tuonnit', sv: 'importer', en: 'imports' },
  activity: 'access-log',
  as: 'supervision',
  title: 'register-import.page.title',
  menu: { order: 75 },
  show: async (visit) => {
    const { t } = visit;
    const all = await visit.enter('access-log', { about: [] }, (tx) => imports(tx, 200));
    return (
      <>
        <PageTitle lead={t('register-import.page.lead')}>{t('register-import.page.title')}</PageTitle>
        <Box>{t('register-import.page.exception')}</Box>
        <ImportTable imports={all} />
      </>
    );
  },
});

function ImportTable({ imports: all }: { imports: Import[] }) {
  const { t, format } = useVisit();
  const count = (
    key: 'rows_in' | 'rows_there_already' | 'rows_refused' | 'people_new' | 'people_known' | 'values_left_out' | 'possible_duplicates',
  ) => ({
    key,
    title: t(`register-import.page.${countKeys[key]}`),
    kind: 'number' as const,
    cell: (one: Import) => format.number(one[key]),
  });
  return (
    <Table
      caption={t('register-import.page.title')}
      hideCaption
      columns={[
        { key: 'began', title: t('register-import.page.began'), cell: (one) => format.instant(one.began_at) },
        {
          key: 'state',
          title: t('register-import.page.state'),
          cell: (one) =>
            one.finished_at ? (
              <Tag kind="ok">{t('register-import.page.finished', { at: format.instant(one.finished_at) })}</Tag>
            ) : (
              <Tag kind="wait">{t('register-import.page.unfinished')}</Tag>
            ),
        },
        { key: 'by', title: t('register-import.page.runBy'), cell: (one) => one.run_by },
        { key: 'rows', title: t('register-import.page.rows'), kind: 'number', cell: (one) => format.number(one.rows_all) },
        count('rows_in'),
        count('rows_there_already'),
        count('rows_refused'),
        count('people_new'),
        count('people_known'),
        count('values_left_out'),
        count('possible_duplicates'),
        { key: 'digest', title: t('register-import.page.digest'), cell: (one) => <code>{one.file_digest.slice(0, 16)}</code> },
        { key: 'policy', title: t('register-import.page.policy'), cell: (one) => <code>{one.policy_version.slice(0, 12)}</code> },
      ]}
      rows={all}
      rowKey={(one) => one.id}
      empty={t('register-import.page.none')}
    />
  );
}

const countKeys = {
  rows_in: 'rowsIn',
  rows_there_already: 'rowsThere',
  rows_refused: 'rowsRefused',
  people_new: 'peopleNew',
  people_known: 'peopleKnown',
  values_left_out: 'leftOut',
  possible_duplicates: 'duplicates',
} as const;
