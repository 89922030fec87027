// Invented people: names, identity codes that nobody can have (individual numbers 900-999), numbers that nobody can call.
import { type Chance, folded } from '#modules/homes/public.ts';
import { checkCharacterOf } from './identity-code.ts';

export interface SamplePerson {
  id: string;
  given: string;
  family: string;
  /** The truth; stored only about those of whom it is collected. */
  birthOn: string;
  language: 'fi' | 'sv' | 'en';
  /** What the identity provider says of them; stored only about tenants and their spouses. */
  code: string | undefined;
  other: { value: string; kind: 'passport' | 'residence-permit' | 'foreign-number' } | undefined;
  phone: string;
  email: string;
  contactAddress: string | undefined;
  onlyForLandlord: boolean;
  /** Contact details have been erased, or were never given. */
  withoutContact: boolean;
}
export interface SampleOccupancy {
  id: string;
  personId: string;
  flatId: string;
  leaseId: string | undefined;
  role: 'main-tenant' | 'spouse' | 'adult-occupant' | 'minor-occupant';
  spouseOf: string | undefined;
  in: string;
  out: string | undefined;
  by: 'person' | 'guardian' | 'manager-decision' | 'authority' | 'agreed' | undefined;
  temporary: 'renovation' | 'water-damage' | 'fire' | 'other' | undefined;
}
export interface SampleProtection {
  personId: string;
  kind: 'non-disclosure' | 'own-request' | 'restriction';
  fromOn: string;
  untilOn: string | undefined;
  source: 'person' | 'suomi-fi' | 'authority';
}

/** Makes people one after another, so that no two share a code, a number or an address. */
export class SamplePeople {
  readonly all: SamplePerson[] = [];
  readonly #chance: Chance;
  readonly #codes = new Set<string>();
  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** `more` says what is not left to chance. */
  add(name: { given: string; family: string }, birthOn: string, more: Partial<SamplePerson> = {}): SamplePerson {
    const n = this.all.length + 1;
    const mailbox = folded(`${name.given.split(' ')[0]}.${name.family}`).replace(/[^a-z.-]/g, '');
    const person: SamplePerson = {
      id: this.#chance.uuid(),
      ...name,
      birthOn,
      language: 'fi',
      code: this.#freshCode(birthOn),
      other: undefined,
      phone: `+35800${String(1_000_000 + n * 137)}`,
      email: `${mailbox}.${n}@example.invalid`,
      contactAddress: undefined,
      onlyForLandlord: false,
      withoutContact: false,
      ...more,
    };
    this.all.push(person);
    return person;
  }

  #freshCode(birthOn: string): string {
    const figures = birthOn.slice(8) + birthOn.slice(5, 7) + birthOn.slice(2, 4);
    const separator = birthOn < '2000' ? this.#chance.pick(['-', '-', '-', 'Y', 'X']) : this.#chance.pick(['A', 'A', 'A', 'B', 'C']);
    for (let individual = 900 + this.#chance.int(0, 99); ; individual = 900 + ((individual - 899) % 100)) {
      const code = `${figures}${separator}${individual}${checkCharacterOf(figures + individual)}`;
      if (this.#codes.has(figures + individual)) continue;
      this.#codes.add(figures + individual);
      return code;
    }
  }
}
