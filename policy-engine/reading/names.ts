// Gathers every name that the landlord's files declare, before anything is checked, so that unknown ones can be told apart.
import { events, sections } from '../words.ts';

export interface Names {
  categories: string[];
  groups: string[];
  subjects: string[];
  subjectGroups: string[];
  roles: string[];
  recipients: string[];
  events: string[];
  words: Record<keyof typeof sections, string[]>;
  activities: string[];
  texts: string[];
  units: string[];
  controllers: string[];
}

/** `files` are the raw values of all documents by kind; anything unreadable in them is passed over. */
export function gatherNames(files: { vocabulary: unknown[]; activities: unknown[]; controller: unknown[]; texts: string[] }): Names {
  const declared = (...path: string[]) => unique(files.vocabulary.flatMap((v) => keysAt(v, path)));
  const words = Object.fromEntries(
    Object.keys(sections).map((section) => [section, declaredOrKnown(section as keyof typeof sections, declared)]),
  );
  return {
    categories: declared('categories'),
    groups: declared('groups'),
    subjects: declared('subjects'),
    subjectGroups: declared('subject-groups'),
    roles: unique(['inside', 'person', 'outside'].flatMap((side) => [...declared(side), ...declared('roles', side)])),
    recipients: declared('recipients'),
    events: declared('events').filter((event) => (events as readonly string[]).includes(event)),
    words: words as Names['words'],
    activities: unique(files.activities.flatMap((a) => stringAt(a, 'id'))),
    units: unique(files.controller.flatMap((c) => listAt(c, 'units').flatMap((u) => stringAt(u, 'id')))),
    controllers: unique(['landlord', ...files.controller.flatMap((c) => keysAt(c, ['other-controllers']))]),
    texts: files.texts,
  };
}

/** Ways of telling and exceptions need no title to be used; the other words do. */
function declaredOrKnown(section: keyof typeof sections, declared: (...path: string[]) => string[]): string[] {
  const known: readonly string[] = sections[section];
  return section === 'tell' || section === 'unless' ? [...known] : declared(section).filter((word) => known.includes(word));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function keysAt(value: unknown, path: string[]): string[] {
  const found = path.reduce<unknown>((v, key) => (isRecord(v) ? v[key] : undefined), value);
  return isRecord(found) ? Object.keys(found) : [];
}

function stringAt(value: unknown, key: string): string[] {
  const found = isRecord(value) ? value[key] : undefined;
  return typeof found === 'string' ? [found] : [];
}

function listAt(value: unknown, key: string): unknown[] {
  const found = isRecord(value) ? value[key] : undefined;
  return Array.isArray(found) ? found : [];
}

const unique = (names: string[]): string[] => [...new Set(names)];
