// The keyed digest of a search term (rule L4): finds repeated probing, and never tells what was searched for.
import { createHmac, type KeyObject } from 'node:crypto';

/** One key a quarter, made when first asked for; see `openTermKeys`. */
export interface TermKeys {
  termKey(quarter: string): KeyObject;
}

const helsinkiDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short' });

/** `2026-Q1`, by the Helsinki day of the instant. */
export function quarterOf(instant: Date): string {
  const [year, month] = helsinkiDay.format(instant).split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

/** Hex HMAC-SHA-256 of the term, whatever its capitals and spacing, under the key of the quarter of `asOf`. */
export function digestOfTerm(term: string, keys: TermKeys, asOf: Date): string {
  const normal = term.normalize('NFKC').toLocaleLowerCase('fi').trim().replace(/\s+/g, ' ');
  return createHmac('sha256', keys.termKey(quarterOf(asOf)))
    .update(normal)
    .digest('hex');
}

/** Destroys the keys of quarters that ended more than `keptDays` before `asOf`. Returns their names. */
export function destroyOldTermKeys(keys: { quarters(): string[]; remove(quarter: string): void }, keptDays: number, asOf: Date): string[] {
  const oldest = quarterOf(new Date(asOf.getTime() - keptDays * 86_400_000));
  const gone = keys.quarters().filter((q) => q < oldest);
  for (const quarter of gone) keys.remove(quarter);
  return gone;
}
