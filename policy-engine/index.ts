// The public face of the policy engine: reading, checking, deciding and explaining a landlord's policy.
export { basisOf } from './answers/basis-of.ts';
export { type DpiaReason, dpiaActivities } from './answers/dpia-activities.ts';
export { type KeptFor, keepOf } from './answers/keep-of.ts';
export {
  type Notice,
  type NoticeBasis,
  type NoticeData,
  type NoticeRecipient,
  type NoticeRetention,
  type NoticeService,
  noticeOf,
} from './answers/notice-of.ts';
export { type Measure, type RecordRow, recordOfProcessing } from './answers/record-of-processing.ts';
export { type Came, type Erasure, type Rights, type RightsOptions, rightsOf } from './answers/rights-of.ts';
export { dataTitles, subjectTitles, type Titled } from './answers/titles.ts';
export { type Undecided, undecided } from './answers/undecided.ts';
export { type Taker, type Viewer, whoMaySee } from './answers/who-may-see.ts';
export { type Cell, matrix } from './decisions/matrix.ts';
export { type Answer, may, type Question, type Way } from './decisions/may.ts';
export { type Example, type Expected, engineAsJudge, type Judge, readExamples, runExamples, type Verdict } from './examples.ts';
export { activityNamed, categoriesOf, collectedBy, type Held, heldPairs } from './facts.ts';
export { jsonSchemas, schemaFiles } from './json-schemas.ts';
export { mistakeInWords } from './mistake-in-words.ts';
export { type Deciding, decidingKeep, type RecordAt } from './periods/deciding-keep.ts';
export { type Clocks, type End, endsOn } from './periods/ends-on.ts';
export { erasedInWords } from './periods/erased-in-words.ts';
export { addDays, addMonths, addPeriod, type Day, dayOf } from './periods/helsinki-days.ts';
export { keepInAllLanguages, keepInWords, periodInWords, type Saying } from './periods/keep-in-words.ts';
export * from './policy.ts';
export { readPolicy } from './read-policy.ts';
