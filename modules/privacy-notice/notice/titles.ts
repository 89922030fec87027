// Names of data and people as a reader of one language hears them.

import type { Say } from '#platform/texts/say.ts';
import type { Language, Policy, Titled } from '#policy-engine/index.ts';

/** What a notice is told with: a policy, and a voice in one language. */
export interface Teller {
  policy: Policy;
  language: Language;
  t: Say;
}

export const titles = ({ language }: Teller, named: readonly Titled[]): string[] => unique(named.map(({ title }) => title[language]));

/** People by their names; a whole group that has a name of its own ("kaikki asukkaat") is one word. */
export function peopleTitles(teller: Teller, people: readonly Titled[]): string[] {
  const ids = people.map(({ id }) => id);
  const groups = Object.entries(teller.policy.vocabulary.subjectGroups).sort(([, a], [, b]) => b.length - a.length);
  const whole = groups.find(([id, of]) => groupTitle(teller, id) !== undefined && of.every((subject) => ids.includes(subject)));
  if (!whole) return titles(teller, people);
  const [id, of] = whole;
  return [
    groupTitle(teller, id)!,
    ...peopleTitles(
      teller,
      people.filter((each) => !of.includes(each.id)),
    ),
  ];
}

/** Groups of people have a name of their own where the landlord gives them one. */
const groupTitle = ({ policy, language }: Teller, id: string): string | undefined => policy.texts[`people.${id}`]?.[language];

export const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
