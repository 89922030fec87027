// One invented property of the full-size sample: its homes, who lives there, and what ten years of moving have left in the register.
import { Chance, type SampleArea, type SampleFlat, sampleProperty } from '#modules/homes/public.ts';
import { canaryFamilyName, SamplePeople } from '#modules/residents/public.ts';
import { addDays, addMonths } from '#policy-engine/index.ts';
import { type Household, householdOfSize, makeHousehold, makeOrdinaryHousehold } from './households.ts';
import { registerOf, type SampleLandlord } from './landlord.ts';
import { SampleRegister } from './sample-register.ts';

export interface PropertyPlan {
  /** From 0. */
  number: number;
  /** How many people live there on the day of the sample. */
  residents: number;
}

/** Proportions as a landlord of 100 000 residents has them; all of them assumed. */
const peopleInAFlat = 1.8;
const vacant = 0.05;
const meanStayYears = 9;
const protectedShare = 0.0063;
const movedWithin = 0.3;

/** The properties that hold `residents` people together, the last one what is left. The same plans for the same number. */
export function propertyPlans(residents: number): PropertyPlan[] {
  const plans: PropertyPlan[] = [];
  for (let left = residents, number = 0; left > 0; number += 1) {
    const size = new Chance(7_001 + number).int(150, 234);
    plans.push({ number, residents: Math.min(size, left) });
    left -= size;
  }
  return plans;
}

/** The same for the same number and day on every machine. */
export function sampleOfProperty(plan: PropertyPlan, areas: readonly SampleArea[], day: string): Omit<SampleLandlord, 'cast'> {
  const chance = new Chance(90_000 + plan.number);
  const homes = sampleProperty(chance, plan.number, areas, Math.ceil(plan.residents / peopleInAFlat));
  const r = new SampleRegister(day, chance, homes, new SamplePeople(chance, plan.number));
  const living = fillHomes(r, plan.residents);
  moveWithin(r, living);
  for (const { flat, beginsOn } of living) livedBefore(r, flat, beginsOn);
  return registerOf(r);
}

interface Living extends Household {
  flat: SampleFlat;
}

/** Moves in exactly so many people. */
function fillHomes(r: SampleRegister, residents: number): Living[] {
  const living: Living[] = [];
  let left = residents;
  r.homes.flats.forEach((flat, n) => {
    const flats = r.homes.flats.length - n;
    // The last homes take whoever is left, however many they are.
    const household =
      left >= flats * 2.6 || flats <= 6
        ? householdOfSize(r, Math.min(Math.round(left / flats), 9))
        : r.chance.happens(vacant)
          ? undefined
          : makeOrdinaryHousehold(r);
    if (!household || household.size > left) return;
    left -= household.size;
    if (household.kind !== 'family' && household.kind !== 'couple' && r.chance.happens(protectedShare)) protect(r, household);
    r.household(flat, household.beginsOn, household.members);
    living.push({ ...household, flat });
  });
  return living;
}

/** Nobody outside the protected bears the name: whoever finds it has found a leak. */
function protect(r: SampleRegister, { members, beginsOn }: Household) {
  const who = members[0]!.who;
  who.family = canaryFamilyName(r.chance);
  for (const m of members) if (m.role === 'minor-occupant') m.who.family = who.family;
  who.email = who.email.replace(/^[^.]+\.[^.]*/, 'varjo');
  r.protections.push({ personId: who.id, kind: 'non-disclosure', fromOn: beginsOn, untilOn: addMonths(r.day, 24), source: 'suomi-fi' });
}

/** Some households of the last ten years came from another home of the property: the one whose next tenants came soonest after they had left. */
function moveWithin(r: SampleRegister, living: readonly Living[]) {
  const free = living.toSorted((a, b) => a.beginsOn.localeCompare(b.beginsOn));
  const tenYearsAgo = addMonths(r.day, -120);
  for (const mover of living) {
    if (mover.beginsOn < tenYearsAgo || !r.chance.happens(movedWithin)) continue;
    const next = free.findIndex((l) => l.flat !== mover.flat && l.beginsOn > addDays(mover.beginsOn, 2));
    if (next < 0) continue;
    const [{ flat }] = free.splice(next, 1) as [Living];
    const came = addMonths(mover.beginsOn, -r.chance.int(8, 60));
    const earlier = mover.members.filter((m) => m.in === undefined && m.who.birthOn < came && ageOn(m.who.birthOn, came) >= adult(m.role));
    if (!earlier.some((m) => m.role === 'main-tenant')) continue;
    const kept = earlier.filter((m) => m.role !== 'spouse' || earlier.some((e) => e.who === m.spouseOf));
    r.household(
      flat,
      came,
      kept.map(({ out: _, ...m }) => m),
      { endedOn: mover.beginsOn, endReason: 'transfer' },
    );
  }
}
const adult = (role: string) => (role === 'minor-occupant' ? 0 : 18);
const ageOn = (birthOn: string, day: string) =>
  Number(day.slice(0, 4)) - Number(birthOn.slice(0, 4)) - (day.slice(5) < birthOn.slice(5) ? 1 : 0);

/** Those who lived there before, as far back as the register still knows them, and a month more for the next retention run. */
function livedBefore(r: SampleRegister, flat: SampleFlat, came: string) {
  const known = r.occupancies.filter((o) => o.flatId === flat.id).map((o) => o.in);
  let first = known.reduce((a, b) => (a < b ? a : b), came);
  const forgotten = addMonths(r.day, -37);
  while (first > forgotten) {
    const left = addDays(first, -r.chance.int(3, 45));
    if (left > r.day) return;
    const beginsOn = addDays(left, -Math.round(180 - Math.log(1 - r.chance.next()) * 365 * meanStayYears * 0.6));
    const { members } = makeHousehold(r, beginsOn, left);
    // Contact details go half a year after somebody has left.
    if (left < addMonths(r.day, -6)) for (const m of members) m.who.withoutContact = true;
    r.household(flat, beginsOn, members, {
      endedOn: left,
      endReason: r.chance.pick(['notice-by-tenant', 'notice-by-tenant', 'notice-by-tenant', 'agreement']),
    });
    first = beginsOn;
  }
}
