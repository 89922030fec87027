// Invented people: names, identity codes that nobody can have (individual numbers 900-999), numbers that nobody can call.
import { type Chance, folded } from '#modules/homes/public.ts';
import { addDays } from '#policy-engine/index.ts';
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

/** How many batches there are codes for. */
export const mostBatches = 600;
const mostInBatch = 400;

/**
 * Makes people one after another, so that no two share a code, a number or an address. People of a `batch` (from 0) share none with those of
 * any other batch, nor with those of no batch.
 */
export class SamplePeople {
  readonly all: SamplePerson[] = [];
  readonly #chance: Chance;
  readonly #batch: number | undefined;
  readonly #codes = new Set<string>();
  constructor(chance: Chance, batch?: number) {
    this.#chance = chance;
    this.#batch = batch;
  }

  /** `more` says what is not left to chance. In a batch the day of birth may move by a few days. */
  add(name: { given: string; family: string }, birthOn: string, more: Partial<SamplePerson> = {}): SamplePerson {
    const n = this.#numberOf(this.all.length + 1);
    const mailbox = folded(`${name.given.split(' ')[0]}.${name.family}`).replace(/[^a-z.-]/g, '');
    const person: SamplePerson = {
      id: this.#chance.uuid(),
      ...name,
      ...(this.#batch === undefined ? { birthOn, code: this.#freshCode(birthOn) } : this.#codeInBatch(birthOn, this.#batch)),
      language: 'fi',
      other: undefined,
      phone: this.#batch === undefined ? `+35800${1_000_000 + n * 137}` : `+35800${2_000_000 + n * 33}`,
      email: `${mailbox}.${n}@example.invalid`,
      contactAddress: undefined,
      onlyForLandlord: false,
      withoutContact: false,
      ...more,
    };
    this.all.push(person);
    return person;
  }

  #numberOf(place: number): number {
    if (this.#batch === undefined) return place;
    if (place >= mostInBatch || this.#batch >= mostBatches) throw new Error('there are no more numbers for invented people');
    // Those of no batch come first.
    return 1_000 + this.#batch * mostInBatch + place;
  }

  #freshCode(birthOn: string): string {
    const separator = birthOn < '2000' ? this.#chance.pick(['-', '-', '-', 'Y', 'X']) : this.#chance.pick(['A', 'A', 'A', 'B', 'C']);
    for (let individual = 900 + this.#chance.int(0, 99); ; individual = 900 + ((individual - 899) % 100)) {
      const code = codeOf(birthOn, separator, individual);
      if (this.#codes.has(code.slice(0, 6) + individual)) continue;
      this.#codes.add(code.slice(0, 6) + individual);
      return code;
    }
  }

  /** Every batch has a separator and an individual number of its own on every other day of the month, and so at most one person a day. */
  #codeInBatch(wished: string, batch: number): { birthOn: string; code: string } {
    const half = mostBatches / 2;
    for (let birthOn = wished; ; birthOn = addDays(birthOn, -1)) {
      const isOurs = Number(birthOn.slice(8)) % 2 === Math.floor(batch / half) && !birthOn.endsWith('-31');
      if (!isOurs || this.#codes.has(birthOn)) continue;
      this.#codes.add(birthOn);
      const separator = (birthOn < '2000' ? 'WVU' : 'DEF')[Math.floor((batch % half) / 100)]!;
      return { birthOn, code: codeOf(birthOn, separator, 900 + (batch % 100)) };
    }
  }
}

function codeOf(birthOn: string, separator: string, individual: number): string {
  const figures = birthOn.slice(8) + birthOn.slice(5, 7) + birthOn.slice(2, 4);
  return `${figures}${separator}${individual}${checkCharacterOf(figures + individual)}`;
}
