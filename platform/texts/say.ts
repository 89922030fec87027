// Says a text of the catalogue in a language, with its values in their places.
import type { TextKey, TextValues } from '../../generated/texts.ts';
import type { Language, Text } from '../../policy-engine/policy.ts';
import type { Catalogue } from './catalogue.ts';

export type Value = string | number;
/** A key whose text asks for nothing. */
export type PlainKey = { [K in TextKey]: TextValues[K] extends undefined ? K : never }[TextKey];
/** Nothing for a text without placeholders, else the values it asks for. */
export type ValuesOf<K extends TextKey> = [TextValues[K]] extends [undefined] ? [] : [values: Exclude<TextValues[K], undefined>];

/** Says texts in one language: by typed key, by a text of the policy, or (`find`) by a key that may not exist. */
export interface Say {
  <K extends TextKey>(key: K, ...values: ValuesOf<K>): string;
  (text: Text): string;
  /** The text at a key composed at run time; undefined when there is none. */
  find(key: string, values?: Record<string, Value>): string | undefined;
}

/** A voice in one language. Calling it with a key that is missing, or without a value that the text asks for, throws. */
export function speak(catalogue: Catalogue, language: Language): Say {
  const find = (key: string, values: Record<string, Value> = {}) => wordsOf(catalogue, language, key, values);
  const say = (what: string | Text, values: Record<string, Value> = {}) => {
    if (typeof what !== 'string') return what[language];
    const words = find(what, values);
    if (words === undefined) throw new Error(`no text at ${what}`);
    return words;
  };
  return Object.assign(say, { find }) as Say;
}

function wordsOf(catalogue: Catalogue, language: Language, key: string, values: Record<string, Value>): string | undefined {
  const wording = catalogue.get(key)?.wording[language];
  if (wording === undefined) return undefined;
  if (typeof wording === 'string') return filled(key, wording, values, language);
  const count = values['count'];
  if (typeof count !== 'number') throw new Error(`the text at ${key} asks for count`);
  const form = wording[pluralRules[language].select(count)] ?? wording.other;
  return filled(key, form, values, language);
}

const pluralRules: Record<Language, Intl.PluralRules> = {
  fi: new Intl.PluralRules('fi'),
  sv: new Intl.PluralRules('sv'),
  en: new Intl.PluralRules('en'),
};
const numbers: Record<Language, Intl.NumberFormat> = {
  fi: new Intl.NumberFormat('fi-FI'),
  sv: new Intl.NumberFormat('sv-FI'),
  en: new Intl.NumberFormat('en-GB'),
};

function filled(key: string, words: string, values: Record<string, Value>, language: Language): string {
  return words.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the text at ${key} asks for ${name}`);
    return typeof value === 'number' ? numbers[language].format(value) : value;
  });
}
