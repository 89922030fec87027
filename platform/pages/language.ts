// Which of the three languages a reader most likely wants.
import { type Language, languages } from '../../policy-engine/policy.ts';

/** The best of fi, sv, en for an Accept-Language header; Finnish when it names none of them. */
export function preferredLanguage(header: string | undefined): Language {
  const wishes = (header ?? '')
    .split(',')
    .map((wish, order) => {
      const [tag = '', ...more] = wish.trim().toLowerCase().split(';');
      const weight = Number(more.map((part) => /^\s*q=([\d.]+)$/.exec(part)?.[1]).find(Boolean) ?? 1);
      return { language: languages.find((each) => tag === each || tag.startsWith(`${each}-`)), weight, order };
    })
    .filter((wish) => wish.language !== undefined && wish.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  return wishes[0]?.language ?? 'fi';
}

/** The language of a path: its first part. */
export const languageOfPath = (path: string): Language | undefined =>
  languages.find((each) => path === `/${each}` || path.startsWith(`/${each}/`));
