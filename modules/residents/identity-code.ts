// Whether a Finnish personal identity code can be one, and which day of birth it tells.

const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';
// The separator tells the century and tells people apart: two may differ by it alone (decree 690/2022). It is never left out or guessed.
const centuries: Record<string, number> = {
  '+': 1800,
  ...Object.fromEntries([...'-YXWVU'].map((s) => [s, 1900])),
  ...Object.fromEntries([...'ABCDEF'].map((s) => [s, 2000])),
};
const form = /^(\d{2})(\d{2})(\d{2})([-+YXWVUABCDEF])(\d{3})([0-9A-Y])$/;

export interface IdentityCode {
  code: string;
  /** `1952-10-13` */
  birthOn: string;
  /** Individual number 900-999: an artificial or test code, no real person's. */
  artificial: boolean;
}

/**
 * Reads a code written exactly as it must be: capital letters, a true hyphen. Undefined when it cannot be anybody's, or when its
 * day of birth lies after `today` (`2026-11-22`). What the code says of sex is not read.
 */
export function readIdentityCode(written: string, today: string): IdentityCode | undefined {
  const [, day, month, year, separator, individual, check] = form.exec(written) ?? [];
  if (!day || !month || !year || !separator || !individual || !check) return undefined;
  const birthOn = `${centuries[separator]! + Number(year)}-${month}-${day}`;
  if (!isDay(birthOn) || birthOn > today || Number(individual) < 2) return undefined;
  if (checkCharacters[Number(day + month + year + individual) % 31] !== check) return undefined;
  return { code: written, birthOn, artificial: Number(individual) >= 900 };
}

/** Reads a code as people type it: small letters and spaces around it are forgiven, other dashes are not. */
export const readTypedIdentityCode = (typed: string, today: string): IdentityCode | undefined =>
  readIdentityCode(typed.trim().toUpperCase(), today);

/** The check character of the nine figures `ddmmyynnn`. */
export const checkCharacterOf = (nineFigures: string): string => checkCharacters[Number(nineFigures) % 31]!;

function isDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
