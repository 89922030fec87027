// How a row of the log is said: kind, role, unit, activity, reason and work in words.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import type { LogRow } from './log-rows.ts';

/** Whatever can say a text: a visit, or a command in a language. */
export type Voice = Pick<AnyVisit, 't'>;

/** Titles of the policy begin small, so that they can stand inside a sentence. */
export const upper = (text: string): string => text.slice(0, 1).toLocaleUpperCase('fi') + text.slice(1);

export const sayKind = (visit: AnyVisit, kind: string): string => visit.t.find(`oversight.kind.${kind}`) ?? kind;

export function sayRole(visit: AnyVisit, role: string | null | undefined): string {
  const known = policyInForce().vocabulary.roles.find((r) => r.id === role);
  const own = role ? visit.t.find(`oversight.roleOf.${role}`) : undefined;
  if (own !== undefined) return own;
  return known ? upper(visit.t(known.title)) : (role ?? '');
}

export function sayUnit(visit: AnyVisit, unit: string | null | undefined): string {
  const known = policyInForce().controller.units.find((u) => u.id === unit);
  return known ? visit.t(known.title) : (unit ?? '');
}

/** An activity's title; that it has been erased where the row no longer says for what. */
export function sayActivity(visit: Voice, row: Pick<LogRow, 'activity' | 'kind'>): string {
  if (row.activity === null) return row.kind === 'erased' ? '' : visit.t('oversight.looks.erasedContent');
  const known = policyInForce().activities.find((a) => a.id === row.activity);
  return known ? visit.t(known.title) : row.activity;
}

/** A reason is a text key; another text stands as it was written. */
export function sayReason(visit: AnyVisit, reason: string | null): string | undefined {
  if (reason === null || reason === '') return undefined;
  return visit.t.find(reason) ?? (isKey(reason) ? visit.t('oversight.looks.reasonGone') : reason);
}

export const sayTask = (visit: AnyVisit, task: string | null): string | undefined => (task ? (visit.t.find(task) ?? task) : undefined);

const isKey = (text: string) => /^[a-z][\w-]*([.][\w-]+)+$/.test(text);

/** What a list was for, as the page that asked named it. */
export function sayList(visit: AnyVisit, detail: unknown): string | undefined {
  const { list, digest } = (detail ?? {}) as { list?: string; digest?: string };
  if (!list) return undefined;
  const name = visit.t.find(`oversight.list.${list}`) ?? list;
  return digest ? visit.t('oversight.looks.searched', { list: name }) : name;
}

/** The first eight characters: enough to tell persons of one page apart. */
export const shortId = (id: string): string => id.slice(0, 8);
