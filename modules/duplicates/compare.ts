// Two records side by side: what stands in each, and where they differ.
import {
  type Contact,
  contactOf,
  detailsOf,
  fullName,
  homesOn,
  identifiersOnFile,
  type Occupancy,
  occupanciesOf,
  type Person,
  peopleById,
} from '#modules/residents/public.ts';
import type { Tx } from '#platform/database.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import type { DuplicateVisit } from './find-pairs.ts';
import { refusals } from './refusals.ts';

export const facts = ['name', 'birth-date', 'language', 'phone', 'email', 'postal-address', 'contact-address'] as const;
export type FactId = (typeof facts)[number];

export interface Side {
  id: string;
  person: Person;
  name: string;
  values: Record<FactId, string | null>;
  stays: Occupancy[];
  homes: Occupancy[];
  /** Whether an identity code is on file, never which. */
  code: boolean;
  other: boolean;
  otherKind: string | null | undefined;
}

/** Both records. Throws `notShown` when either is not shown to the visitor, whatever the reason. */
export const twoRecords = (visit: DuplicateVisit, ids: readonly [string, string]): Promise<[Side, Side]> =>
  visit.enter('duplicates', { about: [...ids], reason: 'duplicates.because.comparing' }, async (tx) => {
    if (ids[0] === ids[1]) throw refusals.notShown();
    const people = await peopleById(tx, ids);
    const sides = ids.map((id) => people.find((p) => p.id === id));
    if (sides.some((side) => !side)) throw refusals.notShown();
    const [one, other] = await Promise.all(sides.map((person) => sideOf(tx, person!, helsinkiDay(visit.asOf))));
    return [one!, other!];
  });

async function sideOf(tx: Tx<'duplicates'>, person: Person, today: string): Promise<Side> {
  const details = await detailsOf(tx, person.id);
  const identifiers = await identifiersOnFile(tx, person.id);
  const stays = await occupanciesOf(tx, [person.id]);
  const name = fullName(person);
  const values = {
    name,
    'birth-date': details?.birth_on ?? null,
    language: details?.language ?? null,
    ...inContact(await contactOf(tx, person.id)),
  };
  return {
    id: person.id,
    person,
    name,
    values,
    stays,
    homes: homesOn(stays, today),
    code: identifiers?.code_on_file === true,
    other: identifiers?.other_on_file === true,
    otherKind: identifiers?.other_kind,
  };
}

/** The values of a contact by the policy's words. */
const inContact = (contact: Contact | undefined) => ({
  phone: contact?.phone ?? null,
  email: contact?.email ?? null,
  'postal-address': contact?.postalAddress ?? null,
  'contact-address': contact?.contactAddress ?? null,
});

/** The facts in which the records differ: what the one has is chosen from, or taken where the other has none. */
export const differing = ([one, other]: readonly [Side, Side]): FactId[] => facts.filter((fact) => one.values[fact] !== other.values[fact]);
