// Finds people by what a caller says: names in any order, an address, a phone number, an identity code. Lists only, so every hit is traced.
import { type Flat, findFlats, findFlatsNear, folded, nearby } from '#modules/homes/public.ts';
import type { Tx } from '#platform/database.ts';
import { readTypedIdentityCode } from './identity-code.ts';
import { homesOn, type Occupancy, occupanciesOf, type Person, peopleById } from './people.ts';
import { readEmail, readPhone } from './written-forms.ts';

type Searching = 'tenancy' | 'occupant-register' | 'customer-service' | 'rent-monitoring';

export interface Hit extends Person {
  /** Where they live on the day of the search, or lived last. */
  homes: Occupancy[];
}

/** What kind of thing somebody typed into the search. For the log, which keeps the kind and never the words (rule L4). */
export function kindOfWords(typed: string, today: string): 'identity-code' | 'email' | 'phone' | 'address' | 'name' | 'nothing' {
  const words = typed.trim();
  if (words.length < 2) return 'nothing';
  if (readTypedIdentityCode(words, today)) return 'identity-code';
  if (readEmail(words)) return 'email';
  if (/^[+\d][\d\s().\-–]{5,}$/.test(words) && readPhone(words)) return 'phone';
  return /\d/.test(words) ? 'address' : 'name';
}

/**
 * People who fit the words, in order of name, at most `limit`. Names fit by their beginnings, in any order and without accents; phone, e-mail and
 * identity code exactly, when the policy lets this role find by them (else Refusal `door.notYours`). `today` is a Helsinki day.
 */
export const findPeople = async (tx: Tx<Searching>, typed: string, today: string, limit = 20): Promise<Hit[]> =>
  atHome(tx, await peopleFitting(tx, typed.trim(), today, limit), today);

/**
 * The same for words of which each may hold one slip of the finger: names written out, or a street. For when nobody fits exactly; what
 * is hidden is as absent here as there, so that the question "did you mean" tells nothing of it.
 */
export async function findPeopleNear(tx: Tx<Searching>, typed: string, today: string, limit = 20): Promise<Hit[]> {
  const words = typed.trim();
  const kind = kindOfWords(words, today);
  if (kind === 'name') return atHome(tx, await peopleNamed(tx, words, limit, 'near'), today);
  if (kind !== 'address') return [];
  const flats = await findFlatsNear(tx, words, 30);
  return atHome(tx, await peopleById(tx, await livingIn(tx, flats, today, limit)), today);
}

async function atHome(tx: Tx<Searching>, people: Person[], today: string): Promise<Hit[]> {
  const stays = Map.groupBy(
    await occupanciesOf(
      tx,
      people.map((p) => p.id),
    ),
    (o) => o.personId,
  );
  return people.map((p) => ({ ...p, homes: homesOn(stays.get(p.id) ?? [], today) })).sort(byName);
}

const byName = (a: Person, b: Person) => `${a.familyName} ${a.givenNames}`.localeCompare(`${b.familyName} ${b.givenNames}`, 'fi');

async function peopleFitting(tx: Tx<Searching>, words: string, today: string, limit: number): Promise<Person[]> {
  switch (kindOfWords(words, today)) {
    case 'nothing':
      return [];
    case 'identity-code':
      return peopleById(tx, await tx.find('personal-identity-code', readTypedIdentityCode(words, today)!.code));
    case 'email':
      return peopleById(tx, await tx.find('email', words));
    case 'phone':
      return peopleById(tx, await tx.find('phone', words));
    case 'address':
      return peopleById(tx, await livingIn(tx, await findFlats(tx, words, 30), today, limit));
    case 'name':
      return peopleNamed(tx, words, limit, 'beginning');
  }
}

/**
 * Each word begins some part of the name; three words are enough to tell people apart. They come in the order of the index, whoever bears
 * exactly the first word before those whose name only begins with it: a word costs a look at as many as are shown, and no more.
 */
async function peopleNamed(tx: Tx<Searching>, words: string, limit: number, how: 'beginning' | 'near'): Promise<Person[]> {
  const [first, ...more] = folded(words)
    .split(/[\s,;]+/)
    .filter((word) => word !== '')
    .slice(0, 3);
  if (first === undefined) return [];
  const fits = (word: string) => (how === 'beginning' ? (['^@', word] as const) : (['in', nearby(word)] as const));
  // Every mention brings its subject, or the door would not let the list out.
  let named = tx
    .selectFrom('residents.name_part as n')
    .select('n.person_id')
    .where('n.part', ...(fits(first) as ['^@', never]));
  for (const [n, word] of more.entries()) {
    const part = (['m', 'o'] as const)[n]!;
    named = named
      .innerJoin(`residents.name_part as ${part}` as 'residents.name_part as m', `${part}.person_id` as 'm.person_id', 'n.person_id')
      .select(`${part}.person_id as with_${part}` as 'm.person_id as with_m')
      .where(`${part}.part` as 'm.part', ...(fits(word) as ['^@', never])) as unknown as typeof named;
  }
  // A double name may fit by several of its parts.
  const rows = await named
    .orderBy('n.part')
    .orderBy('n.sorted')
    .limit(2 * limit)
    .execute();
  return peopleById(tx, [...new Set(rows.map((row) => row.person_id))].slice(0, limit));
}

async function livingIn(tx: Tx<Searching>, flats: Flat[], today: string, limit: number): Promise<string[]> {
  if (flats.length === 0) return [];
  const rows = await tx
    .selectFrom('residents.occupancy')
    .select(['person_id'])
    .select(tx.visible('residents.occupancy', ['moved_in_on', 'moved_out_on']))
    .where('flat_id', 'in', flats.map((f) => f.id) as never)
    .execute();
  const living = rows.filter(
    (o) => o.moved_in_on === undefined || (o.moved_in_on <= today && (o.moved_out_on == null || today < o.moved_out_on)),
  );
  return [...new Set(living.map((o) => o.person_id))].slice(0, limit);
}
