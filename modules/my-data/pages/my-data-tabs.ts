// The three views of one's own data, as tabs.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { myDataAddress, whenErasedAddress, whoMaySeeAddress } from '../addresses.ts';

export const myDataTabs = (visit: AnyVisit, current: 'mine' | 'who' | 'when') => [
  { text: visit.t('my-data.mine.title'), href: visit.url(myDataAddress), current: current === 'mine' },
  { text: visit.t('my-data.who.title'), href: visit.url(whoMaySeeAddress), current: current === 'who' },
  { text: visit.t('my-data.when.title'), href: visit.url(whenErasedAddress), current: current === 'when' },
];
