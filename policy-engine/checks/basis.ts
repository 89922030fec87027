// Checks that everything collected has exactly one ground, and that each ground fits the person (GDPR Art. 6).
import { basisFor, categoriesOf, namesGround } from '../facts.ts';
import type { Activity, Basis, Disclose, Mistake } from '../policy.ts';
import { opposites, partyToLease } from '../words.ts';
import { type Check, error, type Given, listed, placeOfCollect } from './check.ts';

type Ground = Pick<Basis, 'article' | 'contract' | 'law' | 'interest'> & { consent?: unknown };

const missingProof: Record<string, { key: keyof Ground; words: string }> = {
  '6.1.a': { key: 'consent', words: '6.1.a is consent: say how it is given and taken back (`consent`).' },
  '6.1.b': { key: 'contract', words: '6.1.b is a contract: say which (`contract`).' },
  '6.1.c': { key: 'law', words: '6.1.c is a legal obligation: name the law (`law`).' },
  '6.1.e': { key: 'law', words: '6.1.e is a public task: name the law (`law`).' },
  '6.1.f': { key: 'interest', words: '6.1.f is a legitimate interest: say which (`interest`).' },
};

function unproven(ground: Ground): string[] {
  const needed = ground.article === undefined ? undefined : missingProof[ground.article];
  return needed && ground[needed.key] === undefined ? [needed.words] : [];
}

/** Each article brings its proof: a law, a contract, a consent, an interest. */
export const groundsAreProven: Check = ({ policy }) =>
  policy.activities.flatMap((activity) => [
    ...activity.basis
      .filter((line) => !line.inherited)
      .flatMap((line) => [line, ...(line.oneOf ?? [])].flatMap(unproven).map((words) => error(line.origin, words))),
    ...activity.basis
      .filter((line) => !line.inherited && !namesGround(line) && line.law === undefined)
      .map((line) => error(line.origin, 'This basis names no ground: write `article`, `one-of` or `law`.')),
    ...activity.disclose.flatMap((line) =>
      [line.basis, ...((line.basis.oneOf ?? []) as Disclose['basis'][])]
        .flatMap((g) => unproven(g as Ground))
        .map((words) => error(line.origin, words)),
    ),
  ]);

/** A contract binds those who signed it (S57): a person who lives there without signing needs another ground. */
export const contractsBindTheirParties: Check = ({ policy }) =>
  policy.activities.flatMap((activity) =>
    activity.basis
      .filter((line) => !line.inherited && [line, ...(line.oneOf ?? [])].some((g) => g.article === '6.1.b'))
      .flatMap((line) => line.of.flatMap((subject) => unbound(line, subject))),
  );

function unbound(line: Basis, subject: string): Mistake[] {
  const signs = partyToLease[subject];
  if (signs === 'never') return [error(line.origin, `\`${subject}\` is not party to the lease: 6.1.b is not possible.`)];
  if (signs === 'sometimes' && line.when !== 'party-to-lease')
    return [error(line.origin, `\`${subject}\` may not be party to the lease: write 6.1.b with \`when: party-to-lease\`.`)];
  return [];
}

/** No data without a ground, and never two grounds at once (S9). */
export const everythingHasOneGround: Check = (given) =>
  given.policy.activities.flatMap((activity) => [
    ...Object.entries(activity.collect).flatMap(([subject, collected]) => grounds(given, activity, subject, categoriesOf(collected))),
    ...usedWithoutGround(given, activity),
  ]);

function grounds(given: Given, activity: Activity, subject: string, categories: string[]): Mistake[] {
  const found = new Map<string, string[]>();
  for (const category of categories) {
    const fault = faultOf(activity.id, basisFor(given.policy, activity, subject, category));
    if (fault) found.set(fault, [...(found.get(fault) ?? []), category]);
  }
  return [...found].map(([fault, of]) =>
    error(placeOfCollect(given, activity, subject), fault.replace('…', `${listed(of)} of \`${subject}\``)),
  );
}

/** What is wrong with the grounds of one datum; `…` stands for the data. */
function faultOf(activity: string, lines: Basis[]): string | undefined {
  const named = lines.filter(namesGround);
  if (named.length === 0) return `"${activity}" has no basis for ….`;
  const conditions = named.map((line) => line.when);
  if (new Set(conditions).size < conditions.length || (named.length > 1 && conditions.includes(undefined)))
    return `"${activity}" has two bases at once for …: choose one, or write \`one-of\`.`;
  const leavesOut = conditions[0] !== undefined && !opposites.some((pair) => pair.every((condition) => conditions.includes(condition)));
  return leavesOut ? `"${activity}" has a basis for … only when ${listed(conditions as string[])}: say which holds otherwise.` : undefined;
}

/** Whoever only reads what others collected needs a ground as well. */
function usedWithoutGround({ policy }: Given, activity: Activity): Mistake[] {
  return activity.access.flatMap((line) => {
    const used = line.data.filter((category) => activity.use.includes(category));
    const people = line.of.filter(
      (subject) =>
        used.some((category) => basisFor(policy, activity, subject, category).length === 0) &&
        collectedSomewhere(policy.activities, subject, used),
    );
    return people.length > 0 ? [error(line.origin, `"${activity.id}" reads data of ${listed(people)} without a basis.`)] : [];
  });
}

const collectedSomewhere = (activities: Activity[], subject: string, data: string[]): boolean =>
  activities.some((a) => a.collect[subject] && categoriesOf(a.collect[subject]).some((category) => data.includes(category)));
