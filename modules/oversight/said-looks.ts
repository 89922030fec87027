// Rows of the log in words, with the names of those who looked; persons who were looked at stay numbers.

import { oversightFacts } from '#platform/oversight-facts.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import type { LogRow } from './log-rows.ts';
import { sayActivity, sayKind, sayList, sayReason, sayRole, sayTask, sayUnit } from './say-row.ts';

export interface SaidLook {
  id: string;
  at: Date;
  actor: string | null;
  who: string;
  organisation: string | undefined;
  door: string;
  role: string;
  unit: string;
  kind: string;
  kindId: string;
  activity: string;
  reason: string | undefined;
  task: string | undefined;
  list: string | undefined;
  /** How many persons; undefined when the row is about none. */
  persons: number;
  subjects: string[];
  version: string | undefined;
}

export async function saidLooks(visit: AnyVisit, rows: readonly LogRow[]): Promise<SaidLook[]> {
  const names = await oversightFacts().namesOf(rows.flatMap((row) => row.actor ?? []));
  return rows.map((row) => {
    const named = row.actor === null ? undefined : names.get(row.actor);
    return {
      id: row.id,
      at: row.at,
      actor: row.actor,
      who: named?.name ?? unnamed(visit, row),
      organisation: named?.organisation,
      door: row.actor_door ? (visit.t.find(`pages.door.${row.actor_door}`) ?? row.actor_door) : '',
      role: sayRole(visit, row.actor_role),
      unit: sayUnit(visit, row.unit),
      kind: sayKind(visit, row.kind),
      kindId: row.kind,
      activity: sayActivity(visit, row),
      reason: sayReason(visit, row.reason),
      task: sayTask(visit, row.task),
      list: sayList(visit, row.detail),
      persons: row.subjects?.length ?? 0,
      subjects: row.subjects ?? [],
      version: row.policy_version ?? undefined,
    };
  });
}

/** A resident looks under their own number and is not named here; an account that is gone has no name. */
function unnamed(visit: AnyVisit, row: LogRow): string {
  if (row.kind === 'erased') return visit.t('oversight.looks.machine');
  if (row.actor_door === 'resident') return visit.t('oversight.looks.aResident');
  return row.actor === null ? visit.t('oversight.looks.erasedActor') : visit.t('oversight.looks.goneAccount');
}
