// Takes back a move-out that was recorded by mistake.
import { type Occupancy, takeBackMoveOut as takeBack } from '#modules/residents/public.ts';
import { type Acted, seeOther } from '#platform/pages/declare.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { personAddress } from './addresses.ts';
import { mayWrite, openedBy, type PersonVisit, reachOf } from './opened.ts';
import { refusals } from './refusals.ts';

/** A move that is still to come, or is today's, can be taken back; an older one has had its effects. */
export const mayTakeBack = (stay: Pick<Occupancy, 'movedOutOn'>, today: string): boolean =>
  typeof stay.movedOutOn === 'string' && stay.movedOutOn >= today;

export async function takeBackMoveOut(visit: PersonVisit, stay: string): Promise<Acted> {
  const opened = openedBy(visit);
  if (opened?.activity !== 'occupant-register' || !mayWrite(visit, opened, 'correct', 'occupancy')) throw refusals.notShown();
  await visit.enter('occupant-register', reachOf(opened), (tx) => takeBack(tx, stay, helsinkiDay(visit.asOf)));
  return seeOther(
    visit.url(personAddress, { id: opened.personId }, { query: { tehtava: opened.token } }),
    'customer-desk.moveOut.takenBack',
  );
}
