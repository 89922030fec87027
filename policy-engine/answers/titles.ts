// Gives names the titles that people read; a whole group of data goes by its own name.
import type { Policy, Text } from '../policy.ts';

export interface Titled {
  id: string;
  title: Text;
}

/** Titles of categories in the vocabulary's order of the list; where all categories of a group are there, the group stands for them. */
export function dataTitles(policy: Policy, categories: readonly string[]): Titled[] {
  const { groups, categories: known } = policy.vocabulary;
  const whole = Object.entries(groups).filter(
    ([, group]) => group.of.length > 1 && group.of.every((category) => categories.includes(category)),
  );
  const titles: Titled[] = [];
  for (const id of categories) {
    const group = whole.find(([, { of }]) => of.includes(id));
    const titled = group ? { id: group[0], title: group[1].title } : { id, title: known.find((c) => c.id === id)!.title };
    if (!titles.some((t) => t.id === titled.id)) titles.push(titled);
  }
  return titles;
}

/** Titles of subject roles. */
export const subjectTitles = (policy: Policy, subjects: readonly string[]): Titled[] =>
  subjects.map((id) => ({ id, title: policy.vocabulary.subjects.find((s) => s.id === id)!.title }));

/** The title of where data come from: the person, by observing, another subject role, or a recipient. The first two have no title here. */
export function sourceTitle(policy: Policy, id: string): Text | undefined {
  return policy.vocabulary.subjects.find((s) => s.id === id)?.title ?? policy.vocabulary.recipients.find((r) => r.id === id)?.title;
}
