// What a merge says on the person's own pages.
import { wordValues } from '#modules/my-data/public.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import type { Language } from '#policy-engine/policy.ts';

export function appearElsewhere(): void {
  wordValues((column, value, language) =>
    column === 'duplicates.merge.taken' ? categoriesInWords(value as string[], language) : undefined,
  );
}

/** Categories of the policy by their titles. */
export const categoriesInWords = (ids: readonly string[], language: Language): string =>
  ids.map((id) => policyInForce().vocabulary.categories.find((c) => c.id === id)?.title[language] ?? id).join(', ');
