// Works out on which day something must be gone.
import type { Clock, Keep } from '../policy.ts';
import { addDays, addPeriod, type Day, dayOf, endOfCalendarYear } from './helsinki-days.ts';

/**
 * When each event happened: an instant, or a day when no time is known. `undefined`: it has not happened yet. An event that is not
 * there at all never will (a person without debts has no day on which they are settled).
 */
export type Clocks = Record<string, Date | Day | undefined>;

/** `on`: gone on this day. `waitsFor`: what must happen first. Both: gone on this day at the latest, earlier if that happens. Neither: this line ends nothing here. */
export interface End {
  on?: Day;
  waitsFor?: string;
}

/**
 * The first Helsinki day on which data kept by this line must not be there any more. The day of the event is the first and the last
 * day of a period is still kept: three years from 31.7.2026 end on 1.8.2029. `within` is gone by the day itself, hours end in the
 * hour. `facts` are the words of `unless` that hold.
 */
export function endsOn(keep: Keep, clocks: Clocks, facts: string[] = []): End {
  if (keep.unless !== undefined && facts.includes(keep.unless)) return {};
  const end = withFloor(keep, clocks, usualEnd(keep, clocks));
  const cap =
    keep.atMost && earliest(('shortest' in keep.atMost ? keep.atMost.shortest : [keep.atMost]).map((clock) => endOf(clock, clocks)));
  if (cap?.on === undefined) return end;
  if (end.on === undefined) return { ...end, on: cap.on };
  return { ...end, on: min(end.on, cap.on) };
}

function usualEnd(keep: Keep, clocks: Clocks): End {
  if (keep.longest) return latest(keep.longest.map((clock) => endOf(clock, clocks)));
  if (keep.shortest) return earliest(keep.shortest.map((clock) => endOf(clock, clocks)));
  const clock = keep.clock!;
  const from = keep.orFrom !== undefined && clocks[clock.from] === undefined ? keep.orFrom : clock.from;
  return endOf({ from, for: clock.for }, clocks, keep);
}

function endOf(clock: Clock, clocks: Clocks, keep?: Keep): End & { never?: true } {
  const happened = clocks[clock.from];
  if (happened === undefined) return { waitsFor: clock.from, ...(!(clock.from in clocks) && { never: true }) };
  if (clock.for.unit === 'hours' && happened instanceof Date)
    return { on: dayOf(new Date(happened.getTime() + clock.for.amount * 3_600_000)) };
  const day = happened instanceof Date ? dayOf(happened) : happened;
  const last = addPeriod(keep?.countedFromEndOfCalendarYear ? endOfCalendarYear(day) : day, clock.for);
  return { on: keep?.within ? last : addDays(last, 1) };
}

/** The last of several ends; one that can never come is passed over as long as another can. */
function latest(ends: (End & { never?: true })[]): End {
  const possible = ends.some((end) => !end.never) ? ends.filter((end) => !end.never) : ends;
  const waiting = possible.find((end) => end.on === undefined);
  return waiting ? { waitsFor: waiting.waitsFor! } : { on: possible.map((end) => end.on!).reduce(max) };
}

/** The first of several ends that is known. */
function earliest(ends: End[]): End {
  const known = ends.flatMap((end) => end.on ?? []);
  return known.length > 0 ? { on: known.reduce(min) } : { waitsFor: ends[0]!.waitsFor! };
}

function withFloor(keep: Keep, clocks: Clocks, end: End): End {
  const floor = keep.atLeast && endOf(keep.atLeast, clocks).on;
  return floor === undefined || end.on === undefined ? end : { ...end, on: max(end.on, floor) };
}

const min = (one: Day, other: Day): Day => (one < other ? one : other);
const max = (one: Day, other: Day): Day => (one > other ? one : other);
