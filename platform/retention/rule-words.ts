// Says one keep line of the policy in SQL: as a judgement of the run, and as the instant from which something may not be there.
import type { Clock, Keep } from '#policy-engine/index.ts';

/** Where the day of an event stands. `perhaps`: true when the event can come for this person at all (somebody without debts has none to settle). */
export interface Source {
  sql: string;
  perhaps?: string;
}
/** Event -> its source; events that nothing records are absent. */
export type Sources = ReadonlyMap<string, Source>;

/** Events of a person's life, known also to rows that do not carry their day; the others are the record's own. */
export const eventsOfPeople: readonly string[] = [
  'lease-ended',
  'relationship-ended',
  'moved-out',
  'debt-settled-or-barred',
  'employment-ended',
  'account-closed',
  'last-login',
];

interface How {
  within: boolean;
  yearEnd: boolean;
}
const plain: How = { within: false, yearEnd: false };

/** When the period of a line is over; undefined when nothing records any event that could begin it. */
export interface LineSql {
  /** True when the period is over and no hold that the line allows stops it. */
  due: string;
  /** timestamptz; infinity while it waits, null when it ends nothing for this person. */
  ends: string;
  /** Events it runs from, with their sources. */
  events: string[];
}

/** `held(kinds)`: SQL that is true when a hold of these kinds names the row. */
export function lineInSql(keep: Keep, sources: Sources, held: (kinds: string[]) => string): LineSql | undefined {
  // Whether a fact of `unless` holds is recorded by no table; where it does not, the line applies.
  const usual = usualInSql(keep, sources);
  const caps = capsOf(keep).filter((clock) => sources.has(clock.from));
  if (!usual && caps.length === 0) return undefined;
  const floor = keep.atLeast && sources.has(keep.atLeast.from) ? keep.atLeast : undefined;
  const base = usual ?? { due: 'false', ends: `'infinity'::timestamptz`, events: [] };
  const withFloor = floor
    ? { ...base, due: `(${base.due} and coalesce(${isOver(floor, sources)}, true))`, ends: floored(base.ends, floor, sources) }
    : base;
  const stopped = keep.hold.length > 0 ? `(${withFloor.due} and not ${held(keep.hold)})` : withFloor.due;
  return {
    due: caps.length > 0 ? `(${[stopped, ...caps.map((clock) => isOver(clock, sources))].join(' or ')})` : stopped,
    ends: caps.length > 0 ? `least(${[withFloor.ends, ...caps.map((clock) => endOf(clock, sources))].join(', ')})` : withFloor.ends,
    events: [...new Set([...base.events, ...caps.map((clock) => clock.from)])],
  };
}

function usualInSql(keep: Keep, sources: Sources): LineSql | undefined {
  const how = { within: keep.within, yearEnd: keep.countedFromEndOfCalendarYear };
  const known = (clocks: Clock[]) => clocks.filter((clock) => sources.has(clock.from));
  if (keep.longest) {
    const clocks = known(keep.longest);
    if (clocks.length === 0) return undefined;
    return {
      due: `(${clocks.map((clock) => overOrNever(clock, sources)).join(' and ')}${clocks.every((c) => sources.get(c.from)!.perhaps) ? ` and (${clocks.map((c) => sources.get(c.from)!.perhaps).join(' or ')})` : ''})`,
      ends: `greatest(${clocks.map((clock) => endOf(clock, sources)).join(', ')})`,
      events: clocks.map((clock) => clock.from),
    };
  }
  if (keep.shortest) {
    const clocks = known(keep.shortest);
    if (clocks.length === 0) return undefined;
    return {
      due: `(${clocks.map((clock) => `coalesce(${isOver(clock, sources)}, false)`).join(' or ')})`,
      ends: `least(${clocks.map((clock) => endOf(clock, sources)).join(', ')})`,
      events: clocks.map((clock) => clock.from),
    };
  }
  const clock = keep.clock!;
  const other = keep.orFrom === undefined ? undefined : { from: keep.orFrom, for: clock.for };
  const [first, second] = known(other ? [clock, other] : [clock]);
  if (!first) return undefined;
  if (!second) return { due: isOver(first, sources, how), ends: endOf(first, sources, how), events: [first.from] };
  const happened = `${sources.get(first.from)!.sql} is not null`;
  return {
    due: `case when ${happened} then ${isOver(first, sources, how)} else ${isOver(second, sources, how)} end`,
    ends: `case when ${happened} then ${endOf(first, sources, how)} else ${endOf(second, sources, how)} end`,
    events: [first.from, second.from],
  };
}

const capsOf = (keep: Keep): Clock[] => (keep.atMost ? ('shortest' in keep.atMost ? keep.atMost.shortest : [keep.atMost]) : []);
const args = ({ for: { amount, unit } }: Clock, { within, yearEnd }: How) => `${amount}, '${unit}', ${within}, ${yearEnd}`;

/** A bare column compared with a constant, so that an index can answer. */
function isOver(clock: Clock, sources: Sources, how: How = plain): string {
  const { sql } = sources.get(clock.from)!;
  return isInstant(sql)
    ? `${sql} < (select retention.over_before(${args(clock, how)}))`
    : `${sql} <= (select retention.over_since(${args(clock, how)}))`;
}
const overOrNever = (clock: Clock, sources: Sources): string => {
  const { perhaps } = sources.get(clock.from)!;
  return perhaps ? `(not ${perhaps} or ${isOver(clock, sources)})` : isOver(clock, sources);
};
function endOf(clock: Clock, sources: Sources, how: How = plain): string {
  const { sql, perhaps } = sources.get(clock.from)!;
  const end = `coalesce(retention.end_of(${sql}, ${args(clock, how)}), 'infinity')`;
  return perhaps ? `case when ${perhaps} then ${end} end` : end;
}
const floored = (ends: string, floor: Clock, sources: Sources): string =>
  `case when ${ends} < 'infinity' and ${endOf(floor, sources)} < 'infinity' then greatest(${ends}, ${endOf(floor, sources)}) else ${ends} end`;

/** Instants end in `_at`, days in `_on`: the rule of names, which a test holds to the catalogue's types. */
const isInstant = (sql: string): boolean => /(_at|\bat)$/.test(sql);
