// Every expected "no" about two records of one person.
import { defineRefusals } from '#platform/refusals.ts';

export const refusals = defineRefusals('duplicates', {
  notShown: { status: 404 },
  mergeOfShown: { status: 404, constraint: 'merge_of_shown' },
  mergedAlready: { status: 409, constraint: 'merged_already' },
  mergeOfRelated: { status: 422, constraint: 'merge_of_related' },
  mergeOfAlike: { status: 422, constraint: 'merge_of_alike' },
  codesDiffer: { status: 422 },
  undoneOnce: { status: 409, constraint: 'undone_once' },
  latestUndoneFirst: { status: 409, constraint: 'latest_undone_first' },
  undoneInTime: { status: 409, constraint: 'undone_in_time' },
});
