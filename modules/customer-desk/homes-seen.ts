// The homes that a visitor's unit serves; about nobody, and so for everyone whose lists know homes.
import { type AnyTx, areas, buildings, type Flat, flatsOfBuilding } from '#modules/homes/public.ts';
import type { Visit } from '#platform/pages/declare.ts';
import { refusals } from './refusals.ts';
import { allows } from './what-policy-gives.ts';

export const homeActivities = ['occupant-register', 'rent-monitoring', 'maintenance', 'keys-and-locks'] as const;
export type HomeActivity = (typeof homeActivities)[number];
type HomesVisit = Visit<unknown, unknown, unknown, HomeActivity>;

export type Building = Awaited<ReturnType<typeof buildings>>[number];

/** The activity in which one of the visitor's roles may list homes. Throws `notShown` when there is none. */
function listingOf(visit: HomesVisit): HomeActivity {
  const activity = homeActivities.find((each) => allows(visit.actor.roles, each, 'list', 'home', []));
  if (activity === undefined) throw refusals.notShown();
  return activity;
}

const inHomes = <T>(visit: HomesVisit, read: (tx: AnyTx) => Promise<T>): Promise<T> =>
  visit.enter(listingOf(visit), { list: 'homes' }, (tx) => read(tx as unknown as AnyTx));

/** The buildings that the visitor's unit serves, in order of street, by area. */
export async function ownBuildings(visit: HomesVisit): Promise<{ area: string; buildings: Building[] }[]> {
  const all = await inHomes(visit, async (tx) => ({ areas: await areas(tx), buildings: await buildings(tx) }));
  const own = all.buildings.filter((building) => visit.actor.buildings.includes(building.id));
  return all.areas
    .map((area) => ({
      area: visit.language === 'sv' ? area.name_sv : area.name_fi,
      buildings: own.filter((building) => building.area_id === area.id),
    }))
    .filter((area) => area.buildings.length > 0);
}

/** A building of the visitor's unit with its flats. Throws `notShown` for any other. */
export async function ownBuilding(visit: HomesVisit, id: string): Promise<{ building: Building; flats: Flat[] }> {
  if (!visit.actor.buildings.includes(id)) throw refusals.notShown();
  const found = await inHomes(visit, async (tx) => ({ all: await buildings(tx), flats: await flatsOfBuilding(tx, id) }));
  const building = found.all.find((each) => each.id === id);
  if (!building) throw refusals.notShown();
  return { building, flats: found.flats };
}
