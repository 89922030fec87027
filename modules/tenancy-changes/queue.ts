// The work that waits: open changes of the visitor's area, with whose they are and where; nothing of what was told.

import { addressOf } from '#modules/homes/public.ts';
import { fullName, homesOn, type Occupancy, occupanciesOf, peopleById } from '#modules/residents/public.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import type { StaffVisit } from './carry.ts';
import { reachFor } from './carry.ts';
import { activityOf, type ChangeCategory, changeActivities } from './categories.ts';
import { typeAt } from './file-change.ts';
import { addressLines } from './letter-address.ts';
import { formOf, type Matter, matterById, openMattersIn, type Paper } from './matters.ts';
import { decides, queuedFor, records } from './who-may.ts';

export interface Queued {
  matter: Matter;
  category: ChangeCategory;
  name: string;
  home: string;
  /** What can be done next, and by whom: this visitor, or others. */
  next: Next;
}
export type Next = 'decide' | 'carry' | 'wait';

/** What must happen next in a matter, for whoever may do it. */
export function nextFor(roles: readonly string[], category: ChangeCategory, matter: Matter): Next {
  if (matter.carried_on || ['refused', 'objected', 'withdrawn'].includes(matter.state)) return 'wait';
  const confirmed = matter.asks === 'confirmation' && matter.other_said === 'yes';
  const carriable = matter.state === 'granted' || matter.asks === 'nothing' || confirmed;
  if (carriable) return records(roles, category) ? 'carry' : 'wait';
  return decides(roles, category) ? 'decide' : 'wait';
}

/** Open changes of the kinds that the visitor's roles may list, oldest first. */
export async function queueFor(visit: StaffVisit): Promise<Queued[]> {
  const today = helsinkiDay(visit.asOf);
  const queued: Queued[] = [];
  const categories = queuedFor(visit.actor.roles);
  for (const activity of changeActivities) {
    const here = categories.filter((category) => activityOf(category) === activity);
    if (here.length === 0) continue;
    queued.push(
      ...(await visit.enter(activity, { list: 'queue' }, async (tx) => {
        const found: { category: ChangeCategory; matter: Matter }[] = [];
        for (const category of here) found.push(...(await openMattersIn(tx, category)).map((matter) => ({ category, matter })));
        const ids = [...new Set(found.map(({ matter }) => matter.person_id))];
        const names = new Map((await peopleById(tx, ids)).map((p) => [p.id, fullName(p)]));
        const stays = await occupanciesOf(tx, ids);
        return found.map(({ category, matter }) => ({
          category,
          matter,
          name: names.get(matter.person_id) ?? '',
          home: homeOf(visit, stays, matter, today),
          next: nextFor(visit.actor.roles, category, matter),
        }));
      })),
    );
  }
  return queued.sort((a, b) => a.matter.recorded_at.getTime() - b.matter.recorded_at.getTime());
}

function homeOf(visit: StaffVisit, stays: readonly Occupancy[], matter: Matter, today: string): string {
  const own = stays.filter((o) => o.personId === matter.person_id);
  const stay = own.find((o) => o.leaseId === matter.lease_id) ?? homesOn(own, today)[0];
  return stay?.flat ? addressOf(stay.flat, visit.language) : '';
}

export interface OpenedMatter {
  matter: Matter;
  form: Paper;
  name: string;
  otherName: string | undefined;
  home: string;
  address: string[];
}

/** Opens one change for work: whose it is comes from the queue, so the address names nobody. Throws `unknownChange`. */
export async function openMatter(visit: StaffVisit, kind: string, id: string): Promise<OpenedMatter> {
  const { category } = typeAt(kind);
  const activity = activityOf(category);
  const listed = await visit.enter(activity, { list: 'queue' }, (tx) => matterById(tx, category, id));
  return visit.enter(activity, reachFor(listed, 'reading'), async (tx) => {
    const matter = await matterById(tx, category, id);
    const ids = [matter.person_id, ...(matter.other_id ? [matter.other_id] : [])];
    const names = new Map((await peopleById(tx, ids)).map((p) => [p.id, fullName(p)]));
    const stays = (await occupanciesOf(tx, [matter.person_id])).filter((o) => o.personId === matter.person_id);
    const stay = stays.find((o) => o.leaseId === matter.lease_id) ?? homesOn(stays, helsinkiDay(visit.asOf))[0];
    return {
      matter,
      form: await formOf(tx, category, id),
      name: names.get(matter.person_id) ?? '',
      otherName: matter.other_id ? names.get(matter.other_id) : undefined,
      home: stay?.flat ? addressOf(stay.flat, visit.language) : '',
      address: stay?.flat ? addressLines(stay.flat, visit.language) : [],
    };
  });
}
