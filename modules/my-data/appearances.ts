// Looks at the visitor's data as the access log shows them to the person: when, in which job, for what; never who.

import type { Tx } from '#platform/database.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { upper } from './say-value.ts';

export const periods = ['month', 'year', 'all'] as const;
export type Within = (typeof periods)[number];
const daysOf: Record<Within, number | undefined> = { month: 30, year: 365, all: undefined };

export interface Appearance {
  id: string;
  at: Date;
  kind: string;
  activity: string | null | undefined;
  reason: string | null | undefined;
  actor_role: string | null | undefined;
  unit_shown: string | null | undefined;
  organisation: string | null | undefined;
  counts_as: string | null | undefined;
}

const columns = ['kind', 'activity', 'reason', 'actor_role', 'unit_shown', 'organisation', 'counts_as'] as const;

/** Looks of a stretch of time, latest first; pages count from 1. `more`: there are older ones. */
export async function appearances(
  tx: Tx<'access-log'>,
  personId: string,
  within: Within,
  page: number,
  size: number,
  asOf: Date,
): Promise<{ looks: Appearance[]; more: boolean }> {
  const days = daysOf[within];
  let looks = tx
    .selectFrom('trail.appearance')
    .select(['id', 'at', ...columns])
    .where('subject_id', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(size + 1)
    .offset((page - 1) * size);
  if (days !== undefined) looks = looks.where('at', '>', new Date(asOf.getTime() - days * 86_400_000));
  const found = await looks.execute();
  return { looks: found.slice(0, size), more: found.length > size };
}

export interface SaidLook {
  at: Date;
  /** Job and unit. */
  by: string;
  /** What was done: opened, listed, the code opened. */
  did: string;
  /** Title of the activity; a sentence when it has been erased. */
  forWhat: string;
  reason?: string;
  isList: boolean;
  /** `disclosure` or `passing-to-processor` when somebody outside the landlord looked. */
  countsAs?: string;
}

export function sayLook(visit: AnyVisit, look: Appearance): SaidLook {
  const { t } = visit;
  const { vocabulary, activities, controller } = policyInForce();
  const role = vocabulary.roles.find((r) => r.id === look.actor_role);
  const unit = controller.units.find((u) => u.id === look.unit_shown);
  const organisation = vocabulary.recipients.find((r) => r.id === look.organisation);
  const names = [role && t(role.title), organisation ? t(organisation.title) : unit && t(unit.title)].filter(
    (name) => name !== undefined && name !== '',
  );
  const activity = activities.find((a) => a.id === look.activity);
  const reason = look.reason ? (t.find(look.reason) ?? (isKey(look.reason) ? undefined : look.reason)) : undefined;
  return {
    at: look.at,
    by: upper(names.length > 0 ? names.join(', ') : t(look.organisation ? 'my-data.looks.outside' : 'my-data.looks.whoUnknown')),
    did: t.find(`my-data.looks.kind.${look.kind}`) ?? t('my-data.looks.kind.attention'),
    forWhat: activity ? t(activity.title) : t('my-data.looks.erased'),
    ...(reason !== undefined && { reason }),
    isList: look.kind === 'listed',
    ...(look.counts_as && { countsAs: look.counts_as }),
  };
}

/** A code word of a reason whose text has gone is not shown raw. */
const isKey = (reason: string) => /^[a-z][\w-]*([.][\w-]+)+$/.test(reason);
