// A request of somebody about their own data: its rows, as every door reads and writes them.
import type { Activity } from '#platform/database/transaction.ts';
import type { Tx } from '#platform/database.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { type Clocks, clocksFrom } from './clocks.ts';
import { refusals } from './refusals.ts';

export const kinds = ['access', 'portability', 'rectification', 'erasure', 'restriction', 'objection', 'withdrawal', 'question'] as const;
export type Kind = (typeof kinds)[number];
export const deliveries = ['link', 'counter', 'registered-letter'] as const;
export type Delivery = (typeof deliveries)[number];
export const documents = ['passport', 'identity-card', 'driving-licence', 'residence-permit'] as const;
export type Document = (typeof documents)[number];
export const outcomes = ['granted', 'partly', 'refused', 'not-identified', 'replied', 'taken-back'] as const;
export type Outcome = (typeof outcomes)[number];

export interface Request {
  id: string;
  personId: string;
  kind: Kind;
  channel: 'own-pages' | 'counter' | 'letter';
  delivery: Delivery;
  language: 'fi' | 'sv' | 'en';
  receivedAt: Date;
  takenOn: string | null;
  identifiedOn: string | null;
  extendedOn: string | null;
  closedOn: string | null;
  outcome: Outcome | null;
}

const activity = 'rights-requests' satisfies Activity;
/** Also supervision's: both activities read the same columns. */
export type RequestTx = Tx<typeof activity>;

const columns = [
  'id',
  'person_id',
  'kind',
  'channel',
  'delivery',
  'language',
  'received_at',
  'taken_on',
  'identified_on',
  'extended_on',
  'closed_on',
  'outcome',
] as const;

/** The requests that this transaction shows, the latest first. Also for lists: their words are sealed and not among them. */
export async function requestsIn(tx: RequestTx, which: 'open' | 'all'): Promise<Request[]> {
  let asked = tx.selectFrom('rights_requests.request').select(columns).orderBy('received_at', 'desc').limit(1000);
  if (which === 'open') asked = asked.where('closed_on', 'is', null);
  return (await asked.execute()).map(
    (row) =>
      ({
        id: row.id,
        personId: row.person_id,
        kind: row.kind,
        channel: row.channel,
        delivery: row.delivery,
        language: row.language,
        receivedAt: row.received_at,
        takenOn: row.taken_on,
        identifiedOn: row.identified_on,
        extendedOn: row.extended_on,
        closedOn: row.closed_on,
        outcome: row.outcome,
      }) as Request,
  );
}

/** One of them; throws `unknownRequest` when there is none for this actor. */
export async function requestById(tx: RequestTx, id: string): Promise<Request> {
  const found = (await requestsIn(tx, 'all')).find((request) => request.id === id);
  if (!found) throw refusals.unknownRequest();
  return found;
}

export interface NewRequest {
  /** Made when the form is shown, so that a form sent twice is one request. */
  id: string;
  personId: string;
  kind: Kind;
  channel: Request['channel'];
  delivery: Delivery;
  language: Request['language'];
  words: string | undefined;
  /** When it reached the landlord, in any channel; now when absent. */
  receivedAt?: Date;
}

/** Files a request; false when the same form had been sent before. Throws `tooManyOpen`. */
export async function fileRequest(tx: RequestTx, asked: NewRequest): Promise<boolean> {
  const filed = await tx
    .insertInto('rights_requests.request')
    .values({
      id: asked.id,
      person_id: asked.personId,
      kind: asked.kind,
      channel: asked.channel,
      delivery: asked.delivery,
      language: asked.language,
      words: asked.words === undefined ? null : await tx.seal(asked.personId, 'free-text.words', asked.words),
      ...(asked.receivedAt && { received_at: asked.receivedAt }),
    })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst();
  return filed.numInsertedOrUpdatedRows === 1n;
}

/** The clocks of a request, by the promise of the policy in force; none for a question. */
export const clocksOf = ({ kind, receivedAt }: Pick<Request, 'kind' | 'receivedAt'>): Clocks | undefined =>
  kind === 'question' ? undefined : clocksFrom(helsinkiDay(receivedAt), policyInForce().controller.promises.answerWithinDays);

/** By when it is answered: the target, or the extended time once that has been told. */
export const dueOn = (request: Request): string | undefined => {
  const clocks = clocksOf(request);
  return request.extendedOn === null ? clocks?.target : clocks?.extended;
};

export type Urgency = 'late' | 'soon' | 'in-time' | 'no-clock' | 'closed';
const soonDays = 7;

/** Whether somebody must be reminded: within a week of its day, or past it. */
export function urgencyOf(request: Request, today: string): Urgency {
  if (request.closedOn !== null) return 'closed';
  const due = dueOn(request);
  if (due === undefined) return 'no-clock';
  if (due < today) return 'late';
  return Date.parse(due) - Date.parse(today) <= soonDays * 86_400_000 ? 'soon' : 'in-time';
}

/** A number to say aloud; it says nothing about anybody. */
export const numberOf = (id: string): string => `P-${id.slice(0, 8).toUpperCase()}`;
