// A resident's own changes, across the kinds of data, and the stays from which they may file more.

import { fullName, homesOn, type Occupancy, occupanciesOf, peopleById } from '#modules/residents/public.ts';
import type { Visit } from '#platform/pages/declare.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { activityOf, type ChangeActivity, changeActivities, changeCategories } from './categories.ts';
import { typeAt } from './file-change.ts';
import { addressLines } from './letter-address.ts';
import { formOf, type Matter, matterById, mattersIn, type Paper } from './matters.ts';
import { mayThemselves } from './who-may.ts';

/** What every page of one's own changes declares. */
export const resident = { activity: changeActivities, strong: true } as const;

export type OwnVisit = Visit<unknown, unknown, unknown, ChangeActivity>;
export const ownId = (visit: Pick<OwnVisit, 'actor'>): string => visit.actor.personId ?? visit.actor.id;

/** The activities in which this landlord's residents see changes of their own. */
const ownActivities = (): ChangeActivity[] =>
  changeActivities.filter((activity) => changeCategories.some((each) => activityOf(each) === activity && mayThemselves(each, 'see')));

/** Everything the visitor has filed, latest first. */
export async function myMatters(visit: OwnVisit): Promise<Matter[]> {
  const found: Matter[] = [];
  for (const activity of ownActivities())
    found.push(
      ...(await visit.enter(activity, { about: [ownId(visit)] }, async (tx) => {
        const mine: Matter[] = [];
        for (const category of changeCategories.filter((each) => activityOf(each) === activity && mayThemselves(each, 'see')))
          mine.push(...(await mattersIn(tx, category)));
        return mine;
      })),
    );
  return found.sort((a, b) => b.recorded_at.getTime() - a.recorded_at.getTime());
}

/** One of the visitor's own, with what was told. Throws `unknownChange` for anybody else's. */
export function myMatter(visit: OwnVisit, kind: string, id: string): Promise<{ matter: Matter; form: Paper }> {
  const { category } = typeAt(kind);
  return visit.enter(activityOf(category), { about: [ownId(visit)] }, async (tx) => ({
    matter: await matterById(tx, category, id),
    form: await formOf(tx, category, id),
  }));
}

/** The visitor's stays, past and present. */
export const myStays = (visit: OwnVisit): Promise<Occupancy[]> =>
  visit.enter('tenancy', { about: [ownId(visit)] }, async (tx) =>
    (await occupanciesOf(tx, [ownId(visit)])).filter((o) => o.personId === ownId(visit)),
  );

/** To whom and where a letter to the visitor goes. */
export const ownHead = (visit: OwnVisit): Promise<{ name: string; address: string[] }> =>
  visit.enter('tenancy', { about: [ownId(visit)] }, async (tx) => {
    const [person] = await peopleById(tx, [ownId(visit)]);
    const [home] = homesOn(await occupanciesOf(tx, [ownId(visit)]), helsinkiDay(visit.asOf));
    return { name: person ? fullName(person) : '', address: home?.flat ? addressLines(home.flat, visit.language) : [] };
  });
