// Compares what stands outside the activities: who the controller is, the closed words, jobs, recipients and free texts.
import type { Language, Policy } from '../policy.ts';
import { contentOf, type Direction, type Finding, type Informing, titleIn, unique, type Versions } from './change.ts';
import { phrases } from './phrases.ts';
import { sectionNames } from './section-names.ts';

type Section = keyof (typeof sectionNames)['fi'];

/** Every difference outside the activities. */
export function compareLandlord(versions: Versions): Finding[] {
  const { before, after } = versions;
  return [
    ...compareController(before, after),
    ...sectionsOf(before).flatMap(({ section, items: was }) => {
      const now = sectionsOf(after).find((s) => s.section === section)!.items;
      return compareSection(versions, section, was, now);
    }),
  ];
}

/** Who answers, and how the data protection officer is reached (GDPR Art. 13(1)(a)-(b), 13(2)(d)). */
function compareController({ controller: was }: Policy, { controller: now }: Policy): Finding[] {
  const parts: { name: Section; of: (c: Policy['controller']) => unknown; inform?: Informing }[] = [
    {
      name: 'identity',
      of: (c) => [c.name, c.shortName, c.businessId, c.address, c.phone, c.email, c.website],
      inform: { article: '13(1)(a)', before: false },
    },
    { name: 'others', of: (c) => c.others, inform: { article: '13(1)(a)', before: false } },
    { name: 'signIn', of: (c) => [c.signIn, c.protectedPersons.group] },
    { name: 'dpo', of: (c) => c.dpoContact, inform: { article: '13(1)(b)', before: false } },
    { name: 'authority', of: (c) => c.authority, inform: { article: '13(2)(d)', before: false } },
    { name: 'answering', of: (c) => [c.promises, c.languages], inform: { article: '12(3)', before: false } },
  ];
  return parts
    .filter(({ of }) => contentOf(of(was)) !== contentOf(of(now)))
    .map(({ name, inform }) => ({
      facet: 'landlord',
      key: name,
      direction: 'other',
      ...(inform && { inform }),
      say: (language) => phrases[language].landlordSays(sectionNames[language][name]),
    }));
}

interface Sections {
  section: Section;
  items: Map<string, unknown>;
}

function sectionsOf({ controller, vocabulary, texts }: Policy): Sections[] {
  const named = (items: readonly { id: string }[]) => new Map(items.map((item) => [item.id, item as unknown]));
  const flags = (items: readonly string[]) => new Map<string, unknown>(items.map((item) => [item, true]));
  const words = Object.entries(vocabulary.titles).flatMap(([kind, titles]) =>
    Object.entries(titles).map(([id, text]) => [`${kind} ${id}`, text] as const),
  );
  return [
    { section: 'units', items: named(controller.units) },
    { section: 'directoryGroups', items: new Map(Object.entries(controller.directoryGroups)) },
    { section: 'protectedPersons', items: flags(controller.protectedPersons.roles) },
    { section: 'categories', items: named(vocabulary.categories) },
    { section: 'groups', items: new Map(Object.entries(vocabulary.groups)) },
    { section: 'subjects', items: named(vocabulary.subjects) },
    { section: 'subjectGroups', items: new Map(Object.entries(vocabulary.subjectGroups)) },
    { section: 'roles', items: named(vocabulary.roles) },
    { section: 'recipients', items: named(vocabulary.recipients) },
    { section: 'neverTogether', items: flags(vocabulary.neverTogether.map((pair) => [...pair].sort().join(' + '))) },
    { section: 'events', items: named(vocabulary.events) },
    { section: 'words', items: new Map(words) },
    { section: 'texts', items: new Map(Object.entries(texts)) },
  ];
}

type Way = 'more' | 'fewer' | 'otherWords';

function compareSection(versions: Versions, section: Section, was: Map<string, unknown>, now: Map<string, unknown>): Finding[] {
  const changed: Record<Way, string[]> = { more: [], fewer: [], otherWords: [] };
  for (const id of unique([...was.keys(), ...now.keys()])) {
    if (!was.has(id)) changed.more.push(id);
    else if (!now.has(id)) changed.fewer.push(id);
    else if (contentOf(was.get(id)) !== contentOf(now.get(id))) changed.otherWords.push(id);
  }
  return (Object.keys(changed) as Way[])
    .filter((way) => changed[way].length > 0)
    .map((way) => ({
      facet: section === 'texts' || section === 'words' ? 'words' : 'landlord',
      key: `${section} ${way}`,
      direction: directionOf(section, way),
      // What people read in the notice itself.
      ...(section === 'texts' && { inform: { article: '12(1)', before: false } }),
      ...(section === 'recipients' && way === 'otherWords' && { inform: { article: '13(1)(e)', before: false } }),
      say: (language) => phrases[language][way](sectionNames[language][section], titled(versions, section, changed[way], language)),
    }));
}

/** More who may open protected people, or fewer who may never be one person, is wider. */
function directionOf(section: Section, way: Way): Direction {
  if (section === 'protectedPersons' || section === 'directoryGroups')
    return way === 'more' ? 'wider' : way === 'fewer' ? 'narrower' : 'other';
  if (section === 'neverTogether') return way === 'more' ? 'narrower' : 'wider';
  return 'other';
}

function titled(versions: Versions, section: Section, ids: readonly string[], language: Language): string {
  const kind = section === 'protectedPersons' ? 'roles' : section;
  const titles =
    kind === 'roles' || kind === 'recipients' || kind === 'subjects' ? ids.map((id) => titleIn(versions, kind, id)[language]) : ids;
  return titles.length > 12 ? `${titles.slice(0, 12).join(', ')} … (${titles.length})` : titles.join(', ');
}
