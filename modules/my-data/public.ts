// What other modules and the apps may use of the resident's own pages.
export { frontAddress, looksAddress, myDataAddress, settingsAddress } from './addresses.ts';
export { type ValueWords, type Waiting, waitOnFront, wordValues } from './from-others.ts';
export { type Names, nameIds } from './named-ids.ts';
export { upper } from './say-value.ts';
