// Gathers the sample landlord while it is made up: homes first, then who lives in them and under which lease.
import type { Chance, SampleFlat, SampleHomes } from '#modules/homes/public.ts';
import { type SampleLease, sampleLease } from '#modules/leases/public.ts';
import type { SampleOccupancy, SamplePeople, SamplePerson, SampleProtection } from '#modules/residents/public.ts';
import { addDays } from '#policy-engine/index.ts';

export interface SampleTie {
  kind: 'guardian' | 'close';
  fromId: string;
  toId: string;
  because: string;
  fromOn: string;
}

export interface Member {
  who: SamplePerson;
  role: SampleOccupancy['role'];
  /** When not with the lease. */
  in?: string;
  out?: string;
  spouseOf?: SamplePerson;
  /** A spouse who signed. Main tenants always have. */
  party?: boolean;
}

export class SampleRegister {
  readonly chance: Chance;
  readonly day: string;
  readonly homes: SampleHomes;
  readonly people: SamplePeople;
  readonly occupancies: SampleOccupancy[] = [];
  readonly leases: SampleLease[] = [];
  readonly protections: SampleProtection[] = [];
  readonly ties: SampleTie[] = [];
  readonly employees: { employeeNumber: string; personId: string }[] = [];
  readonly #taken = new Set<string>();

  /** `day`: the day on which the sample is looked at. */
  constructor(day: string, chance: Chance, homes: SampleHomes, people: SamplePeople) {
    this.day = day;
    this.chance = chance;
    this.homes = homes;
    this.people = people;
  }

  /** So many days before the day of the sample, or after it when negative. */
  ago = (days: number): string => addDays(this.day, -days);

  /** The flat with this number on a street, from now on taken. */
  flat(street: string, number: number): SampleFlat {
    const building = this.homes.buildings.find((b) => b.street_fi === street);
    const staircases = this.homes.staircases.filter((s) => s.building_id === building?.id).map((s) => s.id);
    const flat = this.homes.flats.find((f) => staircases.includes(f.staircase_id) && f.number === number);
    if (!flat) throw new Error(`there is no flat ${number} on ${street}`);
    this.#taken.add(flat.id);
    return flat;
  }
  /** Flats that nobody has been given. */
  free = (): SampleFlat[] => this.homes.flats.filter((f) => f.state === 'in-use' && !this.#taken.has(f.id));

  /** People who live in a flat under one lease. Those without an own end leave when the lease ends. */
  household(flat: SampleFlat, beginsOn: string, members: Member[], more: Partial<SampleLease> & { draft?: true } = {}): SampleLease {
    this.#taken.add(flat.id);
    const { draft, ...rest } = more;
    const parties = members
      .filter((m) => m.role === 'main-tenant' || m.party)
      .map((m) => ({ personId: m.who.id, role: m.role as 'main-tenant' | 'spouse' }));
    const lease = sampleLease(this.chance, flat, beginsOn, addDays(beginsOn, -7), parties, rest);
    if (draft) Object.assign(lease, { state: 'draft', parties: parties.map((p) => ({ ...p, signedOn: undefined })) });
    this.leases.push(lease);
    for (const m of members) this.stay(m, flat, m.in ?? beginsOn, m.out ?? lease.endedOn, lease.id);
    return lease;
  }

  /** One stay of one person. */
  stay(
    m: Member,
    flat: SampleFlat,
    from: string,
    out: string | undefined,
    leaseId: string | undefined,
    temporary?: SampleOccupancy['temporary'],
  ): void {
    const by = out === undefined ? undefined : temporary ? 'agreed' : m.role === 'minor-occupant' ? 'guardian' : 'person';
    this.occupancies.push({
      id: this.chance.uuid(),
      personId: m.who.id,
      flatId: flat.id,
      leaseId,
      role: m.role,
      spouseOf: m.spouseOf?.id,
      in: from,
      out,
      by,
      temporary,
    });
  }
}
