// The word by which a service or purpose stands in an address: its title in the reader's language, or its name in the policy.
import { type Activity, type Language, languages, type Policy } from '#policy-engine/index.ts';

/** Longer addresses are hard to read aloud, and the server takes parameters of a hundred signs at most. */
const longest = 60;

/** "Avainhallinta ja sähköinen lukitusjärjestelmä" becomes "avainhallinta-ja-sahkoinen-lukitusjarjestelma"; whole words only. */
export function addressWord(title: string): string {
  const word = title
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return word.length <= longest ? word : word.slice(0, longest + 1).replace(/-[^-]*$/, '');
}

/** The activity that an address means; undefined when there is none. The language switch keeps the word, so each language's title counts. */
export function activityAt(policy: Policy, word: string, language: Language): Activity | undefined {
  const named = (each: Language) => policy.activities.find((activity) => addressWord(activity.title[each]) === word);
  return policy.activities.find(({ id }) => id === word) ?? named(language) ?? languages.map(named).find((found) => found !== undefined);
}
