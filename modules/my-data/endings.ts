// When each thing about a person goes: the policy's lines, with the days that the person's own rows know.
import { activityNamed, endsOn, erasedInWords, keepOf } from '#policy-engine/index.ts';
import type { Clock, Keep, Language, Policy, Status, Text } from '#policy-engine/policy.ts';
import type { OwnGroup } from './own-groups.ts';
import type { OwnRow } from './own-row.ts';

export interface Ending {
  /** Gone on this day (`2029-08-01`); absent while it waits for something. */
  on?: string;
  /** Event of the policy that must happen first. */
  waitsFor?: string;
  /** What started the period, and on which day. */
  happened?: { event: string; day: string };
  /** "kun vuokrasopimuksesi päättymisestä on kulunut 3 vuotta"; for a proposed line the proposal. */
  words: string;
  /** For a proposed line: the landlord's own criterion until it decides, in whole sentences; empty when it has none. */
  criterion?: string;
  because: Text;
  status: Status;
  activity: string;
  /** Addresses of the homes that it concerns, where a group has several ends. */
  about: string[];
}

/** Event -> its day; undefined while it has not happened; events that no row of the person knows are absent. */
export type Days = Record<string, string | undefined>;

/** What all rows together know: an event has happened to the person when every row that waits for it says so, on the last of the days. */
export function daysOf(rows: readonly OwnRow[]): Days {
  const days: Days = {};
  for (const event of new Set(rows.flatMap((row) => Object.keys(row.days)))) {
    const known = rows.flatMap((row) => (event in row.days ? [row.days[event]] : []));
    days[event] = known.some((day) => day === null)
      ? undefined
      : known
          .map((day) => day!)
          .sort()
          .at(-1);
  }
  return days;
}

/** The ends of a group, one for each different one among its rows and categories; none when no line keeps it. */
export function endingsOf(policy: Policy, group: OwnGroup, roles: readonly string[], days: Days, language: Language): Ending[] {
  const found = new Map<string, Ending>();
  for (const row of group.rows) {
    const own = Object.fromEntries(Object.entries(row.days).map(([event, day]) => [event, day ?? undefined]));
    for (const category of new Set(row.cells.map((cell) => cell.category))) {
      const ending = endOfData(policy, category, roles, { ...days, ...own }, language);
      if (!ending) continue;
      const key = `${ending.on} ${ending.words} ${ending.criterion}`;
      const about = new Set([...(found.get(key)?.about ?? []), ...(row.about === undefined ? [] : [row.about])]);
      found.set(key, { ...ending, about: [...about] });
    }
  }
  const ends = [...found.values()].sort((a, b) => (a.on ?? '9').localeCompare(b.on ?? '9'));
  return ends.length > 1 ? ends : ends.map((ending) => ({ ...ending, about: [] }));
}

interface Considered {
  activity: string;
  keep: Keep;
  on?: string;
  waitsFor?: string;
}

/** Within an activity the earliest end counts; the datum goes when the last activity that keeps it ends. */
function endOfData(
  policy: Policy,
  category: string,
  roles: readonly string[],
  days: Days,
  language: Language,
): Omit<Ending, 'about'> | undefined {
  const lines = roles
    .flatMap((role) => keepOf(policy, category, role))
    .map((kept): Considered => ({ ...kept, ...endsOn(kept.keep, instants(days)) }));
  const ends = lines.filter((line) => line.on !== undefined || line.waitsFor !== undefined);
  const perActivity = [...Map.groupBy(ends, (line) => line.activity).values()].map((of) =>
    of.reduce((a, b) => (dayOrNever(a) <= dayOrNever(b) ? a : b)),
  );
  if (perActivity.length === 0) return undefined;
  return said(
    policy,
    perActivity.reduce((a, b) => (dayOrNever(a) >= dayOrNever(b) ? a : b)),
    days,
    language,
  );
}

const dayOrNever = ({ on }: Considered) => on ?? '9999-12-31';
/** Instants stay instants, so that hours can be counted. */
const instants = (days: Days) =>
  Object.fromEntries(Object.entries(days).map(([event, day]) => [event, day?.includes('T') ? new Date(day) : day]));

function said(policy: Policy, { activity, keep, on, waitsFor }: Considered, days: Days, language: Language): Omit<Ending, 'about'> {
  const started = clocksOf(keep).find((clock) => days[clock.from] !== undefined)?.from;
  return {
    ...(on !== undefined && { on }),
    ...(waitsFor !== undefined && on === undefined && { waitsFor }),
    ...(on !== undefined && started !== undefined && { happened: { event: started, day: days[started]! } }),
    words: erasedInWords(policy, { activity, keep }, language, { figures: 'always' }),
    ...(keep.status === 'proposed' && { criterion: activityNamed(policy, activity).untilDecided?.[language] ?? '' }),
    because: keep.because,
    status: keep.status,
    activity,
  };
}

const clocksOf = (keep: Keep): Clock[] => keep.longest ?? keep.shortest ?? [keep.clock!];
