// Reads a landlord's folder into a checked policy, or says what is wrong with it.
import { contentChecks, structureChecks } from './checks/index.ts';
import type { Mistake, Policy } from './policy.ts';
import { buildActivity } from './reading/build-activity.ts';
import { buildController, buildVocabulary } from './reading/build-vocabulary.ts';
import { inherit, inNoticeOrder } from './reading/inherit.ts';
import { type ReadFiles, readForms, readSources } from './reading/read-files.ts';
import { versionOf } from './version.ts';

/**
 * Reads the files of a policy folder: their paths, relative to it, with their contents.
 * Gives the policy when nothing in it is an error (warnings may come with it), and every mistake with file, line and column from 1.
 * What cannot be read is told first, then mistakes of form (unknown words, missing texts), then contradictions: each hides the next.
 */
export function readPolicy(files: Record<string, string>): { policy?: Policy; mistakes: Mistake[] } {
  const { sources, mistakes: unreadable } = readSources(files);
  if (unreadable.length > 0) return { mistakes: inOrder(unreadable) };
  const { read, mistakes: malformed } = readForms(sources);
  if (!read) return { mistakes: inOrder(malformed) };
  const { policy, mistakes } = build(read);
  mistakes.push(...structureChecks.flatMap((check) => check({ policy, read })));
  if (mistakes.length === 0) mistakes.push(...contentChecks.flatMap((check) => check({ policy, read })));
  const isSound = mistakes.every((m) => m.severity !== 'error');
  return { mistakes: inOrder(mistakes), ...(isSound && { policy }) };
}

function build(read: ReadFiles): { policy: Policy; mistakes: Mistake[] } {
  const controller = buildController(read.controller.value);
  const vocabulary = buildVocabulary(read.vocabulary);
  const groups = { data: vocabulary.groups, subjects: vocabulary.subjectGroups };
  const own = read.activities.map(({ value, document }) => buildActivity(value, document, groups));
  const { activities, mistakes } = inherit(inNoticeOrder(own, read.controller.value['notice-order']));
  const content = { controller, vocabulary, activities, texts: read.texts };
  return { policy: { version: versionOf(content), ...content }, mistakes };
}

const inOrder = (mistakes: Mistake[]): Mistake[] =>
  mistakes.sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1));
