// Writes generated/texts.ts from the texts.yaml files of a checkout.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Catalogue, loadCatalogue, TextMistakes } from './catalogue.ts';
import { findTexts } from './find-texts.ts';
import { textKeysSource } from './text-keys.ts';

/** Writes the keys of every text that can be read, returns how many, and then throws the mistakes of those that cannot, with file and line. */
export function writeTextKeys(root: string): number {
  const write = (catalogue: Catalogue) => {
    mkdirSync(path.join(root, 'generated'), { recursive: true });
    writeFileSync(path.join(root, 'generated', 'texts.ts'), textKeysSource(catalogue));
    return catalogue.size;
  };
  try {
    return write(loadCatalogue(findTexts(root)));
  } catch (mistakes) {
    if (mistakes instanceof TextMistakes) write(mistakes.readable);
    throw mistakes;
  }
}
