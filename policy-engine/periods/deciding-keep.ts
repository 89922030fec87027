// Tells which of several rules decides the day on which something goes.
import { type KeptFor, keepOf } from '../answers/keep-of.ts';
import type { Policy } from '../policy.ts';
import { type Clocks, type End, endsOn } from './ends-on.ts';

export interface Deciding extends KeptFor {
  end: End;
}

export interface RecordAt {
  category: string;
  subject: string;
  clocks: Clocks;
  /** Words of `unless` that hold. */
  facts?: string[];
  /** The activities for which this record is kept; without it all that keep such data of such people. */
  activities?: string[];
}

/**
 * The rule that decides when a record goes (S145): within an activity the one that ends first, over all activities the one that ends
 * last. An activity that still waits for an event decides over those with a day. Nothing when no rule keeps such a record.
 */
export function decidingKeep(policy: Policy, { category, subject, clocks, facts = [], activities }: RecordAt): Deciding | undefined {
  const all = keepOf(policy, category, subject)
    .filter(({ activity }) => activities === undefined || activities.includes(activity))
    .map((kept): Deciding => ({ ...kept, end: endsOn(kept.keep, clocks, facts) }))
    .filter(({ end }) => end.on !== undefined || end.waitsFor !== undefined);
  const perActivity = [...new Set(all.map((d) => d.activity))].map((activity) => all.filter((d) => d.activity === activity).reduce(sooner));
  return perActivity.length === 0 ? undefined : perActivity.reduce(later);
}

const sooner = (one: Deciding, other: Deciding): Deciding => (endless(one) > endless(other) ? other : one);
const later = (one: Deciding, other: Deciding): Deciding => (endless(one) < endless(other) ? other : one);

/** A day to compare by; what has none yet comes after every day. */
const endless = ({ end }: Deciding): string => end.on ?? '9999-12-31';
