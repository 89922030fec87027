// What other modules and the apps may use of the changes of a tenancy.
export { type SampleChange, sampleChanges } from './sample-data.ts';
