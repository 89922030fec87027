// The queue of those who may stand in the register twice.
import { addressOf } from '#modules/homes/public.ts';
import { fullName } from '#modules/residents/public.ts';
import { page } from '#platform/pages/declare.ts';
import { PageTitle, Stack, Table } from '#platform/pages/parts.ts';
import { compareAddress, mergedAddress, pairsAddress } from '../addresses.ts';
import { type Candidate, type DuplicateVisit, type Pair, possibleDuplicates } from '../find-pairs.ts';

export const pairsPage = page({
  ...pairsAddress,
  activity: 'duplicates',
  title: 'duplicates.pairs.title',
  menu: { order: 50, label: 'duplicates.menu' },
  show: async (visit) => {
    const { t } = visit;
    const pairs = await possibleDuplicates(visit);
    return (
      <>
        <PageTitle lead={t('duplicates.pairs.lead')}>{t('duplicates.pairs.title')}</PageTitle>
        <Stack>
          <Table
            caption={t('duplicates.pairs.title')}
            hideCaption
            rows={pairs}
            rowKey={(pair: Pair) => `${pair.one.id} ${pair.other.id}`}
            empty={t('duplicates.pairs.none')}
            columns={[
              { key: 'one', title: t('duplicates.pairs.one'), cell: (pair: Pair) => <Who visit={visit} person={pair.one} /> },
              { key: 'other', title: t('duplicates.pairs.other'), cell: (pair: Pair) => <Who visit={visit} person={pair.other} /> },
              {
                key: 'why',
                title: t('duplicates.pairs.why'),
                cell: (pair: Pair) => visit.format.list(pair.why.map((why) => t(`duplicates.why.${why}`))),
              },
              {
                key: 'compare',
                title: t('duplicates.pairs.deed'),
                cell: (pair: Pair) => (
                  <a href={visit.url(compareAddress, { one: pair.one.id, other: pair.other.id })}>{t('duplicates.pairs.compare')}</a>
                ),
              },
            ]}
          />
          <p>
            <a href={visit.url(mergedAddress)}>{t('duplicates.merged.title')}</a>
          </p>
        </Stack>
      </>
    );
  },
});

function Who({ visit, person }: { visit: DuplicateVisit; person: Candidate }) {
  const home = person.homes[0]?.flat;
  return (
    <>
      {fullName(person)}
      {home && <div class="hint">{addressOf(home, visit.language)}</div>}
    </>
  );
}
