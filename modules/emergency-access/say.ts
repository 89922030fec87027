// How emergency access says the policy's own words: kinds of data and the part somebody has in a home.
import { upper } from '#modules/my-data/public.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import type { Language } from '#policy-engine/policy.ts';

type Voice = Pick<AnyVisit, 't'>;

const titleOf = (category: string) => policyInForce().vocabulary.categories.find((c) => c.id === category)?.title;

/** `Puhelinnumero` */
export function categoryWord({ t }: Voice, category: string): string {
  const title = titleOf(category);
  return title ? upper(t(title)) : category;
}

/** `Nimi, puhelinnumero` */
export const categoryWords = ({ t }: Voice, categories: readonly string[]): string =>
  upper(
    categories
      .flatMap((category) => titleOf(category) ?? [])
      .map((title) => t(title))
      .join(', '),
  );

/** The part somebody has in a home, as the policy calls it. */
export function roleWord({ t }: Voice, role: string | undefined): string {
  const subject = policyInForce().vocabulary.subjects.find((s) => s.id === role);
  return subject ? t(subject.title) : t('emergency-access.find.someone');
}

/** Values of `emergency_access.told` that no text key says: a list of kinds of data. */
export function valueWords(column: string, value: unknown, language: Language): string | undefined {
  if (column !== 'emergency_access.told.categories' || !Array.isArray(value)) return undefined;
  return upper(value.flatMap((category) => titleOf(category)?.[language] ?? []).join(', '));
}

/** Words of one's own never hold an identity code: it would be kept where nobody looks for it. */
export const holdsIdentityCode = (typed: string): boolean => /\d{6}[-+A-FU-Y]\d{3}/i.test(typed);
