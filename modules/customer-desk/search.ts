// Finds people by what a caller says, in the activity in which the policy lets the visitor look for that.
import { findPeople, findPeopleNear, fullName, type Hit, kindOfWords, peopleById } from '#modules/residents/public.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { refusals } from './refusals.ts';
import { type DeskVisit, findsBy, listsNames } from './what-policy-gives.ts';

/** By what category of the policy each kind of words finds. */
const categories = { name: 'name', address: 'home', phone: 'phone', email: 'email', 'identity-code': 'personal-identity-code' } as const;
type Kind = keyof typeof categories;

export const mostHits = 20;
/** Of those who are only perhaps meant. */
const mostNear = 8;

/** The kinds of words by which somebody with these roles may search. */
export const searchableKinds = (roles: readonly string[]): Kind[] =>
  (Object.keys(categories) as Kind[]).filter((kind) => findsBy(roles, categories[kind]) !== undefined);

/** Whether the visitor may search at all. */
export const maySearch = (roles: readonly string[]): boolean => searchableKinds(roles).length > 0;

/**
 * The people who fit, without those whom the policy does not show: of these not even the number is told. `notThus`: the visitor may not
 * search by this kind of words; `near`: nobody fits exactly, these are meant perhaps. Throws `notShown` when the visitor may not search at all.
 */
export async function searchPeople(visit: DeskVisit, words: string): Promise<{ hits: Hit[]; more: boolean; near?: true; notThus?: Kind }> {
  const { roles } = visit.actor;
  if (!maySearch(roles)) throw refusals.notShown();
  const today = helsinkiDay(visit.asOf);
  const kind = kindOfWords(words, today);
  if (kind === 'nothing') return { hits: [], more: false };
  const activity = findsBy(roles, categories[kind]);
  if (activity === undefined) return { hits: [], more: false, notThus: kind };
  return visit.enter(activity, { list: `search-${kind}`, term: words }, async (tx) => {
    const fitting = await findPeople(tx, words, today, mostHits + 1);
    if (fitting.length > 0) return { hits: fitting.slice(0, mostHits), more: fitting.length > mostHits };
    return { hits: await findPeopleNear(tx, words, today, mostNear), more: false, near: true };
  });
}

/** A person's name as a list shows it, before there is a purpose. Throws `notShown`, alike for the unknown, the far and the protected. */
export async function nameOf(visit: DeskVisit, id: string): Promise<string> {
  const activity = listsNames(visit.actor.roles);
  if (activity === undefined) throw refusals.notShown();
  const [person] = await visit.enter(activity, { list: 'before-opening', sought: [id] }, (tx) => peopleById(tx, [id]));
  if (!person) throw refusals.notShown();
  return fullName(person);
}
