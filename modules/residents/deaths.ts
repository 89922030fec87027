// A death is written into the register.
import type { Tx } from '#platform/database.ts';
import { refusals } from './refusals.ts';

export const tellersOfDeath = ['relative', 'authority', 'estate'] as const;
export interface Death {
  personId: string;
  /** `2026-11-20`, a Helsinki day that has come. */
  diedOn: string;
  toldBy: (typeof tellersOfDeath)[number];
}

/**
 * Records that somebody has died: their own pages close and letters to them stop at once (rule L16). The lease is ended or transferred by its
 * own deeds, with the estate. Throws `diedAlready`, `deathIsPast`.
 */
export async function recordDeath(tx: Tx<'occupant-register'>, death: Death): Promise<void> {
  const recorded = await tx
    .insertInto('residents.death')
    .values({ person_id: death.personId, died_on: death.diedOn, told_by: death.toldBy })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst();
  if (recorded.numInsertedOrUpdatedRows !== 1n) throw refusals.diedAlready();
}
