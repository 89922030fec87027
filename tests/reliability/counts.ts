// Compares what docs/reliability.md says was tried with what was: the document may name a count only if a test reaches it.
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** The rows of the document: what was tried -> how often at least. */
export function documented(): Map<string, number> {
  const rows = readFileSync('docs/reliability.md', 'utf8').matchAll(/^\| ([^|]+?) \| ([\d ]+?) \|/gm);
  return new Map([...rows].map(([, what, count]) => [what!, Number(count!.replaceAll(' ', ''))]));
}

/** Says what a test has tried, and fails when the document does not name it or names more. */
export function tried(what: string, count: number): void {
  console.log(`${what}: ${count}`);
  const said = documented().get(what);
  expect(said, `docs/reliability.md has a row "${what}"`).toBeDefined();
  expect(count, `${what}, as docs/reliability.md says`).toBeGreaterThanOrEqual(said!);
}
