// What stands beside a request: how the requester was identified, what the area found, and how it was answered.
import type { Document, Outcome, Request, RequestTx } from './requests.ts';

export interface Identification {
  id: string;
  method: 'strong-sign-in' | 'document' | 'e-signature' | 'letter-code';
  provider: string | null;
  level: string | null;
  transaction: string | null;
  document: Document | null;
  matches: boolean;
  checkedBy: string;
  checkedAt: Date;
}

/** How the requester was identified, the latest first. */
export async function identificationsOf(tx: RequestTx, request: string): Promise<Identification[]> {
  const rows = await tx
    .selectFrom('rights_requests.identification')
    .select(['id', 'method', 'provider', 'level', 'transaction', 'document', 'matches', 'checked_by', 'checked_at'])
    .where('request_id', '=', request)
    .orderBy('checked_at', 'desc')
    .execute();
  return rows.map(({ checked_by, checked_at, ...row }) => ({ ...row, checkedBy: checked_by, checkedAt: checked_at }) as Identification);
}

export type NewIdentification =
  | { method: 'document'; document: Document }
  | {
      method: 'e-signature';
      provider: string;
      level: string;
      transaction: string;
      signerName: string;
      signerBorn: string;
      codeBorn?: string | undefined;
    };

/** Writes down how the requester was identified; what a signing service says of the signer is compared by PostgreSQL and forgotten. */
export async function recordIdentification(
  tx: RequestTx,
  request: Pick<Request, 'id' | 'personId'>,
  how: NewIdentification,
): Promise<void> {
  const { method } = how;
  await tx
    .insertInto('rights_requests.identification')
    .values({
      request_id: request.id,
      person_id: request.personId,
      method,
      document: method === 'document' ? how.document : null,
      provider: method === 'document' ? null : how.provider,
      level: method === 'document' ? null : how.level,
      transaction: method === 'document' ? null : how.transaction,
      signer_name: method === 'document' ? null : how.signerName,
      signer_born: method === 'document' ? null : how.signerBorn,
      code_born: method === 'document' ? null : (how.codeBorn ?? null),
    } as never)
    .execute();
}

export interface Answer {
  outcome: Outcome;
  because: string | null;
  words: string | null;
  decidedBy: string;
  closedOn: string;
  /** When that which was promised was done; null while it waits, and where an answer is all that was promised. */
  carriedOutAt: Date | null;
}

/** The answer to a request; undefined while there is none. */
export async function answerOf(tx: RequestTx, { id, personId }: Pick<Request, 'id' | 'personId'>): Promise<Answer | undefined> {
  const row = await tx
    .selectFrom('rights_requests.answer')
    .select(['outcome', 'because', 'words', 'decided_by', 'closed_on', 'carried_out_at'])
    .where('request_id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const [words] = await tx.open([{ personId, group: 'free-text.words', sealed: row.words }]);
  return {
    outcome: row.outcome as Outcome,
    because: row.because,
    words: words ?? null,
    decidedBy: row.decided_by,
    closedOn: row.closed_on ?? '',
    carriedOutAt: row.carried_out_at,
  };
}

/** Answers a request for good. Throws `answeredAlready`, `identifyFirst`, `takeFirst`, `notDecidedSo`. */
export async function recordAnswer(
  tx: RequestTx,
  { id, personId }: Pick<Request, 'id' | 'personId'>,
  answer: { outcome: Outcome; because?: string | undefined; words?: string | undefined },
): Promise<void> {
  await tx
    .insertInto('rights_requests.answer')
    .values({
      request_id: id,
      person_id: personId,
      outcome: answer.outcome,
      because: answer.because ?? null,
      words: answer.words === undefined ? null : await tx.seal(personId, 'free-text.words', answer.words),
    } as never)
    .execute();
}

export interface AreaAnswer {
  found: 'nothing' | 'something';
  words: string | null;
}

/** What the area's contact person found; undefined while nothing has been said. */
export async function areaAnswerOf(tx: RequestTx, { id, personId }: Pick<Request, 'id' | 'personId'>): Promise<AreaAnswer | undefined> {
  const row = await tx.selectFrom('rights_requests.area_answer').select(['found', 'words']).where('request_id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const [words] = await tx.open([{ personId, group: 'free-text.words', sealed: row.words }]);
  return { found: row.found as AreaAnswer['found'], words: words ?? null };
}
