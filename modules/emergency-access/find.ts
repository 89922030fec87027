// Finds who lives at an address in an emergency: which home and in which role, never a name.
import { type AnyTx, addressOf, type Flat, findFlats, flatsById } from '#modules/homes/public.ts';
import { type Living, livingAt } from '#modules/residents/public.ts';
import type { Visit } from '#platform/pages/declare.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';

export type DutyVisit = Visit<unknown, unknown, unknown, 'emergency-access'>;
const mostFlats = 10;

export interface Found {
  flat: Flat;
  address: string;
  living: Living[];
}

/** The homes whose address is as written, each with those who live there today; at most ten homes. */
export const findHomes = (visit: DutyVisit, written: string): Promise<Found[]> =>
  visit.enter('emergency-access', { list: 'emergency', term: written, reason: 'emergency-access.because.finding' }, async (tx) => {
    const flats = await findFlats(tx as unknown as AnyTx, written, mostFlats);
    const living = await livingAt(
      tx,
      flats.map((flat) => flat.id),
      helsinkiDay(visit.asOf),
    );
    return flats.map((flat) => ({
      flat,
      address: addressOf(flat, visit.language),
      living: living.filter((each) => each.flatId === flat.id),
    }));
  });

/** What a home is called; undefined when there is none. Homes are about nobody. */
export const homeCalled = (visit: DutyVisit, flatId: string): Promise<string | undefined> =>
  visit.enter('emergency-access', { list: 'emergency', reason: 'emergency-access.because.finding' }, async (tx) => {
    const [flat] = await flatsById(tx as unknown as AnyTx, [flatId]);
    return flat && addressOf(flat, visit.language);
  });
