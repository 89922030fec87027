// What the card of an opened person shows under its purpose, read in one look.
import { leasesOf } from '#modules/leases/public.ts';
import {
  type Contact,
  contactOf,
  detailsOf,
  fullName,
  homesOn,
  identifiersOnFile,
  type Occupancy,
  type Occupant,
  occupanciesOf,
  type Person,
  peopleById,
  peopleUnder,
  timelineOf,
} from '#modules/residents/public.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { type Opened, type PersonVisit, reachOf } from './opened.ts';
import { refusals } from './refusals.ts';
import { allows, listsOccupants } from './what-policy-gives.ts';

export type LeaseSeen = Awaited<ReturnType<typeof leasesOf>>[number];
export type Happened = Awaited<ReturnType<typeof timelineOf>>[number];

export interface PersonCard {
  person: Person;
  name: string;
  birthOn: string | null | undefined;
  language: string | null | undefined;
  contact: Contact | undefined;
  /** Every stay, latest first. */
  stays: Occupancy[];
  /** Where they live today, lived last or are about to live. */
  homes: Occupancy[];
  /** Under a change of living only. */
  timeline?: Happened[];
  /** Under matters of the lease or the rent. */
  leases?: LeaseSeen[];
  identifiers?: { code: boolean; other: boolean; otherKind: string | null | undefined };
}

/** Reads the card. Throws `notShown` when PostgreSQL does not show the person to this visitor. */
export async function cardOf(visit: PersonVisit, opened: Opened): Promise<PersonCard> {
  const id = opened.personId;
  const today = helsinkiDay(visit.asOf);
  const reach = reachOf(opened);
  const read = {
    'customer-service': () => visit.enter('customer-service', reach, (tx) => factsOf(tx, id, today)),
    'rent-monitoring': () =>
      visit.enter('rent-monitoring', reach, async (tx) => ({ ...(await factsOf(tx, id, today)), leases: await leasesOf(tx, id) })),
    'occupant-register': () =>
      visit.enter('occupant-register', reach, async (tx) => ({ ...(await factsOf(tx, id, today)), timeline: await timelineOf(tx, id) })),
    tenancy: () =>
      visit.enter('tenancy', reach, async (tx) => ({
        ...(await factsOf(tx, id, today)),
        leases: await leasesOf(tx, id),
        ...(await onFile(tx, id)),
      })),
  };
  return read[opened.activity]();
}

type Read = Parameters<typeof contactOf>[0];

async function factsOf(tx: Read, id: string, today: string): Promise<PersonCard> {
  const [person] = await peopleById(tx, [id]);
  if (!person) throw refusals.notShown();
  const stays = await occupanciesOf(tx, [id]);
  const details = await detailsOf(tx, id);
  return {
    person,
    name: fullName({ givenNames: person.givenNames ?? '', familyName: person.familyName ?? '' }),
    birthOn: details?.birth_on,
    language: details?.language,
    // Where the purpose knows no contact details yet, there is no right to ask for them.
    contact: tx.may('select', 'residents.contact', 'person_id') ? await contactOf(tx, id) : undefined,
    stays,
    homes: homesOn(stays, today),
  };
}

async function onFile(tx: Parameters<typeof identifiersOnFile>[0], id: string): Promise<Pick<PersonCard, 'identifiers'>> {
  const row = await identifiersOnFile(tx, id);
  return { identifiers: { code: row?.code_on_file === true, other: row?.other_on_file === true, otherKind: row?.other_kind } };
}

/** Who else lives under the same lease today; only under a change of living, and only those whom the visitor's lists show. */
export async function householdOf(visit: PersonVisit, opened: Opened, card: PersonCard): Promise<Occupant[] | undefined> {
  if (opened.activity !== 'occupant-register' || !listsOccupants(visit.actor.roles)) return undefined;
  const leases = [...new Set(card.homes.flatMap((home) => home.leaseId ?? []))];
  const today = helsinkiDay(visit.asOf);
  const found = await Promise.all(
    leases.map((lease) => visit.enter('occupant-register', { list: 'household' }, (tx) => peopleUnder(tx, lease, today))),
  );
  return found.flat().filter((one) => one.personId !== opened.personId);
}

/** The names of those who are bound by a lease, as the visitor's lists show them; undefined when they show no names here. */
export async function partyNames(visit: PersonVisit, opened: Opened, ids: readonly string[]): Promise<Map<string, string> | undefined> {
  const { activity } = opened;
  if (!allows(visit.actor.roles, activity, 'list', 'name', [])) return undefined;
  const people = await visit.enter(activity, { list: 'parties' }, (tx) => peopleById(tx, ids));
  return new Map(people.map((one) => [one.id, fullName(one)]));
}
