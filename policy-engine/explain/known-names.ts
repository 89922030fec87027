// The names by which a question may call what a policy knows: ids, and titles in every language, also inflected.
import { type Language, languages, type Policy, type Verb } from '../policy.ts';

export type Slot = 'role' | 'recipient' | 'verb' | 'data' | 'subject' | 'activity';
export type Asked = Verb | 'get';

export interface Name {
  slot: Slot;
  id: string;
  words: string[];
  /** Part of a longer title, enough to know the thing by when nothing else fits. */
  partial?: true;
}

/** What is asked of a role, or of a recipient (`get`), in the words that people use. */
const verbForms: Record<Asked, string[]> = {
  see: ['see', 'sees', 'read', 'nähdä', 'näkee', 'katsoa', 'katsella', 'lukea', 'se', 'ser', 'läsa', 'titta på'],
  list: ['list', 'lists', 'luetella', 'listata', 'lista'],
  'find-by': ['find', 'find by', 'search', 'search by', 'hakea', 'etsiä', 'söka', 'söka med', 'hitta'],
  record: ['record', 'records', 'write', 'kirjata', 'tallentaa', 'registrera', 'anteckna'],
  correct: ['correct', 'change', 'mend', 'korjata', 'muuttaa', 'rätta', 'ändra'],
  decide: ['decide', 'päättää', 'besluta'],
  unmask: ['unmask', 'open', 'avata', 'öppna'],
  view: ['view', 'watch'],
  send: ['send', 'lähettää', 'skicka'],
  get: ['get', 'gets', 'receive', 'be given', 'be told', 'saada', 'få', 'ta emot'],
};

export const wordsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean);

/** Every name that this policy knows. */
export function knownNames(policy: Policy): Name[] {
  const { vocabulary } = policy;
  const titled = (slot: Slot, items: readonly { id: string; title: Record<Language, string> }[]): Name[] =>
    items.flatMap(({ id, title }) =>
      [id, id.replaceAll('-', ' '), ...languages.map((l) => title[l])].map((text) => ({ slot, id, words: wordsIn(text) })),
    );
  const groups = Object.entries(vocabulary.groups).map(([id, { title }]) => ({ id, title }));
  const subjectGroups = Object.keys(vocabulary.subjectGroups).map((id): Name => ({ slot: 'subject', id, words: [id] }));
  return [
    ...titled('role', vocabulary.roles),
    ...titled('recipient', vocabulary.recipients),
    ...titled('data', [...vocabulary.categories, ...groups]),
    ...titled('subject', vocabulary.subjects),
    ...subjectGroups,
    ...titled('activity', policy.activities),
    ...partsOfTitles(policy),
    ...(Object.entries(verbForms) as [Asked, string[]][]).flatMap(([id, forms]) =>
      forms.map((form): Name => ({ slot: 'verb', id, words: wordsIn(form) })),
    ),
    ...Object.keys(vocabulary.titles.verbs).map((id): Name => ({ slot: 'verb', id, words: [id] })),
  ];
}

/** Words of long titles that belong to one activity alone: "vikailmoitukset" for "Sähköiset vikailmoitukset ja niiden käsittely". */
function partsOfTitles(policy: Policy): Name[] {
  const owners = new Map<string, Set<string>>();
  for (const { id, title } of policy.activities)
    for (const word of languages.flatMap((l) => wordsIn(title[l])))
      if (word.length > 5) owners.set(word, (owners.get(word) ?? new Set()).add(id));
  return [...owners].flatMap(([word, ids]) =>
    ids.size === 1 ? [{ slot: 'activity', id: [...ids][0]!, words: [word], partial: true } as const] : [],
  );
}

/** How well a written word is a form of a known one: 2 the same, 1 inflected, 0 another. Ends of words differ, their beginnings do not. */
export function likeness(written: string, known: string): 0 | 1 | 2 {
  if (written === known) return 2;
  if (known.includes('-') || known.length < 4) return 0;
  let same = 0;
  while (same < Math.min(written.length, known.length) && written[same] === known[same]) same++;
  const enough = known.length === 4 ? 3 : Math.max(4, known.length - 3);
  return same >= enough && written.length - same <= 6 ? 1 : 0;
}
