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
export { isReady, type Readiness, readinessOf } from './answers/readiness.ts';
export { recordAsDpv } from './answers/record-as-dpv.ts';
export { type Measure, type RecordRow, recordOfProcessing } from './answers/record-of-processing.ts';
export { type Came, type Erasure, type Rights, type RightsOptions, rightsOf } from './answers/rights-of.ts';
export { dataTitles, subjectTitles, type Titled } from './answers/titles.ts';
export { type Undecided, undecided } from './answers/undecided.ts';
export { type Taker, type Viewer, whoMaySee } from './answers/who-may-see.ts';
export type { Change, Direction, Facet, Informing, Versions } from './compare/change.ts';
export { comparePolicies } from './compare/compare-policies.ts';
export {
  type ChangeCounts,
  type ChangesFor,
  changesForWhom,
  changesInWords,
  countsOf,
  informingInWords,
  toBeInformed,
} from './compare/for-whom.ts';
export type { Cell } from './decisions/matrix.ts';
export { type Answer, may, type Question, type Way } from './decisions/may.ts';
export { type Example, type Expected, engineAsJudge, type Judge, readExamples, runExamples, type Verdict } from './examples.ts';
export { type Explanation, explain, type Line, type Reason } from './explain/explain.ts';
export { type Asking, type Read, readQuestion } from './explain/read-question.ts';
export { sayExplanation } from './explain/say-explanation.ts';
export { activityNamed, controllersOf, type Held } from './facts.ts';
export { schemaFiles } from './json-schemas.ts';
export { type UnusedLine, unusedLines } from './narrow/unused-lines.ts';
export { type Narrowing, withoutLine } from './narrow/without-line.ts';
export type { Deciding, RecordAt } from './periods/deciding-keep.ts';
export { type Clocks, type End, endsOn } from './periods/ends-on.ts';
export { erasedInWords } from './periods/erased-in-words.ts';
export { addDays, addMonths, type Day, dayOf } from './periods/helsinki-days.ts';
export { keepInWords, periodInWords, type Saying } from './periods/keep-in-words.ts';
export * from './policy.ts';
export { readPolicy } from './read-policy.ts';
