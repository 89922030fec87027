// The shape of a change between two versions of a policy, and how single findings are put together into what people read.
import { dataTitles } from '../answers/titles.ts';
import type { Language, Origin, Policy, Text } from '../policy.ts';
import { inEachLanguage } from '../text.ts';

export type Facet =
  | 'purpose'
  | 'collect'
  | 'use'
  | 'source'
  | 'basis'
  | 'keep'
  | 'access'
  | 'disclose'
  | 'promise'
  | 'status'
  | 'landlord'
  | 'words'
  | 'other';
/** wider: more people, more data, longer, or on less strict terms; narrower: the opposite; other: different, neither more nor less. */
export type Direction = 'wider' | 'narrower' | 'other';

/** Why residents must hear of it: the article whose information changes; `before` the new use begins (GDPR Art. 13(3), 14(4)), or with it. */
export interface Informing {
  article: string;
  before: boolean;
}

export interface Change {
  facet: Facet;
  direction: Direction;
  /** Absent when the policy as a whole changes. */
  activity?: string;
  /** Kinds of resident whom it concerns; empty when it concerns nobody in particular. */
  of: string[];
  /** Categories of data. */
  data: string[];
  /** The role or the recipient, when it is about one. */
  who?: string;
  inform?: Informing;
  /** Where it stood before. */
  was?: Origin;
  /** Where it stands now. */
  now?: Origin;
  words: Text;
}

/** One change for one kind of resident in one category; `say` is given the titles of all categories that change in the same way. */
export interface Finding extends Omit<Change, 'of' | 'data' | 'words'> {
  of?: string;
  data?: string;
  /** Findings of one activity with the same key differ only in whom and which data they concern. */
  key: string;
  say: (language: Language, data: string) => string;
}

/** Two versions, and the policy in which a name is looked up: the new one knows it, or else the old one does. */
export interface Versions {
  before: Policy;
  after: Policy;
}

/** Findings that differ only in data become one change, and changes that differ only in whom they concern become one. */
export function toldTogether(versions: Versions, findings: readonly Finding[]): Change[] {
  const byPerson = grouped(findings, (f) => [f.activity, f.facet, f.key, f.of]);
  const changes = byPerson.map((same) => {
    const data = unique(same.flatMap((f) => f.data ?? []));
    return { finding: same[0]!, data, of: unique(same.flatMap((f) => f.of ?? [])) };
  });
  return grouped(changes, ({ finding, data }) => [finding.activity, finding.facet, finding.key, [...data].sort().join()]).map((same) => {
    const [{ finding, data }] = same as [(typeof same)[0]];
    const { key: _, say, ...rest } = finding;
    const words = inEachLanguage((language) => say(language, dataInWords(versions, data, language)));
    return { ...rest, data, of: unique(same.flatMap((c) => c.of)), words };
  });
}

function grouped<T>(items: readonly T[], by: (item: T) => unknown[]): T[][] {
  return [...Map.groupBy(items, (item) => JSON.stringify(by(item))).values()];
}

export const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

function dataInWords({ before, after }: Versions, data: readonly string[], language: Language): string {
  const known = (policy: Policy) => policy.vocabulary.categories.map((c) => c.id);
  const inAfter = data.filter((id) => known(after).includes(id));
  const onlyBefore = data.filter((id) => !inAfter.includes(id));
  return [...dataTitles(after, inAfter), ...dataTitles(before, onlyBefore)].map((d) => d.title[language]).join(', ');
}

type Named = { id: string; title: Text };

/** The title of a role, recipient or kind of resident, in whichever version knows it. */
export function titleIn(versions: Versions, kind: 'roles' | 'recipients' | 'subjects', id: string): Text {
  const of = (policy: Policy) => (policy.vocabulary[kind] as Named[]).find((item) => item.id === id)?.title;
  return of(versions.after) ?? of(versions.before) ?? { fi: id, sv: id, en: id };
}

/** The title of a closed word, in whichever version gives it one. */
export function wordIn({ before, after }: Versions, kind: keyof Policy['vocabulary']['titles'], id: string, language: Language): string {
  return (after.vocabulary.titles[kind]?.[id] ?? before.vocabulary.titles[kind]?.[id])?.[language] ?? id;
}

/** The same content gives the same text, whatever its place in the files and the order of its keys. */
export function contentOf(value: unknown): string {
  return JSON.stringify(value, (key, inner) => {
    if (key === 'origin') return undefined;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
