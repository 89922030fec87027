// A consent for viewings: given, taken back, and used for one next resident while it holds.
import { contactOf, fullName, peopleById } from '#modules/residents/public.ts';
import type { Tx } from '#platform/database.ts';
import type { Visit } from '#platform/pages/declare.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { refusals } from './refusals.ts';

export type ShowingVisit = Visit<unknown, unknown, unknown, 'showing'>;
export const givable = ['phone', 'email'] as const;
export type Givable = (typeof givable)[number];

export interface Consent {
  id: string;
  gives: Givable[];
  givenAt: Date;
  endsOn: string;
  withdrawnOn: string | null;
  /** Number of the next resident's application or lease, once something has been told. */
  told: { reference: string | undefined; at: Date } | undefined;
}

/** In force on a Helsinki day: not taken back, and the person has not left. */
export const isInForce = (consent: Consent, today: string): boolean => consent.withdrawnOn === null && today <= consent.endsOn;

/** Everything one person has consented to, latest first. */
export async function consentsOf(tx: Tx<'showing'>, personId: string): Promise<Consent[]> {
  const rows = await tx
    .selectFrom('showing.consent')
    .select(['id', 'given_at'])
    .select(tx.visible('showing.consent', ['gives', 'ends_on', 'withdrawn_on']))
    .where('person_id', '=', personId)
    .orderBy('given_at', 'desc')
    .execute();
  const disclosures = await tx
    .selectFrom('showing.disclosure')
    .select(['consent_id', 'disclosed_at'])
    .select(tx.visible('showing.disclosure', ['reference']))
    .where('person_id', '=', personId)
    .execute();
  return rows.map((row) => {
    const told = disclosures.find((each) => each.consent_id === row.id);
    return {
      id: row.id,
      gives: (row.gives ?? []) as Givable[],
      givenAt: row.given_at,
      endsOn: row.ends_on ?? '',
      withdrawnOn: row.withdrawn_on ?? null,
      told: told && { reference: told.reference, at: told.disclosed_at },
    };
  });
}

const ownId = (visit: Pick<ShowingVisit, 'actor'>) => visit.actor.personId ?? visit.actor.id;

/** The visitor's own. */
export const myConsents = (visit: ShowingVisit): Promise<Consent[]> =>
  visit.enter('showing', { about: [ownId(visit)] }, (tx) => consentsOf(tx, ownId(visit)));

/** Throws `nobodyLeaves`, `givenAlready`. Which home and until when, PostgreSQL knows. */
export const giveConsent = (visit: ShowingVisit, gives: readonly Givable[]): Promise<void> =>
  visit.enter('showing', { about: [ownId(visit)] }, async (tx) => {
    await tx
      .insertInto('showing.consent')
      .values({ person_id: ownId(visit), gives } as never)
      .execute();
  });

/** As easy as giving it. Throws `takenBackAlready` when there is none in force. */
export const takeBack = (visit: ShowingVisit): Promise<void> =>
  visit.enter('showing', { about: [ownId(visit)] }, async (tx) => {
    const taken = await tx
      .updateTable('showing.consent')
      .set({ withdrawn_on: helsinkiDay(visit.asOf) } as never)
      .where('person_id', '=', ownId(visit))
      .where('withdrawn_on' as never, 'is', null)
      .executeTakeFirst();
    if (taken.numUpdatedRows === 0n) throw refusals.takenBackAlready();
  });

export interface Leaver {
  name: string;
  consent: Consent | undefined;
  /** Only what was chosen, and only while the consent that was used holds. */
  phone?: string | null;
  email?: string | null;
}

const reason = 'showing.because.showing';

/** Whoever leaves, with the consent in force; the contact details only once it is on record to whom they were told. Throws `notShown`. */
export async function leaverFor(visit: ShowingVisit, personId: string): Promise<Leaver> {
  const found = await visit.enter('showing', { about: [personId], reason }, async (tx) => {
    const [person] = await peopleById(tx, [personId]);
    if (!person) throw refusals.notShown();
    const consents = await consentsOf(tx, personId);
    return { name: fullName(person), consent: consents.find((consent) => isInForce(consent, helsinkiDay(visit.asOf))) };
  });
  if (!found.consent?.told) return found;
  const { gives } = found.consent;
  const contact = await visit.enter('showing', { about: [personId], reason, moment: ['consent'] }, (tx) => contactOf(tx, personId));
  return {
    ...found,
    ...(gives.includes('phone') && { phone: contact?.phone ?? null }),
    ...(gives.includes('email') && { email: contact?.email ?? null }),
  };
}

/** Records to whom the details are told, before they are shown. Throws `noConsent`, `toldAlready`, `notAReference`. */
export const tellNextResident = (visit: ShowingVisit, personId: string, consentId: string, reference: string): Promise<void> =>
  visit.enter('showing', { about: [personId], reason }, async (tx) => {
    await tx
      .insertInto('showing.disclosure')
      .values({ consent_id: consentId, person_id: personId, reference } as never)
      .execute();
  });
