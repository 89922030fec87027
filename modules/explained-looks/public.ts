// What the worker may use: the nightly matching.
export { matchLooks } from './rules.ts';
