// What a check is given and what it answers.
import type { Mistake, Policy } from '../policy.ts';
import type { ReadFiles } from '../reading/read-files.ts';

/** Looks for one kind of contradiction in a policy whose form is right. */
export type Check = (given: { policy: Policy; read: ReadFiles }) => Mistake[];
