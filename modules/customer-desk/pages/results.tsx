// What was found, as the answer to the search itself: no address leads back to it.
import { z } from 'zod';
import { addressOf } from '#modules/homes/public.ts';
import { fullName, type Hit } from '#modules/residents/public.ts';
import { page, seeOther, view } from '#platform/pages/declare.ts';
import { Box, NotShown, PageTitle, Stack, Table } from '#platform/pages/parts.ts';
import { personAddress, resultsAddress, searchAddress } from '../addresses.ts';
import { mostHits, searchPeople } from '../search.ts';
import { type DeskVisit, deskActivities } from '../what-policy-gives.ts';
import { SearchBox } from './search-box.tsx';

export const resultsPage = page({
  ...resultsAddress,
  activity: deskActivities,
  title: 'customer-desk.search.found',
  postsPerMinute: 60,
  show: (visit) => seeOther(visit.url(searchAddress)),
  post: {
    body: z.object({ words: z.string().max(120).default('') }),
    act: async (visit) => {
      const { words } = visit.body;
      const found = await searchPeople(visit, words);
      return view(
        <>
          <PageTitle>{visit.t('customer-desk.search.found')}</PageTitle>
          <Stack>
            <SearchBox visit={visit} words={words} />
            {found.notThus ? (
              <Box kind="note">{visit.t(`customer-desk.search.notBy.${found.notThus}`)}</Box>
            ) : (
              <>
                {found.near && found.hits.length > 0 && <Box kind="note">{visit.t('customer-desk.search.near')}</Box>}
                <Found visit={visit} hits={found.hits} />
              </>
            )}
            {found.more && <Box>{visit.t('customer-desk.search.more', { count: mostHits })}</Box>}
          </Stack>
        </>,
      );
    },
  },
});

function Found({ visit, hits }: { visit: DeskVisit; hits: Hit[] }) {
  const { t } = visit;
  if (hits.length === 0) return <NobodyFound visit={visit} />;
  return (
    <Table
      caption={t('customer-desk.search.found')}
      hideCaption
      rows={hits}
      rowKey={(hit) => hit.id}
      empty=""
      columns={[
        {
          key: 'name',
          title: t('customer-desk.card.name'),
          cell: (hit) => (
            // The first has the focus: Enter searches, Enter opens.
            <a href={visit.url(personAddress, { id: hit.id })} autofocus={hit === hits[0]}>
              {fullName(named(hit))}
            </a>
          ),
        },
        { key: 'home', title: t('customer-desk.card.home'), cell: (hit) => <Homes visit={visit} hit={hit} /> },
        { key: 'role', title: t('customer-desk.card.role'), cell: (hit) => hit.homes.map((home) => <div>{roleIn(visit, home.role)}</div>) },
      ]}
    />
  );
}

const named = (hit: Hit) => ({ givenNames: hit.givenNames ?? '', familyName: hit.familyName ?? '' });
export const roleIn = (visit: DeskVisit, role: string | undefined) => role && visit.t.find(`residents.roles.${role}`);

function Homes({ visit, hit }: { visit: DeskVisit; hit: Hit }) {
  if (hit.homes.length === 0) return <NotShown />;
  return hit.homes.map((home) => (
    <div>
      {home.flat ? addressOf(home.flat, visit.language) : <NotShown />}
      {home.movedOutOn && ` (${visit.t('customer-desk.search.until', { day: visit.format.day(home.movedOutOn) })})`}
    </div>
  ));
}

const NobodyFound = ({ visit: { t } }: { visit: DeskVisit }) => (
  <Box title={t('customer-desk.search.nobody')}>
    <ul>
      <li>{t('customer-desk.search.tipName')}</li>
      <li>{t('customer-desk.search.tipAddress')}</li>
      <li>{t('customer-desk.search.tipElsewhere')}</li>
    </ul>
  </Box>
);
