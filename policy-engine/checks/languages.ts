// Checks that a text says the same in its languages, as far as its structure shows it.
import type { Mistake, Origin } from '../policy.ts';
import type { Path, SourceDocument } from '../reading/document.ts';
import { type Check, error, warning } from './check.ts';

type Said = Record<'fi' | 'sv' | 'en', string>;

/** Every text of every file, wherever it stands. */
export const languagesAgree: Check = ({ read }) =>
  read.all.flatMap((document) => textsIn(document).flatMap(({ said, at }) => differences(said, at)));

function textsIn(document: SourceDocument): { said: Said; at: Origin }[] {
  const found: { said: Said; at: Origin }[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isText(value)) found.push({ said: value, at: document.at(path) });
    else for (const [key, inner] of Object.entries(value)) walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(document.value, []);
  return found;
}

const isText = (value: object): value is Said =>
  ['fi', 'sv', 'en'].every((language) => typeof (value as Record<string, unknown>)[language] === 'string');

function differences(said: Said, at: Origin): Mistake[] {
  const found: Mistake[] = [];
  const compare = <T>(measure: (text: string) => T): { fi: T; sv: T; en: T } => ({
    fi: measure(said.fi),
    sv: measure(said.sv),
    en: measure(said.en),
  });
  const places = compare((text) => (text.match(/\{[a-zA-Z][\w-]*\}/g) ?? []).sort().join(' '));
  if (!allEqual(places))
    found.push(error(at, `The places for values differ: fi ${places.fi || 'none'}, sv ${places.sv || 'none'}, en ${places.en || 'none'}.`));
  const items = compare((text) => (text.match(/^\s*([-*]|\d+[.)])\s/gm) ?? []).length);
  if (!allEqual(items)) found.push(warning(at, `The lists are not equally long: ${inWords(items)}.`));
  const sentences = compare((text) => (text.match(/[.!?](\s|$)/g) ?? []).length);
  if (isFarOff(Object.values(sentences))) found.push(warning(at, `The number of sentences is far off: ${inWords(sentences)}.`));
  return found;
}

const allEqual = (values: Record<string, unknown>): boolean => new Set(Object.values(values)).size === 1;
const inWords = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([language, count]) => `${language} ${count}`)
    .join(', ');
const isFarOff = (counts: number[]): boolean =>
  Math.max(...counts) - Math.min(...counts) >= 2 && Math.max(...counts) >= 2 * Math.min(...counts);
