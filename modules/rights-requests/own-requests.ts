// A resident's own requests: what they asked, where it stands, and how it was answered.
import { fullName, peopleById } from '#modules/residents/public.ts';
import type { Visit } from '#platform/pages/declare.ts';
import { type Answer, answerOf, type Identification, identificationsOf, recordAnswer } from './answers.ts';
import { correctedIn } from './corrections.ts';
import { decisionsOf, type Extent, extentsOf, type GroupDecision } from './decisions.ts';
import { type Notice, noticesOf } from './notices.ts';
import { fileRequest, type NewRequest, type Request, type RequestTx, requestById, requestsIn } from './requests.ts';
import { type Restriction, restrictionsIn } from './restrictions.ts';

export type OwnVisit = Visit<unknown, unknown, unknown, 'rights-requests'>;
/** What every page of one's own requests declares. */
export const resident = { activity: 'rights-requests', as: 'self', strong: true } as const;

export const ownId = (visit: Pick<OwnVisit, 'actor'>): string => visit.actor.personId ?? visit.actor.id;
export const asOneself = <T>(visit: OwnVisit, work: (tx: RequestTx) => Promise<T>): Promise<T> =>
  visit.enter('rights-requests', { about: [ownId(visit)] }, work);

/** The latest first. */
export const myRequests = (visit: OwnVisit): Promise<Request[]> => asOneself(visit, (tx) => requestsIn(tx, 'all'));

export const askMyself = (visit: OwnVisit, asked: Pick<NewRequest, 'id' | 'kind' | 'delivery' | 'words'>): Promise<boolean> =>
  asOneself(visit, (tx) => fileRequest(tx, { ...asked, personId: ownId(visit), channel: 'own-pages', language: visit.language }));

export interface OpenedRequest {
  request: Request;
  words: string | null;
  extendedBecause: string | null;
  identifications: Identification[];
  answer: Answer | undefined;
  /** What an erasure request came to, by data groups; empty for others. */
  decisions: GroupDecision[];
  extents: Extent[];
  /** All restrictions of the person, of this request and of others. */
  restrictions: Restriction[];
  /** Categories that were corrected in this request. */
  corrected: string[];
  /** Who else is told of what was done. */
  notices: Notice[];
}

/** To whom a letter to the visitor goes. */
export const ownName = (visit: OwnVisit): Promise<string[]> =>
  asOneself(visit, async (tx) => (await peopleById(tx as never, [ownId(visit)])).map(fullName));

/** One of the visitor's own. Throws `unknownRequest` for anybody else's. */
export const myRequest = (visit: OwnVisit, id: string): Promise<OpenedRequest> => asOneself(visit, (tx) => openedRequest(tx, id));

/** A request with everything that its requester may read. */
export async function openedRequest(tx: RequestTx, id: string): Promise<OpenedRequest> {
  const request = await requestById(tx, id);
  const sealed = await tx
    .selectFrom('rights_requests.request')
    .select(['words', 'extended_because'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const { personId } = request;
  const [words, extendedBecause] = await tx.open([
    { personId, group: 'free-text.words', sealed: sealed.words },
    { personId, group: 'free-text.extended_because', sealed: sealed.extended_because },
  ]);
  return {
    request,
    words: words ?? null,
    extendedBecause: extendedBecause ?? null,
    identifications: await identificationsOf(tx, id),
    answer: await answerOf(tx, request),
    decisions: await decisionsOf(tx, id),
    extents: await extentsOf(tx, id),
    restrictions: await restrictionsIn(tx),
    corrected: await correctedIn(tx, id),
    notices: await noticesOf(tx, id),
  };
}

/** Takes a request back before it is answered. Throws `answeredAlready`. */
export const takeBack = (visit: OwnVisit, id: string): Promise<void> =>
  asOneself(visit, async (tx) => recordAnswer(tx, await requestById(tx, id), { outcome: 'taken-back' }));
