// Says how long something is kept, in words for the people it is about or for those who work with it.
import type { KeptFor } from '../answers/keep-of.ts';
import { activityNamed } from '../facts.ts';
import type { Clock, Keep, Language, Period, Policy, Text } from '../policy.ts';
import { inEachLanguage } from '../text.ts';
import { phrases, type Unit, units } from './phrases.ts';

/** "3 vuotta", "1 kuukausi", "14 vuorokautta" for 336 hours. */
export function periodInWords({ amount, unit }: Period, language: Language): string {
  const spans = unit === 'hours' && amount >= 24 && amount % 24 === 0;
  const [count, word]: [number, Unit] = spans ? [amount / 24, 'spans'] : [amount, unit];
  return `${count} ${units[language][word][count === 1 ? 0 : 1]}`;
}

export interface Saying {
  /** `always` says a proposed figure too, for those who must decide it; the public hears only that nobody has. */
  figures?: 'decided' | 'always';
  /** To whom: the person whose lease ends ("your lease"), or somebody at work ("the lease"). */
  to?: 'subject' | 'staff';
}

/** What a sentence is told from, in which language and to whom. */
export interface Telling {
  policy: Policy;
  language: Language;
  to: NonNullable<Saying['to']>;
}

/**
 * How long a line keeps, to stand after "we keep this" or in a list: "3 vuotta vuokrasopimuksesi päättymisestä". A proposed line is
 * said as undecided, in whole sentences, with the landlord's own criterion: no undecided figure is the landlord's word.
 */
export function keepInWords(policy: Policy, kept: KeptFor, language: Language, saying: Saying = {}): string {
  const { keep } = kept;
  if (keep.status === 'proposed' && saying.figures !== 'always') return undecidedInWords(policy, kept.activity, language);
  const telling: Telling = { policy, language, to: saying.to ?? 'subject' };
  const words = [spanOf(telling, keep), limitOf(telling, keep)];
  if (keep.atLeast) words.push(`${phrases[language].butAtLeast} ${clockInWords(telling, keep.atLeast)}`);
  return words.join('') + exceptionOf(policy, keep, language);
}

/** A cap beyond the period itself is how long a hold may stop the end; any other cap shortens it. */
function limitOf(telling: Telling, keep: Keep): string {
  const { policy, language } = telling;
  const say = phrases[language];
  if (!keep.atMost) return '';
  if ('shortest' in keep.atMost) return `${say.butAtMost} ${joined(telling, keep.atMost.shortest, 'sooner')}`;
  const cap = clockInWords(telling, keep.atMost);
  const reasons = keep.hold.map((hold) => policy.vocabulary.titles.holds[hold]![language]).join(say.or);
  return reasons !== '' && capsOnlyHolds(keep) ? say.longerOnly(reasons, cap) : `${say.butAtMost} ${cap}`;
}

/** Whether the cap runs from the same event as the period: it can then only matter while a hold stops the end. */
export const capsOnlyHolds = (keep: Keep): boolean =>
  keep.atMost !== undefined && 'from' in keep.atMost && keep.atMost.from === keep.clock?.from;

/** ", unless you confirm the order", or nothing. */
export function exceptionOf(policy: Policy, keep: Keep, language: Language): string {
  const exception = keep.unless === undefined ? undefined : policy.vocabulary.titles.unless[keep.unless]?.[language];
  return exception === undefined ? '' : `, ${exception}`;
}

/** The same in all languages. */
export const keepInAllLanguages = (policy: Policy, kept: KeptFor, saying?: Saying): Text =>
  inEachLanguage((language) => keepInWords(policy, kept, language, saying));

/** That nobody has decided, and by what the landlord goes until then. */
export function undecidedInWords(policy: Policy, activity: string, language: Language): string {
  const criterion = activityNamed(policy, activity).untilDecided?.[language] ?? phrases[language].criterion;
  return `${phrases[language].undecided(policy.controller.shortName)} ${criterion}`;
}

function spanOf(telling: Telling, keep: Keep): string {
  if (keep.longest) return joined(telling, keep.longest, 'later');
  if (keep.shortest) return joined(telling, keep.shortest, 'sooner');
  const { language } = telling;
  const say = phrases[language];
  const clock = keep.clock!;
  if (keep.countedFromEndOfCalendarYear) return say.yearEnd(periodInWords(clock.for, language), eventInWords(telling, clock.from).clause);
  const words = clockInWords(telling, clock, keep.orFrom);
  return keep.within && clock.for.amount > 0 ? `${say.atMost} ${words}` : words;
}

function joined(telling: Telling, clocks: Clock[], order: 'later' | 'sooner'): string {
  const say = phrases[telling.language];
  return `${clocks.map((clock) => clockInWords(telling, clock)).join(say.or)}, ${say[order][clocks.length > 2 ? 1 : 0]}`;
}

function clockInWords(telling: Telling, clock: Clock, orFrom?: string): string {
  const say = phrases[telling.language];
  const events = [clock.from, ...(orFrom === undefined ? [] : [orFrom])].map((id) => eventInWords(telling, id));
  if (clock.for.amount === 0) return say.until(events.map((event) => event.when).join(say.or));
  return say.after(periodInWords(clock.for, telling.language), events.map((event) => event.after).join(say.or));
}

/** An event as it stands after a period ("after your lease ends"), after "when", and as a clause of its own ("your lease ended"). */
export function eventInWords({ policy, language, to }: Telling, id: string): { after: string; when: string; clause: string } {
  const { title, ...event } = policy.vocabulary.events.find((each) => each.id === id)!;
  if (to === 'staff') return { after: phrases[language].since(title[language]), when: title[language], clause: title[language] };
  return { after: event.after[language], when: event.when[language], clause: asClause(event.happened[language]) };
}

/** "The financial year ended on" as part of a sentence: "the financial year ended". */
const asClause = (happened: string): string => `${happened.charAt(0).toLowerCase()}${happened.slice(1)}`.replace(/ on$/, '');
