// What a mandate opens of an activity: the facts in words, and no more categories than are asked for.
import { addressOf } from '#modules/homes/public.ts';
import { leasesOf } from '#modules/leases/public.ts';
import { contactOf, fullName, type Occupancy, occupanciesOf, peopleById } from '#modules/residents/public.ts';
import type { Reach, Tx } from '#platform/database.ts';
import type { Visit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';

/** The activities that can be read here, and the categories of which something stands in the register. */
export const sayable = {
  tenancy: ['home', 'occupancy', 'lease-terms'],
  'customer-service': ['phone', 'email', 'postal-address', 'contact-address'],
  'occupant-register': ['occupancy'],
} as const;
export type Opens = keyof typeof sayable;
export const opens = (activity: string): activity is Opens => activity in sayable;

export interface Fact {
  label: string;
  lines: string[];
}
export interface Opened {
  name: string;
  facts: Fact[];
}
type OpenVisit = Visit<unknown, unknown, unknown, Opens>;

/** Reads the categories in `told` of one person; undefined when PostgreSQL does not show the person to this visitor. */
export function openFor(
  visit: OpenVisit,
  activity: Opens,
  reach: Reach & { about: string[] },
  told: readonly string[],
): Promise<Opened | undefined> {
  const [id] = reach.about as [string];
  const read = {
    tenancy: () =>
      visit.enter('tenancy', reach, async (tx) =>
        opened(tx, id, [...(await livingFacts(visit, tx, id, told)), ...(await leaseFacts(visit, tx, id, told))]),
      ),
    'customer-service': () => visit.enter('customer-service', reach, async (tx) => opened(tx, id, await contactFacts(visit, tx, id, told))),
    'occupant-register': () =>
      visit.enter('occupant-register', reach, async (tx) => opened(tx, id, await livingFacts(visit, tx, id, told))),
  };
  return read[activity]();
}

type AnyOpen = Tx<'tenancy' | 'customer-service' | 'occupant-register'>;

async function opened(tx: AnyOpen, id: string, facts: Fact[]): Promise<Opened | undefined> {
  const [person] = await peopleById(tx, [id]);
  return person && { name: fullName(person), facts };
}

async function livingFacts(visit: OpenVisit, tx: AnyOpen, id: string, told: readonly string[]): Promise<Fact[]> {
  const stays = (await occupanciesOf(tx, [id])).filter((stay) => stay.personId === id);
  const said = (category: string, line: (stay: Occupancy) => string | undefined) =>
    told.includes(category) ? [{ label: title(visit, category), lines: stays.flatMap((stay) => line(stay) ?? []) }] : [];
  return [
    ...said('home', (stay) => stay.flat && addressOf(stay.flat, visit.language)),
    ...said('occupancy', (stay) => (stay.movedInOn ? visit.format.period(stay.movedInOn, stay.movedOutOn ?? undefined) : undefined)),
  ];
}

async function leaseFacts(visit: OpenVisit, tx: Tx<'tenancy'>, id: string, told: readonly string[]): Promise<Fact[]> {
  if (!told.includes('lease-terms')) return [];
  const { t, format } = visit;
  const leases = await leasesOf(tx, id);
  const lines = leases.map((lease) =>
    [
      lease.begins_on && format.period(lease.begins_on, lease.ended_on ?? lease.ends_on ?? undefined),
      lease.rent_cents != null && t('representatives.rentAMonth', { rent: format.money(Number(lease.rent_cents)) }),
    ]
      .filter(Boolean)
      .join(', '),
  );
  return [{ label: title(visit, 'lease-terms'), lines }];
}

/** What may be told to nobody outside stays untold, whatever the mandate. */
async function contactFacts(visit: OpenVisit, tx: Tx<'customer-service'>, id: string, told: readonly string[]): Promise<Fact[]> {
  const contact = tx.may('select', 'residents.contact', 'person_id') ? await contactOf(tx, id) : undefined;
  if (contact?.onlyForLandlord) return [{ label: visit.t('representatives.contact'), lines: [visit.t('representatives.onlyForLandlord')] }];
  const parts = {
    phone: contact?.phone,
    email: contact?.email,
    'postal-address': contact?.postalAddress,
    'contact-address': contact?.contactAddress,
  };
  return Object.entries(parts).flatMap(([category, value]) =>
    told.includes(category) && value ? [{ label: title(visit, category), lines: [value] }] : [],
  );
}

function plain(visit: Pick<OpenVisit, 't'>, category: string): string {
  const said = policyInForce().vocabulary.categories.find((one) => one.id === category)?.title;
  return said ? visit.t(said) : category;
}
const title = (visit: Pick<OpenVisit, 't'>, category: string) => upper(plain(visit, category));
const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Categories as words in a row. */
export const categoryWords = (visit: Pick<OpenVisit, 't' | 'format'>, categories: readonly string[]): string =>
  visit.format.list(categories.map((category) => plain(visit, category)));
