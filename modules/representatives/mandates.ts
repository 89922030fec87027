// Mandates are given, revoked at once, and taken back the same day; what was written stays.
import type { Tx } from '#platform/database.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { addMonths } from '#policy-engine/index.ts';
import { refusals } from './refusals.ts';

export type MandateTx = Tx<'representatives'>;
export const kinds = ['helper', 'power-of-attorney', 'guardianship'] as const;
export type Kind = (typeof kinds)[number];

export interface Mandate {
  id: string;
  person_id: string;
  kind: string;
  name: string;
  /** Activities of the policy. */
  scopes: string[];
  /** One matter; null: everything in the scopes. */
  matter: string | null;
  from_on: string;
  /** The last day; null: until further notice. */
  last_on: string | null;
  shown_by: string;
  reference: string | null;
  seen_on: string | null;
  /** Job roles, never people. */
  recorded_by: string;
  recorded_at: Date;
  revoked_at: Date | null;
  revoked_by: string | null;
}

const columns = [
  'id',
  'person_id',
  'kind',
  'name',
  'scopes',
  'matter',
  'from_on',
  'last_on',
  'shown_by',
  'reference',
  'seen_on',
  'recorded_by',
  'recorded_at',
  'revoked_at',
  'revoked_by',
] as const;

export type State = 'inForce' | 'coming' | 'ended' | 'revoked';

/** How a mandate stands at an instant; its last day ends at midnight in Helsinki. */
export function stateOf(mandate: Pick<Mandate, 'from_on' | 'last_on' | 'revoked_at'>, asOf: Date): State {
  const today = helsinkiDay(asOf);
  if (mandate.revoked_at) return 'revoked';
  if (mandate.last_on !== null && mandate.last_on < today) return 'ended';
  return mandate.from_on > today ? 'coming' : 'inForce';
}

/** Whether its resident may still take the revocation back: on the same day, and only what they revoked by themselves. */
export const canTakeBack = (mandate: Mandate, asOf: Date): boolean =>
  mandate.revoked_by === 'self' && mandate.revoked_at !== null && helsinkiDay(mandate.revoked_at) === helsinkiDay(asOf);

/** A year from today; a helper is named for two at most. */
export const usualEnd = (today: string): string => addMonths(today, 12);
export const latestEnd = (today: string): string => addMonths(today, 24);

export interface NewMandate {
  /** Made when the form is shown, so that a form sent twice is one mandate. */
  id: string;
  personId: string;
  kind: Kind;
  name: string;
  scopes: string[];
  matter: string | null;
  fromOn: string;
  lastOn: string | null;
  shownBy: 'own-page' | 'phone' | 'counter' | 'document' | 'dvv' | 'court';
  reference: string | null;
  seenOn: string | null;
}

/** Writes a mandate down. What PostgreSQL refuses is in `refusals.ts`. */
export async function giveMandate(tx: MandateTx, mandate: NewMandate): Promise<void> {
  await tx
    .insertInto('representatives.mandate')
    .values({
      id: mandate.id,
      person_id: mandate.personId,
      kind: mandate.kind,
      name: mandate.name.trim().replace(/\s+/g, ' '),
      scopes: mandate.scopes,
      matter: mandate.matter,
      from_on: mandate.fromOn,
      last_on: mandate.lastOn,
      shown_by: mandate.shownBy,
      reference: mandate.reference,
      seen_on: mandate.seenOn,
    })
    .onConflict((clash) => clash.doNothing())
    .execute();
}

/** Ends a mandate this minute. Throws `revokedAlready`, also for one of somebody else. */
export const revokeMandate = (tx: MandateTx, personId: string, id: string) => end(tx, personId, id, 'revoked');
/** Takes back one's own revocation of today. Throws `tooLateToTakeBack`. */
export const takeBackRevocation = (tx: MandateTx, personId: string, id: string) => end(tx, personId, id, 'taken-back');

async function end(tx: MandateTx, personId: string, id: string, what: string): Promise<void> {
  await tx.insertInto('representatives.ending').values({ mandate_id: id, person_id: personId, what }).execute();
}

/** Every mandate of a resident, latest first. */
export const mandatesOf = (tx: MandateTx, personId: string): Promise<Mandate[]> =>
  tx
    .selectFrom('representatives.mandate')
    .select(columns)
    .where('person_id', '=', personId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();

/** One mandate of a resident; throws `unknownMandate`, also for one of somebody else. */
export async function mandateById(tx: MandateTx, personId: string, id: string): Promise<Mandate> {
  const found = (await mandatesOf(tx, personId)).find((mandate) => mandate.id === id);
  if (!found) throw refusals.unknownMandate();
  return found;
}

/** For whom the visitor acts today, and in what. */
export async function actingToday(tx: MandateTx, ownId: string, today: string) {
  const rows = await tx
    .selectFrom('representatives.acting')
    .select(['mandate_id', 'for_id', 'kind', 'scopes', 'matter', 'from_on', 'last_on', 'ended_on'])
    .where('acting_id', '=', ownId)
    .orderBy('from_on')
    .execute();
  const endedByThen = (row: { last_on: string | null; ended_on: string | null }) =>
    row.ended_on !== row.last_on || (row.last_on !== null && row.last_on < today);
  return rows.filter((row) => row.from_on <= today && !endedByThen(row));
}
