// Invented leases with rents as they are.
import type { Chance, SampleFlat } from '#modules/homes/public.ts';
import type { EndReason } from './contract.ts';

export interface SampleParty {
  personId: string;
  role: 'main-tenant' | 'spouse';
  signedOn: string | undefined;
}
export interface SampleLease {
  id: string;
  flatId: string;
  kind: 'open-ended' | 'fixed' | 'temporary';
  beginsOn: string;
  endsOn: string | undefined;
  rentCents: number;
  termsVersion: string;
  state: 'draft' | 'active' | 'ended';
  endedOn: string | undefined;
  endReason: EndReason | undefined;
  parties: SampleParty[];
}

/** Terms as they were given to those who signed in that year. */
const termsOf = (day: string) => (day < '2012' ? '2004-1' : day < '2019' ? '2012-1' : day < '2024' ? '2019-2' : '2024-1');

/** A lease that all its parties signed a week before it began; `more` says what is otherwise. */
export function sampleLease(
  chance: Chance,
  flat: SampleFlat,
  beginsOn: string,
  signedOn: string,
  parties: { personId: string; role: 'main-tenant' | 'spouse' }[],
  more: Partial<SampleLease> = {},
): SampleLease {
  return {
    id: chance.uuid(),
    flatId: flat.id,
    kind: 'open-ended',
    beginsOn,
    endsOn: undefined,
    // 13.20-15.10 euros a square metre, in whole euros.
    rentCents: Math.round((flat.area_m2 * chance.int(1320, 1510)) / 100) * 100,
    termsVersion: termsOf(beginsOn),
    state: more.endedOn === undefined ? 'active' : 'ended',
    endedOn: undefined,
    endReason: undefined,
    parties: parties.map((p) => ({ ...p, signedOn })),
    ...more,
  };
}
