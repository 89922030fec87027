// What other modules and the apps may use of the resident's own pages.
export { frontAddress, looksAddress, myDataAddress, settingsAddress } from './addresses.ts';
export { appearances, sayLook } from './appearances.ts';
export { OwnDataFile } from './contract.ts';
export {
  consentsGiven,
  type OnLook,
  offerConsents,
  offerOnLook,
  type ValueWords,
  type Waiting,
  waitOnFront,
  wordValues,
} from './from-others.ts';
export { type Names, nameIds } from './named-ids.ts';
export { activitiesShowing, inActivitiesOf, inOwnActivities } from './own-activities.ts';
export { dataIn, endingsIn } from './own-data.ts';
export { dataFile } from './own-file.ts';
export type { OwnCell, OwnRow } from './own-row.ts';
export { type Reading, rowsOf } from './own-rows.ts';
export { upper } from './say-value.ts';
