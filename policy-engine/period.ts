// Reads a period such as "3 months".
import type { Period } from './policy.ts';

/** Reads "336 hours", "1 year"; the form is already checked. */
export function readPeriod(written: string): Period {
  const [amount, unit] = written.split(' ') as [string, string];
  return { amount: Number(amount), unit: (unit.endsWith('s') ? unit : `${unit}s`) as Period['unit'] };
}
