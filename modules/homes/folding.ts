// How a written word is sought: without accents, in small letters. The same rule stands in homes.folded() of the database.

const unlike: Record<string, string> = { ß: 'ss', Æ: 'ae', æ: 'a', Ø: 'o', ø: 'o', Ł: 'l', ł: 'l', Đ: 'd', đ: 'd', ð: 'd', '–': '-' };

/** `Åström` becomes `astrom`. */
export const folded = (written: string): string =>
  written
    .replace(/[ßÆæØøŁłĐđð–]/g, (letter) => unlike[letter]!)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** `Kontulankaari 11B23 as. 4` becomes `kontulankaari 11 b 23 4`: a space wherever figures and letters meet. */
export const foldedAddress = (written: string): string =>
  folded(written)
    .replace(/\b(as|bst)\.?(?=\s*\d)/g, ' ')
    .replace(/([a-z])(\d)/g, '$1 $2')
    .replace(/(\d)([a-z])/g, '$1 $2')
    .replace(/[\s,]+/g, ' ')
    .trim();
