// One written form for each value that can be found: what a caller says and what the register holds must meet.

const spacing = /[\s\u00ad\u2000-\u200f\u2060\ufeff]/g;

/** E.164 from any written form; a number without a country is Finnish. */
function phone(written: string): string {
  const digits = written
    .normalize('NFKC')
    .replace(/[^\d+]/g, '')
    .replace(/(?!^)\+/g, '');
  // No country code begins with 0, so three zeros are a national number.
  const international = /^00[1-9]/.test(digits) ? `+${digits.slice(2)}` : digits;
  const withCountry = international.startsWith('+')
    ? international
    : /^358\d{5,}$/.test(international)
      ? `+${international}`
      : `+358${international}`;
  // +358 (0)40 …: the trunk zero is written by many and dialled by nobody.
  return withCountry.replace(/^\+3580+/, '+358');
}

const email = (written: string): string => written.normalize('NFKC').trim().toLowerCase();

/** A separator tells the century of an identity code and stays. */
const identifier = (written: string): string =>
  written
    .normalize('NFKC')
    .replace(spacing, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toUpperCase();

/**
 * The normal form of a value of this kind. Kinds are categories of the policy: an identifier, or one whose name ends in `phone` or `email`
 * (each island has its own, and what is found in one is never found in another). @throws for a kind that cannot be found by value
 */
export function normalForm(kind: string, written: string): string {
  if (['personal-identity-code', 'other-identifier', 'bank-account'].includes(kind)) return identifier(written);
  if (/(^|-)phone$/.test(kind)) return phone(written);
  // A message is found by the address that it came from.
  if (/(^|-)(email|message)$/.test(kind)) return email(written);
  throw new Error(`nobody is found by ${kind}`);
}
