// Finds pairs of records that may be of one person: what the clock has found, and who share a code, a number or an address.
import { folded } from '#modules/homes/public.ts';
import { homesOn, type Occupancy, occupanciesOf, type Person, peopleById } from '#modules/residents/public.ts';
import type { Tx } from '#platform/database.ts';
import type { Visit } from '#platform/pages/declare.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';

export type DuplicateVisit = Visit<unknown, unknown, unknown, 'duplicates'>;
export type Why = 'code' | 'birth-date' | 'phone' | 'email' | 'name';
/** What speaks most for one person comes first. */
const strongestFirst: readonly Why[] = ['code', 'birth-date', 'phone', 'email', 'name'];
const mostPairs = 200;

export interface Candidate extends Person {
  homes: Occupancy[];
}
export interface Pair {
  one: Candidate;
  other: Candidate;
  why: Why[];
}
type Found = Map<string, { ids: [string, string]; why: Set<Why> }>;

/** Pairs of which both people are shown to the visitor, the likeliest first. What is hidden is as absent as what there is not. */
export const possibleDuplicates = (visit: DuplicateVisit): Promise<Pair[]> =>
  visit.enter('duplicates', { list: 'duplicates', reason: 'duplicates.because.looking' }, async (tx) => {
    const found: Found = new Map();
    for (const row of await pairsFound(tx)) note(found, [row.one_id, row.other_id], row.why ?? 'name');
    for (const [category, why] of shared) for (const ids of await tx.sharing(category)) noteAll(found, ids, why);
    for (const row of await toldApart(tx)) found.delete(keyOf([row.one_id, row.other_id]));
    const people = await candidates(tx, [...new Set([...found.values()].flatMap(({ ids }) => ids))], helsinkiDay(visit.asOf));
    return [...found.values()]
      .flatMap(({ ids: [a, b], why }) => {
        const [one, other] = [people.get(a), people.get(b)];
        return one && other ? [{ one, other, why: strongestFirst.filter((each) => why.has(each)) }] : [];
      })
      .filter((pair) => pair.why.some((each) => each !== 'phone' && each !== 'email') || alike(pair.one, pair.other))
      .sort((a, b) => strongestFirst.indexOf(a.why[0]!) - strongestFirst.indexOf(b.why[0]!))
      .slice(0, mostPairs);
  });

const shared = [
  ['personal-identity-code', 'code'],
  ['phone', 'phone'],
  ['email', 'email'],
] as const;

const keyOf = (ids: readonly string[]) => [...ids].sort().join(' ');
function note(found: Found, ids: [string, string], why: string) {
  const pair = found.get(keyOf(ids)) ?? { ids, why: new Set<Why>() };
  pair.why.add(why as Why);
  found.set(keyOf(ids), pair);
}
/** A number that a whole household shares says nothing about anybody in it. */
function noteAll(found: Found, ids: readonly string[], why: Why) {
  if (ids.length > 4) return;
  for (const [n, one] of ids.entries()) for (const other of ids.slice(n + 1)) note(found, [one, other], why);
}

const pairsFound = (tx: Tx<'duplicates'>) =>
  tx
    .selectFrom('duplicates.pair')
    .select(['one_id', 'other_id'])
    .select(tx.visible('duplicates.pair', ['why']))
    .orderBy('one_id')
    .limit(mostPairs)
    .execute();
const toldApart = (tx: Tx<'duplicates'>) => tx.selectFrom('duplicates.told_apart').select(['one_id', 'other_id']).execute();

async function candidates(tx: Tx<'duplicates'>, ids: string[], today: string): Promise<Map<string, Candidate>> {
  const people = await peopleById(tx, ids);
  const stays = Map.groupBy(
    await occupanciesOf(
      tx,
      people.map((p) => p.id),
    ),
    (o) => o.personId,
  );
  return new Map(people.map((p) => [p.id, { ...p, homes: homesOn(stays.get(p.id) ?? [], today) }]));
}

/** One number is one person's only when they are called by one first name: couples share telephones. */
const alike = (one: Person, other: Person): boolean => firstOf(one) !== '' && firstOf(one) === firstOf(other);
const firstOf = (person: Person): string => folded(person.givenNames ?? '').split(' ', 1)[0]!;
