// Answers which rights follow from the ground on which something is held (GDPR Art. 7(3), 17, 20, 21).
import { activityNamed, basisFor } from '../facts.ts';
import type { Activity, Basis, Keep, Policy } from '../policy.ts';
import { keepOf } from './keep-of.ts';

/** Where a value came from; Art. 20 covers only what the person gave or what was observed of them. */
export type Came = 'given' | 'observed' | 'derived';
type Article = NonNullable<Basis['article']>;

export interface RightsOptions {
  came?: Came;
  /** Conditions known to hold (`party-to-lease`); bases with another condition are left out. */
  when?: string[];
}

export interface Rights {
  articles: Article[];
  /** To get it in a machine-readable form or have it sent elsewhere, or why not. */
  portability: { has: true } | { has: false; because: 'basis' | 'derived' };
  objection: boolean;
  withdrawal: boolean;
  erasure: Erasure;
}

/** `on-request`: at once; `if-objection-holds`: after weighing; `not-yet`: by `because`, until the lines of `until` end. */
export type Erasure =
  | { possible: 'on-request'; because: 'consent' | 'optional' }
  | { possible: 'if-objection-holds'; until: Keep[] }
  | {
      possible: 'not-yet';
      because: 'contract' | 'law' | 'vital-interest';
      article: '17.1.a' | '17.3.b' | '17.3.e';
      law?: string;
      until: Keep[];
    };

/**
 * The rights of one kind of person over one category in one activity. Without `came`, what the person gives is given and what arises
 * by living there counts as the landlord's own conclusion. Throws when there is no such activity.
 */
export function rightsOf(policy: Policy, activityId: string, subject: string, category: string, options: RightsOptions = {}): Rights {
  const activity = activityNamed(policy, activityId);
  const lines = basisFor(policy, activity, subject, category).filter((line) => applies(line, options.when));
  const articles = [...new Set(lines.flatMap((line) => [line, ...(line.oneOf ?? [])]).flatMap((g) => g.article ?? []))];
  const has = (...wanted: Article[]) => articles.some((article) => wanted.includes(article));
  const came = options.came ?? cameBy(policy, activity, subject, category);
  return {
    articles,
    portability: !has('6.1.a', '6.1.b')
      ? { has: false, because: 'basis' }
      : came === 'derived'
        ? { has: false, because: 'derived' }
        : { has: true },
    objection: has('6.1.e', '6.1.f'),
    withdrawal: has('6.1.a'),
    erasure: erasureOf(policy, activity, subject, category, lines, articles),
  };
}

const applies = (line: Basis, when: string[] | undefined): boolean =>
  when === undefined || line.when === undefined || when.includes(line.when);

function cameBy(policy: Policy, activity: Activity, subject: string, category: string): Came {
  const collecting = activity.collect[subject] ? [activity] : policy.activities;
  const isGiven = collecting.some((a) => {
    const c = a.collect[subject];
    return c && [c.required, c.optional, c.oneOf.flat(), c.volunteered].flat().includes(category);
  });
  return isGiven ? 'given' : 'derived';
}

function erasureOf(policy: Policy, activity: Activity, subject: string, category: string, lines: Basis[], articles: Article[]): Erasure {
  const until = keepOf(policy, category, subject).map(({ keep }) => keep);
  const law = lines.find((line) => line.article === '6.1.c')?.law;
  if (articles.includes('6.1.c'))
    return { possible: 'not-yet', because: 'law', article: '17.3.b', until, ...(law !== undefined && { law }) };
  const collected = activity.collect[subject];
  if (collected && [...collected.optional, ...collected.volunteered].includes(category))
    return { possible: 'on-request', because: 'optional' };
  if (articles.includes('6.1.b'))
    return {
      possible: 'not-yet',
      because: 'contract',
      article: until.some((keep) => keep.hold.includes('legal-claim')) ? '17.3.e' : '17.1.a',
      until,
    };
  if (articles.includes('6.1.d')) return { possible: 'not-yet', because: 'vital-interest', article: '17.1.a', until };
  if (articles.includes('6.1.e') || articles.includes('6.1.f')) return { possible: 'if-objection-holds', until };
  return { possible: 'on-request', because: 'consent' };
}
