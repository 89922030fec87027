// Ids that stand for something a person can read: each module says how its own are read.

import { type AnyTx, addressOf, flatsById } from '#modules/homes/public.ts';
import type { Tx } from '#platform/database.ts';
import type { Language } from '#policy-engine/policy.ts';

/** What these ids say to the person whose rows hold them; an id that is missing is shown as "on file". */
export type Names = (tx: Tx<never>, ids: readonly string[], language: Language) => Promise<ReadonlyMap<string, string>>;

const names = new Map<string, Names>();

/** Declares how ids in columns of a category are read on the person's own page. */
export function nameIds(category: string, read: Names): void {
  names.set(category, read);
}

export const namesOf = (category: string): Names | undefined => names.get(category);

nameIds('home', async (tx, ids, language) => {
  const flats = await flatsById(tx as unknown as AnyTx, ids);
  return new Map(flats.map((flat) => [flat.id, addressOf(flat, language)]));
});
