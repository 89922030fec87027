// Destroys keys under which nothing is sealed any more, and digests of values that are gone.
import { type Destruction, destroyUnused, readHoldings, type VaultPool } from './vault-database.ts';

export interface Sweep {
  pool: VaultPool;
  controller: string;
  /** Which of these owners still have sealed data, and of which category. */
  left(owners: string[]): Promise<{ owner: string; category: string }[]>;
  /** Category -> sealed group, as the policy says. */
  groupOf(category: string): string | undefined;
  /** Younger keys are spared: a key is committed before what it seals. */
  before: Date;
}

/** Goes through all owners of keys, in order of their ids; repeating it after a kill does what is left. Returns what was destroyed. */
export async function sweepVault({ pool, controller, left, groupOf, before }: Sweep, batch = 2_000): Promise<Destruction[]> {
  const destroyed: Destruction[] = [];
  let after: string | undefined;
  for (;;) {
    const held = await readHoldings(pool, controller, after, batch, before);
    if (held.length === 0) return destroyed;
    after = held.at(-1)!.owner;
    const kept = new Map<string, Set<string>>();
    for (const { owner, category } of await left(held.map((h) => h.owner))) kept.set(owner, (kept.get(owner) ?? new Set()).add(category));
    const keys: [string, string][] = [];
    const digests: [string, string][] = [];
    for (const { owner, groups, kinds } of held) {
      const categories = kept.get(owner) ?? new Set<string>();
      const groupsLeft = new Set([...categories].map(groupOf));
      keys.push(...groups.filter((g) => !groupsLeft.has(g)).map((g): [string, string] => [owner, g]));
      digests.push(...kinds.filter((k) => !categories.has(k)).map((k): [string, string] => [owner, k]));
    }
    if (keys.length + digests.length > 0) destroyed.push(...(await destroyUnused(pool, controller, keys, digests, before)));
  }
}
