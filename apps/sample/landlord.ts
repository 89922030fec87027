// The sample landlord as a value: the same for the same day on every machine, with nobody in it who exists.
import { Chance, type SampleHomes, sampleHomes } from '#modules/homes/public.ts';
import type { SampleLease } from '#modules/leases/public.ts';
import { type SampleOccupancy, SamplePeople, type SamplePerson, type SampleProtection } from '#modules/residents/public.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { type Cast, castHouseholds } from './cast.ts';
import { fillOrdinaryHouseholds } from './ordinary-households.ts';
import { SampleRegister, type SampleTie } from './sample-register.ts';

export interface SampleLandlord {
  /** The Helsinki day from which all days are counted. */
  day: string;
  homes: SampleHomes;
  people: SamplePerson[];
  /** Those who are there for a reason, by name. */
  cast: Cast;
  occupancies: SampleOccupancy[];
  leases: SampleLease[];
  protections: SampleProtection[];
  ties: SampleTie[];
  employees: { employeeNumber: string; personId: string }[];
}

const seed = 20_180_525;

/** About 400 people in about 170 homes, as they would stand on that day. */
export function sampleLandlord(asOf: Date): SampleLandlord {
  const chance = new Chance(seed);
  const r = new SampleRegister(helsinkiDay(asOf), chance, sampleHomes(chance), new SamplePeople(chance));
  const cast = castHouseholds(r);
  fillOrdinaryHouseholds(r);
  return { ...registerOf(r), cast };
}

/** What was gathered, without those whom nobody lives with or speaks for. */
export function registerOf(r: SampleRegister): Omit<SampleLandlord, 'cast'> {
  const known = new Set([...r.occupancies.map((o) => o.personId), ...r.ties.map((t) => t.fromId)]);
  return {
    day: r.day,
    homes: r.homes,
    people: r.people.all.filter((p) => known.has(p.id)),
    occupancies: r.occupancies,
    leases: r.leases,
    protections: r.protections,
    ties: r.ties,
    employees: r.employees,
  };
}

/** Ids of those who live there on a day. */
export const livingOn = ({ occupancies }: Pick<SampleLandlord, 'occupancies'>, day: string): Set<string> =>
  new Set(occupancies.filter((o) => o.in <= day && (o.out === undefined || day < o.out)).map((o) => o.personId));
