// Reads the free texts of the notice: nested keys become one with dots, lists become numbered texts.
import { z } from 'zod';
import type { Mistake, Text } from '../policy.ts';
import { sentence, text } from './basic-shapes.ts';
import { mistake, type Path, type SourceDocument } from './document.ts';

const languageKeys = ['fi', 'sv', 'en'] as const;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: Record<string, unknown>): boolean =>
  Object.keys(value).some((key) => (languageKeys as readonly string[]).includes(key));

const lists = z.strictObject({ fi: z.array(sentence), sv: z.array(sentence), en: z.array(sentence) });
/** The form of a file of texts, for editors; readTexts says more about mistakes than it can. */
export const textsShape: z.ZodType = z.record(z.string(), z.union([text, lists, z.lazy(() => textsShape)]));

/** All texts of one document; what is no text in three languages is a mistake. */
export function readTexts(document: SourceDocument): { texts: Record<string, Text>; mistakes: Mistake[] } {
  const texts: Record<string, Text> = {};
  const mistakes: Mistake[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (!isRecord(value))
      mistakes.push(mistake(document.at(path), 'The text is missing in Swedish (sv) and English (en): write { fi: …, sv: …, en: … }.'));
    else if (isText(value)) readOne(value, path, document, texts, mistakes);
    else for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
  };
  walk(document.value, []);
  return { texts, mistakes };
}

function readOne(
  value: Record<string, unknown>,
  path: Path,
  document: SourceDocument,
  texts: Record<string, Text>,
  mistakes: Mistake[],
): void {
  const found = mistakes.length;
  for (const key of Object.keys(value)) {
    if (!(languageKeys as readonly string[]).includes(key))
      mistakes.push(mistake(document.keyAt(path, key), `"${key}" is not a language: a text has fi, sv and en.`));
  }
  for (const language of languageKeys) mistakes.push(...mistakesIn(value[language], language, path, document));
  if (mistakes.length > found) return;
  const key = path.join('.');
  const { fi, sv, en } = value as Record<'fi' | 'sv' | 'en', string | string[]>;
  if (typeof fi === 'string' && typeof sv === 'string' && typeof en === 'string') texts[key] = { fi, sv, en };
  else if (Array.isArray(fi) && Array.isArray(sv) && Array.isArray(en) && fi.length === sv.length && sv.length === en.length) {
    fi.forEach((item, n) => {
      texts[`${key}.${n + 1}`] = { fi: item, sv: sv[n]!, en: en[n]! };
    });
  } else mistakes.push(mistake(document.at(path), 'The lists are not equally long in fi, sv and en.'));
}

const languageNames = { fi: 'Finnish (fi)', sv: 'Swedish (sv)', en: 'English (en)' };

function mistakesIn(value: unknown, language: 'fi' | 'sv' | 'en', path: Path, document: SourceDocument): Mistake[] {
  if (value === undefined) return [mistake(document.at(path), `The text is missing in ${languageNames[language]}.`)];
  const items = Array.isArray(value) ? value : [value];
  const isEmpty = items.length === 0 || items.some((item) => typeof item !== 'string' || item.trim() === '');
  return isEmpty ? [mistake(document.at([...path, language]), `The text is empty in ${languageNames[language]}.`)] : [];
}
