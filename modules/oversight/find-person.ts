// Finds people by name or address within an inspection. A list: every hit is traced to the one who searched.

import { addressOf } from '#modules/homes/public.ts';
import { findPeople, fullName, kindOfWords } from '#modules/residents/public.ts';
import type { Tx } from '#platform/database.ts';
import { oversightFacts } from '#platform/oversight-facts.ts';
import type { Language } from '#policy-engine/index.ts';

export interface Found {
  id: string;
  name: string;
  homes: string[];
}

/** Whether the policy in force lets supervision list people at all. */
export const canFind = (): boolean =>
  oversightFacts()
    .compiled()
    .roles.some((r) => r.activity === 'supervision' && r.role === 'supervision' && r.mode === 'list');

/** By name or address only: an inspection starts from a matter, not from an identity code. */
export async function foundPeople(tx: Tx<'supervision'>, words: string, today: string, language: Language): Promise<Found[]> {
  if (!['name', 'address'].includes(kindOfWords(words, today))) return [];
  // The register's search asks for columns that `serves` of this module names as well.
  const hits = await findPeople(tx as never, words, today);
  return hits.map((hit) => ({
    id: hit.id,
    name: fullName(hit),
    homes: hit.homes.flatMap((home) => (home.flat ? [addressOf(home.flat, language)] : [])),
  }));
}
