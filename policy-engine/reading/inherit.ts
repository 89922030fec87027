// Completes activities with what their parents say, in the order of the notice.
import type { Activity, Mistake, Status } from '../policy.ts';
import type { OwnActivity } from './build-activity.ts';
import { isUndetermined } from './build-lines.ts';
import { mistake } from './document.ts';
import { given } from './given.ts';

/** Parents before their parts, as the notice tells them. `order` names the activities that are no part; without it they come as the files do. */
export function inNoticeOrder(own: OwnActivity[], order: string[] | undefined): OwnActivity[] {
  const roots = own.filter((a) => a.partOf === undefined);
  const place = (a: OwnActivity) => (order?.includes(a.id) ? order.indexOf(a.id) : (order?.length ?? 0) + roots.indexOf(a));
  const withParts = (parent: OwnActivity): OwnActivity[] => {
    const parts = own.filter((a) => a.partOf === parent.id);
    const listed = (a: OwnActivity) => (parent.parts.includes(a.id) ? parent.parts.indexOf(a.id) : parent.parts.length + parts.indexOf(a));
    parent.parts = parts.sort((a, b) => listed(a) - listed(b)).map((a) => a.id);
    return [parent, ...parts.flatMap(withParts)];
  };
  return roots.sort((a, b) => place(a) - place(b)).flatMap(withParts);
}

/** Fills in purpose, status, basis and prohibitions of the parents; `own` must be in the order of the notice. */
export function inherit(own: OwnActivity[]): { activities: Activity[]; mistakes: Mistake[] } {
  const done = new Map<string, Activity>();
  const mistakes: Mistake[] = [];
  for (const activity of own) {
    const parent = activity.partOf === undefined ? undefined : done.get(activity.partOf);
    const { purpose = parent?.purpose, status = parent?.status } = activity;
    if (!purpose) mistakes.push(mistake(activity.origin, `The activity "${activity.id}" has no purpose.`));
    if (!status)
      mistakes.push(mistake(activity.origin, `The activity "${activity.id}" does not say its status: published, decided or proposed.`));
    done.set(activity.id, complete(activity, purpose ?? activity.title, status ?? 'proposed', parent));
  }
  const activities = [...done.values()];
  for (const activity of activities) fillInPeople(activity, done);
  return { activities, mistakes };
}

function complete(own: OwnActivity, purpose: Activity['purpose'], status: Status, parent: Activity | undefined): Activity {
  const { document: _, ...activity } = own;
  const settle = <L extends { status: Status }>(lines: L[]): L[] =>
    lines.map((line) => (isUndetermined(line.status) ? { ...line, status } : line));
  const special = own.special && { ...own.special, status: isUndetermined(own.special.status) ? status : own.special.status };
  return {
    ...activity,
    purpose,
    status,
    basis: [...settle(own.basis), ...(parent?.basis ?? []).map((line) => ({ ...line, inherited: true as const }))],
    source: Object.keys(own.source).length > 0 ? own.source : (parent?.source ?? {}),
    keep: settle(own.keep),
    access: settle(own.access),
    disclose: settle(own.disclose),
    controllers: own.controllers ?? parent?.controllers ?? ['landlord'],
    ...given('arrangement', own.controllers ? own.arrangement : (own.arrangement ?? parent?.arrangement)),
    never: [...new Set([...own.never, ...(parent?.never ?? [])])],
    ...given('untilDecided', own.untilDecided ?? parent?.untilDecided),
    ...given('while', own.while ?? parent?.while),
    ...given('special', special),
  };
}

/** Access lines that name nobody mean the people about whom the activity collects, else those of its parent, else everybody of whom the data exist. */
function fillInPeople(activity: Activity, all: Map<string, Activity>): void {
  const people = nearestPeople(activity, all);
  for (const line of activity.access) {
    if (line.of.length === 0) line.of = people ?? everybodyWith(line.data, all);
  }
}

function nearestPeople(activity: Activity, all: Map<string, Activity>): string[] | undefined {
  const own = Object.keys(activity.collect);
  if (own.length > 0) return own;
  const parent = activity.partOf === undefined ? undefined : all.get(activity.partOf);
  return parent && nearestPeople(parent, all);
}

function everybodyWith(data: string[], all: Map<string, Activity>): string[] {
  const people = new Set<string>();
  for (const { collect } of all.values()) {
    for (const [subject, c] of Object.entries(collect)) {
      if ([c.required, c.optional, c.oneOf.flat(), c.arises, c.volunteered].flat().some((category) => data.includes(category)))
        people.add(subject);
    }
  }
  return [...people];
}
