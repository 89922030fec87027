// The page with nothing but the search box.
import { page } from '#platform/pages/declare.ts';
import { PageTitle } from '#platform/pages/parts.ts';
import { searchAddress } from '../addresses.ts';
import { refusals } from '../refusals.ts';
import { maySearch } from '../search.ts';
import { SearchBox } from './search-box.tsx';

export const searchPage = page({
  ...searchAddress,
  // Whoever may search has one of these two; building management has the register instead.
  activity: ['customer-service', 'rent-monitoring'],
  title: 'customer-desk.search.title',
  menu: { order: 20 },
  show: (visit) => {
    if (!maySearch(visit.actor.roles)) throw refusals.notShown();
    return (
      <>
        <PageTitle>{visit.t('customer-desk.search.title')}</PageTitle>
        <SearchBox visit={visit} />
      </>
    );
  },
});
