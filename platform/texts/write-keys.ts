// Writes generated/texts.ts from the texts.yaml files of a checkout.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadCatalogue } from './catalogue.ts';
import { findTexts } from './find-texts.ts';
import { textKeysSource } from './text-keys.ts';

/** Returns how many keys were written. Throws on the mistakes of the files, with file and line. */
export function writeTextKeys(root: string): number {
  const catalogue = loadCatalogue(findTexts(root));
  mkdirSync(path.join(root, 'generated'), { recursive: true });
  writeFileSync(path.join(root, 'generated', 'texts.ts'), textKeysSource(catalogue));
  return catalogue.size;
}
