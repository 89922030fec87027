// The types of change that the landlord offers: one file each under types/.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ChangeType, readChangeType } from './change-type.ts';

const folder = path.join(import.meta.dirname, 'types');
let types: ChangeType[] | undefined;

/** Every type on offer, in the order in which they are shown. */
export function changeTypes(): readonly ChangeType[] {
  types ??= ordered(globSync('*.yaml', { cwd: folder }).map((file) => readChangeType(file, readFileSync(path.join(folder, file), 'utf8'))));
  return types;
}

/** Offers further types, each the text of a file; a type of the same name takes the place of the older. Throws when one is not sound. */
export function offerTypes(texts: readonly string[]): void {
  const more = texts.map((text, n) => readChangeType(`further type ${n + 1}`, text));
  types = ordered([...changeTypes().filter((type) => !more.some((other) => other.id === type.id)), ...more]);
}

export const changeType = (id: string): ChangeType | undefined => changeTypes().find((type) => type.id === id);

const ordered = (all: ChangeType[]) => all.sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
