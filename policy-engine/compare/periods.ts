// Compares how long data are kept: the retention lines of two versions of one activity.
import { keepInWords } from '../periods/keep-in-words.ts';
import type { Activity, Clock, Keep, Language, Period, Policy } from '../policy.ts';
import { contentOf, type Direction, type Finding, unique, type Versions } from './change.ts';
import { phrases } from './phrases.ts';

/** Every category of every kind of person whose period is new, gone, longer, shorter or counted otherwise. */
export function comparePeriods(versions: Versions, before: Activity | undefined, after: Activity | undefined): Finding[] {
  const [was, now] = [keptBy(before), keptBy(after)];
  return unique([...was.keys(), ...now.keys()]).flatMap((at) => {
    const [of, data] = at.split(' ') as [string, string];
    // Several lines may keep the same thing here: those that stand in both versions are no change.
    const had = (was.get(at) ?? []).filter((line) => !(now.get(at) ?? []).some((other) => termsOf(other) === termsOf(line)));
    const has = (now.get(at) ?? []).filter((line) => !(was.get(at) ?? []).some((other) => termsOf(other) === termsOf(line)));
    const pairs = Array.from({ length: Math.max(had.length, has.length) }, (_, n) => [had[n], has[n]] as const);
    return pairs.map(([one, other]) => ({ of, data, ...changeOf(versions, (after ?? before)!.id, one, other) }));
  });
}

function changeOf(versions: Versions, activity: string, had: Keep | undefined, has: Keep | undefined): Finding {
  const direction = directionOf(had, has);
  return {
    facet: 'keep',
    key: contentOf([termsOf(had), termsOf(has)]),
    direction,
    ...(had && { was: had.origin }),
    ...(has && { now: has.origin }),
    // How long it stays, or by what that is judged, is among what is told (GDPR Art. 13(2)(a)); an earlier end takes nothing away.
    ...(has && direction !== 'narrower' && { inform: { article: '13(2)(a)', before: false } }),
    say: (language, titles) => periodInChange(versions, activity, had, has, language, titles),
  };
}

function keptBy(activity: Activity | undefined): Map<string, Keep[]> {
  const cells = (activity?.keep ?? []).flatMap((line) => line.of.flatMap((of) => line.data.map((data) => ({ at: `${of} ${data}`, line }))));
  return new Map([...Map.groupBy(cells, (cell) => cell.at)].map(([at, group]) => [at, group.map((cell) => cell.line)]));
}

/** What counts as the same period; who decided it and in which status is compared elsewhere. */
function termsOf(line: Keep | undefined): string {
  if (!line) return '';
  const { data: _, of: __, status: ___, origin: ____, decided: _____, ...terms } = line;
  return contentOf(terms);
}

function periodInChange(
  { before, after }: Versions,
  activity: string,
  had: Keep | undefined,
  has: Keep | undefined,
  language: Language,
  data: string,
): string {
  const say = phrases[language];
  const inWords = (policy: Policy, keep: Keep) => keepInWords(policy, { activity, keep }, language, { figures: 'always' });
  if (!has) return say.keptNoLonger(data);
  if (!had) return say.keptNow(data, inWords(after, has));
  const [was, now] = [inWords(before, had), inWords(after, has)];
  if (was === now) return say.otherEnd(data);
  const direction = directionOf(had, has);
  return say[direction === 'wider' ? 'longer' : direction === 'narrower' ? 'shorter' : 'otherPeriod'](data, was, now);
}

function directionOf(had: Keep | undefined, has: Keep | undefined): Direction {
  if (!had || !has) return had ? 'narrower' : 'wider';
  const [was, now] = [clocksOf(had), clocksOf(has)];
  const alike = was.length === now.length && was.every((clock, n) => clock.from === now[n]!.from) && frameOf(had) === frameOf(has);
  if (!alike) return 'other';
  const longer = was.some((clock, n) => daysIn(now[n]!.for) > daysIn(clock.for));
  const shorter = was.some((clock, n) => daysIn(now[n]!.for) < daysIn(clock.for));
  return longer === shorter ? 'other' : longer ? 'wider' : 'narrower';
}

/** Every length in the line, in the order of its parts; of the same events in both versions, or they cannot be compared. */
const clocksOf = (keep: Keep): Clock[] =>
  [
    keep.clock ?? [],
    inOrder(keep.longest),
    inOrder(keep.shortest),
    keep.atMost ? ('shortest' in keep.atMost ? inOrder(keep.atMost.shortest) : keep.atMost) : [],
    keep.atLeast ?? [],
  ].flat();
const inOrder = (clocks: Clock[] = []): Clock[] => [...clocks].sort((a, b) => a.from.localeCompare(b.from));

/** What must be the same for two periods to be longer or shorter than one another. */
const frameOf = (keep: Keep): string =>
  contentOf([
    Boolean(keep.longest),
    Boolean(keep.shortest),
    Boolean(keep.atMost),
    Boolean(keep.atLeast),
    keep.countedFromEndOfCalendarYear,
    keep.orFrom,
    keep.unless,
    keep.then,
    keep.hold,
  ]);

const daysOf: Record<Period['unit'], number> = { hours: 1 / 24, days: 1, months: 365.2425 / 12, years: 365.2425 };
/** Rounded to an hour, so that three years and thirty-six months are the same. */
const daysIn = ({ amount, unit }: Period): number => Math.round(amount * daysOf[unit] * 24) / 24;
