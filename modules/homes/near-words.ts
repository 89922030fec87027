// What else may have been meant by a word with one slip of the finger. The slips are made here, so that the database only compares for equality.

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
/** Shorter words have too many neighbours: every third one is a name. */
const shortest = 4;

/** The folded word and every word one letter too many, too few, other or swapped away; for a short word it alone. About sixty per letter. */
export function nearby(word: string): string[] {
  if (word.length < shortest) return [word];
  const near = new Set([word]);
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    near.add(before + after.slice(1));
    if (after.length > 1) near.add(before + after[1] + after[0] + after.slice(2));
    for (const letter of letters) {
      near.add(before + letter + after);
      if (after !== '') near.add(before + letter + after.slice(1));
    }
  }
  return [...near];
}
