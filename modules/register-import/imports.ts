// The imports there have been, for those who supervise.
import type { Tx } from '#platform/database.ts';

/** Newest first. */
export const imports = (tx: Tx<'access-log'>, limit: number) =>
  tx
    .selectFrom('register_import.import')
    .select(['id', 'file_digest', 'file_kind', 'run_by', 'policy_version', 'began_at', 'finished_at'])
    .select([
      'rows_all',
      'rows_in',
      'rows_there_already',
      'rows_refused',
      'people_new',
      'people_known',
      'values_left_out',
      'possible_duplicates',
    ])
    .orderBy('began_at', 'desc')
    .limit(limit)
    .execute();
export type Import = Awaited<ReturnType<typeof imports>>[number];
