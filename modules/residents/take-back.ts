// Takes back a move-out that was recorded by mistake, before it has had its effects.
import type { Tx } from '#platform/database.ts';
import { refusals } from './refusals.ts';

/**
 * Somebody lives in their home after all. Only while the day of moving is today or still to come: an older move has started periods and
 * closed doors. Throws `unknownPerson`, `movedOutLongAgo`. `today` is a Helsinki day.
 */
export async function takeBackMoveOut(tx: Tx<'occupant-register'>, occupancyId: string, today: string): Promise<void> {
  const stay = await tx.selectFrom('residents.occupancy').select(['moved_out_on']).where('id', '=', occupancyId).executeTakeFirst();
  if (!stay) throw refusals.unknownPerson();
  if (stay.moved_out_on === null || stay.moved_out_on < today) throw refusals.movedOutLongAgo();
  await tx.updateTable('residents.occupancy').set({ moved_out_on: null, moved_out_by: null }).where('id', '=', occupancyId).execute();
}
