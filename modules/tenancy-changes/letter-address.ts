// To where a letter to a home goes.
import { addressOf, type Flat, postalLine } from '#modules/homes/public.ts';
import type { Language } from '#policy-engine/policy.ts';

/** Street and post, as they stand on an envelope. */
export const addressLines = (flat: Flat, language: Language): string[] => [addressOf(flat, language), postalLine(flat, language)];
