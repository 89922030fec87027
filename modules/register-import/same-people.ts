// Who of the file is who: rows about one person are known by their identity code, and otherwise by name and birth date in one flat alone.
import { folded } from '#modules/homes/public.ts';
import type { FlatSaid, Mistake, ReadRow, Said } from './read-row.ts';

/** Makes of words something that tells nothing of them and is the same only for the same words. */
export type Blind = (words: string) => string;

const nameOf = ({ person }: Said) => folded(`${person.given} ${person.family}`);
const flatOf = (flat: FlatSaid) =>
  'id' in flat
    ? flat.id
    : 'address' in flat
      ? folded(`${flat.address} ${flat.postalCode ?? ''}`)
      : `${flat.buildingId} ${flat.staircase} ${flat.number} ${flat.partition}`;

/** Words of a name that a changed name may have kept. */
export const shareAWord = (a: string, b: string): boolean => {
  const words = new Set(folded(a).split(/[\s-]+/));
  return folded(b)
    .split(/[\s-]+/)
    .some((word) => words.has(word));
};

/** Remembers who has been met; asked in the order of the file, its answers are the same each time. */
export class SamePeople {
  readonly #blind: Blind;
  readonly #codes = new Map<string, { row: number; name: string }>();
  /** Name and birth date in a flat -> the person. */
  readonly #inFlat = new Map<string, string>();
  readonly #stays = new Map<string, number>();
  constructor(blind: Blind) {
    this.#blind = blind;
  }

  /** Takes a row in; returns what contradicts an earlier one. */
  meet({ row, leaseNumber, said }: ReadRow): Mistake | undefined {
    if (!said) return undefined;
    const { code } = said.person;
    if (code !== undefined) {
      const known = this.#codes.get(this.#blind(code));
      if (known && !shareAWord(known.name, nameOf(said)))
        return { field: 'identityCode', reason: 'codeOfAnotherRow', values: { row: known.row } };
      if (!known) this.#codes.set(this.#blind(code), { row, name: nameOf(said) });
    }
    const here = this.#here(said);
    if (here !== undefined && code !== undefined && !this.#inFlat.has(here)) this.#inFlat.set(here, this.#blind(code));
    const stay = this.#blind(`${this.personOf(row, said)} ${leaseNumber} ${flatOf(said.flat)} ${said.movedIn}`);
    const earlier = this.#stays.get(stay);
    if (earlier !== undefined) return { field: undefined, reason: 'sameAsRow', values: { row: earlier } };
    this.#stays.set(stay, row);
    return undefined;
  }

  /** One word for each person of the file. Ask when every row has been met. */
  personOf(row: number, said: Said): string {
    const { code, other } = said.person;
    if (code !== undefined) return this.#blind(code);
    const here = this.#here(said);
    if (here !== undefined) return this.#inFlat.get(here) ?? here;
    return this.#blind(other ? `${other.kind} ${other.value} ${nameOf(said)}` : `row ${row}`);
  }

  #here(said: Said): string | undefined {
    const { birthOn } = said.person;
    return birthOn === undefined ? undefined : this.#blind(`${flatOf(said.flat)}|${nameOf(said)}|${birthOn}`);
  }
}
