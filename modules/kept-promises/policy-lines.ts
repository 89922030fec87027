// Where in the policy something is said, as a reader of the files finds it.
import type { Origin } from '#policy-engine/policy.ts';

/** One place as `file:line`; several as the files they stand in. */
export function policyLines(said: readonly { origin: Origin }[]): string[] {
  const places = said.map(({ origin }) => `${origin.file}:${origin.line}`);
  return places.length <= 3 ? places : [...new Set(said.map(({ origin }) => origin.file))];
}
