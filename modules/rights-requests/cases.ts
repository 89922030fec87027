// A request as work: the queue of each job, the case that somebody takes, and what is done in it.
import { addressOf } from '#modules/homes/public.ts';
import { fullName, homesOn, occupanciesOf, peopleById, readIdentityCode, unmaskIdentifier } from '#modules/residents/public.ts';
import type { Reach } from '#platform/database.ts';
import type { Visit } from '#platform/pages/declare.ts';
import { helsinkiDay } from '#platform/texts/formats.ts';
import { type AreaAnswer, areaAnswerOf, type NewIdentification, recordIdentification } from './answers.ts';
import { type OpenedRequest, openedRequest } from './own-requests.ts';
import { refusals } from './refusals.ts';
import { clocksOf, type Kind, numberOf, type Request, type RequestTx, requestById, requestsIn } from './requests.ts';

export type CaseVisit = Visit<unknown, unknown, unknown, 'rights-requests' | 'supervision'>;
/** Every page of the console about requests. */
export const onConsole = {
  activity: ['rights-requests', 'supervision'],
  roles: ['rights-handler', 'redaction-releaser', 'privacy-contact', 'supervision'],
} as const;

const because = 'rights-requests.because';
export const handles = (visit: Pick<CaseVisit, 'actor'>): boolean => visit.actor.roles.includes('rights-handler');
export const contacts = (visit: Pick<CaseVisit, 'actor'>): boolean => visit.actor.roles.includes('privacy-contact');
const oversees = (visit: Pick<CaseVisit, 'actor'>): boolean => visit.actor.roles.includes('supervision');

/** What PostgreSQL shows this visitor of the queue: all, the own area's, or what supervision oversees. Nobody by name. */
export const queue = (visit: CaseVisit, which: 'open' | 'all'): Promise<Request[]> => {
  const reach = { list: 'queue', reason: `${because}.queue` };
  return oversees(visit)
    ? visit.enter('supervision', reach, (tx) => requestsIn(tx as unknown as RequestTx, which))
    : visit.enter('rights-requests', reach, (tx) => requestsIn(tx, which));
};

/** Requests of the own area that its contact person has not answered yet (S22). */
export const areaQueue = async (visit: CaseVisit): Promise<Request[]> => {
  const answered = await visit.enter('rights-requests', { list: 'queue', reason: `${because}.queue` }, async (tx) =>
    (await tx.selectFrom('rights_requests.area_answer').select(['request_id', 'person_id']).execute()).map((row) => row.request_id),
  );
  return (await queue(visit, 'open')).filter((request) => request.kind !== 'question' && !answered.includes(request.id));
};

/** Whose it is comes from the queue, so that no address names anybody. Throws `unknownRequest`. */
async function listed(visit: CaseVisit, id: string): Promise<Request> {
  const found = (await queue(visit, 'all')).find((request) => request.id === id);
  if (!found) throw refusals.unknownRequest();
  return found;
}

/** In a case of one's own: the reference and no reason, which the person reads as the activity itself. */
export const reachInCase = (request: Request): Reach & { about: string[] } => ({
  about: [request.personId],
  task: numberOf(request.id),
  moment: ['request-reference'],
});

export interface OpenedCase extends OpenedRequest {
  area: AreaAnswer | undefined;
  /** Absent to those who may not know: supervision, the area's contact person. */
  name?: string;
  home?: string;
}

/** What this visitor may open of a case; `taken: false` when it is nobody's of theirs yet. Throws `unknownRequest`. */
export async function openCase(
  visit: CaseVisit,
  id: string,
): Promise<{ taken: true; opened: OpenedCase } | { taken: false; request: Request }> {
  const request = await listed(visit, id);
  const read = async (tx: RequestTx): Promise<OpenedCase> => ({ ...(await openedRequest(tx, id)), area: await areaAnswerOf(tx, request) });
  const why = { about: [request.personId], reason: `${because}.reading`, task: numberOf(id) };
  if (oversees(visit)) return { taken: true, opened: await visit.enter('supervision', why, (tx) => read(tx as unknown as RequestTx)) };
  if (contacts(visit)) return { taken: true, opened: await visit.enter('rights-requests', why, read) };
  const opened = await visit.enter('rights-requests', reachInCase(request), async (tx) => {
    const seen = (await requestsIn(tx, 'all')).some((each) => each.id === id);
    return seen ? { ...(await read(tx)), ...(handles(visit) && (await whose(tx, visit, request.personId))) } : undefined;
  });
  return opened ? { taken: true, opened } : { taken: false, request };
}

async function whose(tx: RequestTx, visit: CaseVisit, personId: string) {
  const [person] = await peopleById(tx as never, [personId]);
  const [home] = homesOn(await occupanciesOf(tx as never, [personId]), helsinkiDay(visit.asOf));
  return {
    name: person ? fullName(person) : '',
    home: home?.flat ? addressOf(home.flat, visit.language) : '',
  };
}

/** From now on this visitor may open the person, until a month after the answer. */
export async function takeCase(visit: CaseVisit, id: string): Promise<void> {
  const request = await listed(visit, id);
  await visit.enter('rights-requests', { about: [request.personId], reason: `${because}.taking`, task: numberOf(id) }, (tx) =>
    tx
      .insertInto('rights_requests.taking')
      .values({ request_id: id, person_id: request.personId, taken_at: visit.asOf } as never)
      .onConflict((clash) => clash.doNothing())
      .execute(),
  );
}

/** Work in a case that the visitor has taken. Throws `unknownRequest` before. */
export async function inCase<T>(visit: CaseVisit, id: string, work: (tx: RequestTx, request: Request) => Promise<T>): Promise<T> {
  const request = await listed(visit, id);
  return visit.enter('rights-requests', reachInCase(request), async (tx) => work(tx, await requestById(tx, id)));
}

/** A signature is compared by PostgreSQL with the register's date of birth, else with the one that the identity code tells. */
export async function identify(visit: CaseVisit, id: string, how: NewIdentification): Promise<void> {
  const codeBorn = how.method === 'e-signature' ? await inCase(visit, id, (_, request) => bornByCode(visit, request)) : undefined;
  await inCase(visit, id, (tx, request) => recordIdentification(tx, request, how.method === 'e-signature' ? { ...how, codeBorn } : how));
}

const bornByCode = async (visit: CaseVisit, request: Request): Promise<string | undefined> => {
  const held = await visit.enter('rights-requests', { ...reachInCase(request), unmask: true }, (tx) =>
    unmaskIdentifier(tx as never, request.personId),
  );
  return held?.code ? readIdentityCode(held.code, helsinkiDay(visit.asOf))?.birthOn : undefined;
};

/** A question becomes a request and keeps the time at which it came (S173). */
export const convert = (visit: CaseVisit, id: string, kind: Kind): Promise<void> =>
  inCase(visit, id, async (tx) => {
    await tx.updateTable('rights_requests.request').set({ kind }).where('id', '=', id).execute();
  });

/** Two further months (GDPR Art. 12(3)), told with reasons before the target. Throws `tooLateToExtend`. */
export const extend = (visit: CaseVisit, id: string, words: string): Promise<void> =>
  inCase(visit, id, async (tx, request) => {
    const today = helsinkiDay(visit.asOf);
    const clocks = clocksOf(request);
    if (!clocks || today > clocks.target) throw refusals.tooLateToExtend();
    await tx
      .updateTable('rights_requests.request')
      .set({ extended_on: today, extended_because: await tx.seal(request.personId, 'free-text.extended_because', words) })
      .where('id', '=', id)
      .execute();
  });

/** What the area's contact person found in the area's own papers. */
export async function answerForArea(visit: CaseVisit, id: string, found: AreaAnswer['found'], words: string | undefined): Promise<void> {
  const request = await listed(visit, id);
  const { personId } = request;
  await visit.enter('rights-requests', { about: [personId], reason: `${because}.area`, task: numberOf(id) }, async (tx) => {
    await tx
      .insertInto('rights_requests.area_answer')
      .values({
        request_id: id,
        person_id: personId,
        found,
        words: words === undefined ? null : await tx.seal(personId, 'free-text.words', words),
      })
      .onConflict((clash) => clash.doNothing())
      .execute();
  });
}
