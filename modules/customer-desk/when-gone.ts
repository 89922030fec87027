// When what a card shows is erased, by the policy's own periods.

import { policyInForce } from '#platform/policy-in-force.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { endsOn, erasedInWords, keepOf } from '#policy-engine/index.ts';
import type { PersonCard } from './card.ts';
import type { DeskVisit } from './what-policy-gives.ts';

/** The day on which a category of this person goes, or the rule while its day is not known; undefined when the policy keeps none of it. */
export function whenGone(visit: DeskVisit, card: PersonCard, category: string): { on: string } | { rule: string } | undefined {
  const role = roleOf(card);
  if (role === undefined) return undefined;
  const kept = keepOf(policyInForce(), category, role);
  const first = kept[0];
  if (!first) return undefined;
  const clocks = clocksOf(card, helsinkiDay(visit.asOf));
  const ends = kept.map(({ keep }) => endsOn(keep, clocks));
  if (ends.every((end) => end.on !== undefined))
    return {
      on: ends
        .map((end) => end.on!)
        .sort()
        .at(-1)!,
    };
  const waits = kept[ends.findIndex((end) => end.on === undefined)] ?? first;
  return { rule: erasedInWords(policyInForce(), waits, visit.language, { figures: 'always', to: 'staff' }) };
}

const order = ['main-tenant', 'spouse', 'adult-occupant', 'minor-occupant'];
/** In which capacity the data are kept: the weightiest that the person has today, or had last. */
export const roleOf = (card: PersonCard): string | undefined =>
  card.homes.flatMap((home) => home.role ?? []).sort((a, b) => order.indexOf(a) - order.indexOf(b))[0];

/** The days that a card knows. A debt is not among them: while one is open the period waits for it elsewhere. */
function clocksOf(card: PersonCard, today: string): Record<string, string | undefined> {
  const out = card.stays.map((stay) => stay.movedOutOn);
  const gone = out.length > 0 && out.every((day): day is string => typeof day === 'string' && day <= today);
  const ended = card.leases?.map((lease) => lease.ended_on);
  const over = ended !== undefined && ended.length > 0 && ended.every((day) => day != null);
  return {
    'moved-out': gone ? (out as string[]).sort().at(-1) : undefined,
    'lease-ended': over ? (ended as string[]).sort().at(-1) : undefined,
  };
}
