// Invented mandates of the sample landlord: a guardian who signs in, and a helper who calls.
import { createHash } from 'node:crypto';
import { addDays, addMonths } from '#policy-engine/index.ts';

type Given = [
  who: string,
  kind: string,
  name: string,
  scopes: string[],
  shownBy: string,
  months: [from: number, last: number],
  reference?: string,
];

const given: Given[] = [
  ['kaarina', 'guardianship', 'Timo Autio', ['tenancy', 'customer-service'], 'dvv', [-6, 18], 'DVV/TESTI/2026'],
  ['kaarina', 'guardianship', 'Helmi Lampinen', ['rent-monitoring'], 'dvv', [-6, 18], 'DVV/TESTI/2026'],
  ['bo', 'helper', 'Gun Testholm', ['tenancy'], 'own-page', [-2, 10]],
];

/** Rows of `representatives.mandate`, as they stand on the sample's day. `cast`: people by name. */
export function sampleMandates(cast: Record<string, { id: string }>, day: string): Record<string, unknown>[] {
  return given.map(([who, kind, name, scopes, shown_by, [from, last], reference]) => ({
    id: idOf(who, name),
    person_id: cast[who]!.id,
    kind,
    name,
    scopes,
    from_on: addMonths(day, from),
    last_on: addDays(addMonths(day, last), -1),
    shown_by,
    reference: reference ?? null,
    seen_on: reference ? addMonths(day, from) : null,
  }));
}

/** What has been told on one of them: rows of `representatives.disclosure`. */
export const sampleTold = (cast: Record<string, { id: string }>): Record<string, unknown>[] => [
  {
    id: idOf('bo', 'told'),
    person_id: cast['bo']!.id,
    mandate_id: idOf('bo', 'Gun Testholm'),
    activity: 'tenancy',
    told: ['home', 'occupancy', 'lease-terms'],
    method: 'document',
  },
];

/** The same on every machine. */
function idOf(who: string, name: string): string {
  const hex = createHash('sha256').update(`mandate ${who} ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
