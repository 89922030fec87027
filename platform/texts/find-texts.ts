// Finds the texts.yaml files of the platform and of every module.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { TextSource } from './catalogue.ts';

/** One source per folder under `platform/` and `modules/` that has a texts.yaml; the folder's name begins its keys. */
export function findTexts(root: string): TextSource[] {
  return ['platform', 'modules'].flatMap((part) => {
    const folder = path.join(root, part);
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => ({ name: entry.name, file: path.join(folder, entry.name, 'texts.yaml') }))
      .filter((source) => existsSync(source.file))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  });
}
