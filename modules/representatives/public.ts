// What the apps may use of acting for somebody.
export { sampleMandates, sampleTold } from './sample-data.ts';
