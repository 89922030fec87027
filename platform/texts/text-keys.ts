// Writes the TypeScript that knows every text key and the values each asks for (generated/texts.ts).
import type { Catalogue, Entry } from './catalogue.ts';

/** The content of generated/texts.ts for a catalogue; keys in alphabetical order, so that it changes only where the texts do. */
export function textKeysSource(catalogue: Catalogue): string {
  const entries = [...catalogue.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  return [
    '// Generated from the texts.yaml files: every text key, with the values it asks for. Do not edit.',
    '',
    'export interface TextValues {',
    ...entries.map((entry) => `  '${entry.key}': ${valuesType(entry)};`),
    '}',
    '',
    'export type TextKey = keyof TextValues;',
    '',
  ].join('\n');
}

function valuesType(entry: Entry): string {
  if (entry.placeholders.length === 0) return 'undefined';
  const counts = typeof entry.wording.fi !== 'string';
  return `{ ${entry.placeholders.map((name) => `${name}: ${counts && name === 'count' ? 'number' : 'string | number'}`).join('; ')} }`;
}
