// Checks that everything collected has an end, and that every end is well said.
import { categoriesOf, familyOf } from '../facts.ts';
import type { Activity, Clock, Keep, Mistake, Period } from '../policy.ts';
import { type Check, error, type Given, listed, placeOfCollect, warning } from './check.ts';

/** What nobody says how long to keep would be kept for ever (GDPR Art. 5(1)(e)). */
export const everythingEnds: Check = (given) =>
  given.policy.activities.flatMap((activity) =>
    Object.entries(activity.collect).flatMap(([subject, collected]) => endless(given, activity, subject, categoriesOf(collected))),
  );

function endless(given: Given, activity: Activity, subject: string, categories: string[]): Mistake[] {
  const lines = familyOf(given.policy, activity).flatMap((a) => a.keep);
  // A line that holds only "unless" something happens does not end the rest.
  const isKept = (category: string) =>
    lines.some((line) => line.unless === undefined && line.data.includes(category) && line.of.includes(subject));
  const lost = categories.filter((category) => !isKept(category));
  if (lost.length === 0) return [];
  return [
    error(
      placeOfCollect(given, activity, subject),
      `"${activity.id}" does not say how long it keeps ${listed(lost)} of \`${subject}\`: it would be kept for ever.`,
    ),
  ];
}

export const endsAreWellSaid: Check = ({ policy }) =>
  policy.activities.flatMap((activity) => activity.keep.flatMap((line) => illSaid(line)));

function illSaid(line: Keep): Mistake[] {
  const ways = [line.clock, line.longest, line.shortest].filter((way) => way !== undefined).length;
  const found: string[] = [];
  if (ways === 0)
    found.push('This line does not say from when and how long: write `from` with `for` or `within`, or `longest`, or `shortest`.');
  if (ways > 1) found.push('This line says several times how long: `from`, `longest` and `shortest` exclude each other.');
  if (line.within && !line.clock) found.push('`within` needs `from`.');
  if (line.orFrom !== undefined && !line.clock) found.push('`or-from` needs `from`.');
  if (line.countedFromEndOfCalendarYear && line.clock?.for.unit !== 'years')
    found.push('Only years are counted from the end of the calendar year.');
  return found.map((words) => error(line.origin, words));
}

/** Who reads what others keep must not build longer memories on it (comparable only from the same event). */
export const usersDoNotOutlive: Check = ({ policy }) =>
  policy.activities.flatMap((activity) => {
    const borrowed = activity.use.filter((category) => !activity.keep.some((line) => line.data.includes(category)));
    return activity.keep.flatMap((line) => {
      const outlived = borrowed.filter((category) =>
        line.of.every((subject) => outlives(line, policyKeeps(policy.activities, category, subject))),
      );
      const words = `"${activity.id}" keeps its own data longer than ${listed(outlived)}, which it only uses: keep it here too, or shorten this.`;
      return outlived.length > 0 ? [warning(line.origin, words)] : [];
    });
  });

const policyKeeps = (activities: Activity[], category: string, subject: string): Keep[] =>
  activities.flatMap((a) => a.keep.filter((line) => line.data.includes(category) && line.of.includes(subject)));

function outlives(line: Keep, others: Keep[]): boolean {
  const own = line.clock;
  if (!own || others.length === 0) return false;
  return others.every((other) => other.clock?.from === own.from && days(own.for) > days(other.clock.for));
}

const lengths: Record<Period['unit'], number> = { hours: 1 / 24, days: 1, months: 30.44, years: 365.25 };
const days = (period: Period): number => period.amount * lengths[period.unit];

/** Data that end only by a debt, say, end also for those who never had one; but an event must exist for each clock of `shortest`. */
export const clocksDiffer: Check = ({ policy }) =>
  policy.activities.flatMap((activity) =>
    activity.keep.flatMap((line) =>
      [line.longest, line.shortest]
        .filter((clocks) => clocks !== undefined)
        .filter(repeats)
        .map(() => error(line.origin, 'The same event stands twice among the clocks of this line.')),
    ),
  );

const repeats = (clocks: Clock[]): boolean => new Set(clocks.map((clock) => clock.from)).size < clocks.length;
