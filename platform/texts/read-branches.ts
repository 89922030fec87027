// Reads one texts.yaml into its leaves, each with the line it stands on.
import { fileURLToPath } from 'node:url';
import { isMap, isScalar, LineCounter, type Pair, parseDocument, type YAMLMap } from 'yaml';
import { type Language, languages } from '../../policy-engine/policy.ts';
import type { Plural, Wording } from './wording.ts';

export interface Mistake {
  file: string;
  line: number;
  message: string;
}
export interface Branch {
  key: string;
  at: { file: string; line: number };
  said: Partial<Record<Language, Wording>>;
}

const pluralWords = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
const isLanguage = (word: string): word is Language => (languages as readonly string[]).includes(word);

/** The texts of a file as flat keys that begin with `name.`; what cannot be a text goes to `mistakes`. */
export function readBranches(name: string, file: string | URL, yaml: string, mistakes: Mistake[]): Branch[] {
  const path = file instanceof URL ? fileURLToPath(file) : file;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, version: '1.2' });
  const lineOf = (offset: number | undefined) => lines.linePos(offset ?? 0).line;
  for (const error of document.errors) mistakes.push({ file: path, line: lineOf(error.pos[0]), message: error.message.split('\n')[0]! });
  const branches: Branch[] = [];
  const mistake = (node: unknown, message: string) => mistakes.push({ file: path, line: lineOf(startOf(node)), message });

  const walk = (map: YAMLMap, prefix: string) => {
    for (const pair of map.items) {
      const key = `${prefix}.${wordOf(pair)}`;
      if (!isMap(pair.value)) mistake(pair.key, `${key} is no text: write its fi, sv and en under it`);
      else if (pair.value.items.some((inner) => isLanguage(wordOf(inner)))) {
        branches.push({ key, at: { file: path, line: lineOf(startOf(pair.key)) }, said: wordings(pair.value, key, mistake) });
      } else walk(pair.value, key);
    }
  };
  if (isMap(document.contents)) walk(document.contents, name);
  return branches;
}

function wordings(map: YAMLMap, key: string, mistake: (node: unknown, message: string) => void): Branch['said'] {
  const said: Branch['said'] = {};
  for (const pair of map.items) {
    const language = wordOf(pair);
    if (!isLanguage(language))
      mistake(pair.key, `${key} has ${language}, which is none of fi, sv, en (a text with a comma stands in quotes)`);
    else if (isScalar(pair.value)) said[language] = String(pair.value.value ?? '').trim();
    else if (isMap(pair.value)) said[language] = pluralOf(pair.value, key, mistake);
    else mistake(pair.key, `${key}.${language} is no text`);
  }
  return said;
}

function pluralOf(map: YAMLMap, key: string, mistake: (node: unknown, message: string) => void): Plural {
  const plural: Plural = { other: '' };
  for (const pair of map.items) {
    const word = wordOf(pair);
    if (!pluralWords.has(word)) mistake(pair.key, `${key} has ${word}, which is no plural word (one, other …)`);
    else plural[word as Intl.LDMLPluralRule] = isScalar(pair.value) ? String(pair.value.value ?? '') : '';
  }
  return plural;
}

const wordOf = (pair: Pair) => (isScalar(pair.key) ? String(pair.key.value) : '');
const startOf = (node: unknown) => (isScalar(node) ? node.range?.[0] : undefined);
