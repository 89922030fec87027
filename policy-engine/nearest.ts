// Finds the known word that somebody most likely meant.

/** The known word with the fewest letters to change, or nothing when none is near enough to be a slip of the hand. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const allowed = Math.max(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let fewest = allowed + 1;
  for (const candidate of known) {
    const changes = changesBetween(word, candidate);
    if (changes < fewest) [best, fewest] = [candidate, changes];
  }
  return best;
}

/** Letters to add, remove or replace (Levenshtein). */
function changesBetween(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = previous[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      row.push(Math.min(previous[j]! + 1, row[j - 1]! + 1, replaced));
    }
    previous = row;
  }
  return previous[other.length]!;
}
