// What other systems may use of the desk: an opened person, the band that says for what, and places on the card.
export { personAddress } from './addresses.ts';
export { type BeforeOpening, type CardLink, type DetailWords, offerBeforeOpening, offerOnCard, wordDetails } from './offered.ts';
export { type Opened, openedBy, type PersonVisit, personParams, purposeQuery, reachOf } from './opened.ts';
export { bandFor } from './pages/band.ts';
export { nameOf } from './search.ts';
