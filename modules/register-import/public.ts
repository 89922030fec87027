// What the operator's command uses of the import: everything but the writing.
export type { Field } from './columns.ts';
export { FileRefused } from './file-refused.ts';
export { type Household, householdsOf } from './households.ts';
export { judgeHousehold, mainTenantOf, overlap, refuseRow, refuseWithMainTenant, wholeRows } from './judge-household.ts';
export { MappingMistaken, noMapping, readMapping } from './mapping.ts';
export { type FlatSaid, type LeaseSaid, type Mistake, type PersonSaid, type ReadRow, type Said, yearsAfter } from './read-row.ts';
export { type ReportLine, reportText } from './report.ts';
export { type Blind, shareAWord } from './same-people.ts';
export { digestOfFile, type Survey, surveyFile } from './survey.ts';
export { templateCsv, templateXlsx } from './template.ts';
