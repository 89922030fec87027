// What a check is given, what it answers, and the ways to point at what it found.
import type { Activity, Mistake, Origin, Policy } from '../policy.ts';
import { mistake, type Path } from '../reading/document.ts';
import type { ReadFiles } from '../reading/read-files.ts';

export interface Given {
  policy: Policy;
  read: ReadFiles;
}

/** Looks for one kind of contradiction in a policy whose form is right. */
export type Check = (given: Given) => Mistake[];

export const error = (at: Origin, message: string): Mistake => mistake(at, message);
export const warning = (at: Origin, message: string): Mistake => mistake(at, message, { severity: 'warning' });

/** Where something stands in an activity's document. */
export function placeIn(read: ReadFiles, activity: Activity, path: Path): Origin {
  const own = read.activities.find(({ value }) => value.id === activity.id);
  return own && String(path[0]) in own.value ? own.document.at(path) : activity.origin;
}

/** Where an activity says what it collects about somebody; the key may be a group of people. */
export function placeOfCollect({ policy, read }: Given, activity: Activity, subject: string): Origin {
  const own = read.activities.find(({ value }) => value.id === activity.id);
  const keys = Object.keys(own?.value.collect ?? {});
  const key = keys.find((k) => k === subject) ?? keys.find((k) => policy.vocabulary.subjectGroups[k]?.includes(subject)) ?? subject;
  return own ? own.document.keyAt(['collect'], key) : activity.origin;
}

/** Names for a sentence: `name` and `phone`. */
export const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
