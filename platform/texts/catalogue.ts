// Every text of the product in Finnish, Swedish and English, read from the texts.yaml files.
import { readFileSync } from 'node:fs';
import { type Language, languages } from '../../policy-engine/policy.ts';
import { codeOf, kept } from '../kept.ts';
import { type Branch, type Mistake, readBranches } from './read-branches.ts';
import type { Wording } from './wording.ts';

export interface Entry {
  key: string;
  wording: Record<Language, Wording>;
  /** Names of the `{placeholders}`, the same in each language. */
  placeholders: string[];
}
export type Catalogue = ReadonlyMap<string, Entry>;

/** A file of texts; its keys begin with `name.`. */
export interface TextSource {
  name: string;
  file: string | URL;
}

/** Thrown when a file lacks a language, or its languages ask for different values; each line says file and line. */
export class TextMistakes extends Error {
  readonly mistakes: Mistake[];
  /** What could be read all the same. */
  readonly readable: Catalogue;
  constructor(mistakes: Mistake[], readable: Catalogue) {
    super(mistakes.map((m) => `${m.file}:${m.line}: ${m.message}`).join('\n'));
    this.mistakes = mistakes;
    this.readable = readable;
  }
}

/** Reads the sources into one catalogue, once for all processes. Throws {@link TextMistakes} with every mistake found, never with the first alone. */
export function loadCatalogue(sources: readonly TextSource[]): Catalogue {
  const texts = sources.map((source) => readFileSync(source.file, 'utf8'));
  const from = sources.flatMap((source, n) => [source.name, String(source.file), texts[n]!]);
  return kept('texts', [codeOf(import.meta.dirname), ...from], () => read(sources, texts));
}

function read(sources: readonly TextSource[], texts: readonly string[]): Catalogue {
  const mistakes: Mistake[] = [];
  const entries = new Map<string, Entry>();
  for (const [n, source] of sources.entries()) {
    for (const branch of readBranches(source.name, source.file, texts[n]!, mistakes)) {
      if (entries.has(branch.key)) mistakes.push({ ...branch.at, message: `${branch.key} is already said elsewhere` });
      const entry = entryOf(branch, mistakes);
      if (entry) entries.set(branch.key, entry);
    }
  }
  if (mistakes.length > 0) throw new TextMistakes(mistakes, entries);
  return entries;
}

function entryOf(branch: Branch, mistakes: Mistake[]): Entry | undefined {
  const wording: Partial<Record<Language, Wording>> = {};
  const asked: string[][] = [];
  for (const language of languages) {
    const words = branch.said[language];
    if (words === undefined || isEmpty(words)) {
      mistakes.push({ ...branch.at, message: `${branch.key} has no ${language}` });
      continue;
    }
    wording[language] = words;
    asked.push(placeholdersOf(words));
  }
  if (asked.length < languages.length) return undefined;
  const [first] = asked;
  if (asked.some((names) => names.join() !== first!.join())) {
    mistakes.push({
      ...branch.at,
      message: `${branch.key} asks for different values: ${asked.map((n) => `{${n.join(', ')}}`).join(' · ')}`,
    });
  }
  return { key: branch.key, wording: wording as Record<Language, Wording>, placeholders: first! };
}

const isEmpty = (words: Wording) => (typeof words === 'string' ? words.trim() === '' : !words.other?.trim());

/** The placeholders of a wording in alphabetical order; a plural always asks for `count`. */
function placeholdersOf(words: Wording): string[] {
  const forms = typeof words === 'string' ? [words] : Object.values(words);
  const names = new Set(forms.flatMap((form) => [...form.matchAll(/\{([a-zA-Z]+)\}/g)].map((m) => m[1]!)));
  if (typeof words !== 'string') names.add('count');
  return [...names].sort();
}
