// Says when something is erased, in words for the people it is about.
import type { KeptFor } from '../answers/keep-of.ts';
import type { Clock, Keep, Language, Policy } from '../policy.ts';
import { capsOnlyHolds, eventInWords, exceptionOf, periodInWords, type Saying, type Telling, undecidedInWords } from './keep-in-words.ts';
import { phrases } from './phrases.ts';

/** To stand after "we erase this": "kun vuokrasopimuksesi päättymisestä on kulunut 3 vuotta". Proposed lines are undecided, as in keepInWords. */
export function erasedInWords(policy: Policy, kept: KeptFor, language: Language, saying: Saying = {}): string {
  const { keep } = kept;
  if (keep.status === 'proposed' && saying.figures !== 'always') return undecidedInWords(policy, kept.activity, language);
  const telling: Telling = { policy, language, to: saying.to ?? 'subject' };
  const say = phrases[language];
  const clocks = keep.longest ?? keep.shortest ?? [keep.clock!];
  const usual = endsInWords(telling, keep, clocks, keep.longest ? say.and : say.or);
  const words = [keep.within && keep.clock?.for.amount !== 0 ? `${say.byThen} ${usual}` : usual];
  if (language === 'en' && clocks.length > 1) words.push(`, ${say[keep.longest ? 'later' : 'sooner'][clocks.length > 2 ? 1 : 0]}`);
  if (keep.atMost && !capsOnlyHolds(keep)) words.push(`${say.butByThen} ${endsInWords(telling, undefined, capsOf(keep), say.or)}`);
  if (keep.atLeast) words.push(`${say.butNotBefore}${withoutWhen(endInWords(telling, undefined, keep.atLeast))}`);
  return words.join('') + exceptionOf(policy, keep, language);
}

const capsOf = (keep: Keep): Clock[] => (keep.atMost ? ('shortest' in keep.atMost ? keep.atMost.shortest : [keep.atMost]) : []);

function endsInWords(telling: Telling, keep: Keep | undefined, clocks: Clock[], between: string): string {
  const ends = clocks.map((clock) => endInWords(telling, keep, clock));
  return ends.map((end, n) => (n > 0 ? withoutWhen(end) : end)).join(between);
}

function endInWords(telling: Telling, keep: Keep | undefined, clock: Clock): string {
  const say = phrases[telling.language];
  const length = periodInWords(clock.for, telling.language);
  const events = [clock.from, ...(keep?.orFrom === undefined ? [] : [keep.orFrom])].map((id) => eventInWords(telling, id));
  if (keep?.countedFromEndOfCalendarYear) return say.yearEndPassed(length, events[0]!.clause);
  if (clock.for.amount === 0) return say.happens(events.map((event) => event.when).join(say.or));
  return say.passed(length, events.map((event) => event.after).join(say.or));
}

/** In a row of clauses the first "when" counts for all. */
const withoutWhen = (end: string): string => end.replace(/^(kun|när) /, '');
