// Lays down what has come, by mail or by the form: sealed under a key of its own, with its covered form beside it, once.
import { createHash, randomUUID } from 'node:crypto';
import type { Workplace } from '#platform/jobs.ts';
import { cover } from './cover.ts';
import type { Attachment, LeftOut } from './screen.ts';

/** What whoever wrote has said, as it is read by those who handle it. */
export interface Content {
  name: string;
  /** Address, number or words by which they can be reached. */
  reach: string;
  subject: string;
  text: string;
}

export interface Arrival {
  id: string;
  channel: 'mail' | 'form';
  /** Tells it from every other, also when it comes again after a kill. */
  origin: Buffer;
  asked?: string;
  language: 'fi' | 'sv' | 'en';
  receivedAt: Date;
  content: Content;
  attachments: Attachment[];
  leftOut: LeftOut[];
  /** To whom it is said that something came; absent where a machine wrote, or nobody says from where. */
  answerTo?: string;
  /** The letter of the form that goes in the same step. */
  posted?: string;
}

export const digestOf = (...parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest();
};

/** False when it had been laid down before. */
export async function layDown({ pool, vault }: Workplace, arrival: Arrival): Promise<boolean> {
  const { content, attachments, answerTo } = arrival;
  const person = randomUUID();
  const words = (text: string, context: string) => ({ subjectId: person, group: 'free-text', text, context: `free-text.${context}` });
  const masked = { subject: cover(content.subject), text: cover(content.text) };
  const sealed = await vault.sealAll([
    words(JSON.stringify(content), 'content'),
    words(JSON.stringify(masked), 'masked'),
    ...attachments.map(({ name }) => words(name, 'name')),
    ...attachments.map(({ bytes }) => words(Buffer.from(bytes).toString('base64'), 'content')),
    ...(answerTo ? [{ subjectId: person, group: 'contact', text: answerTo, context: 'contact.email' }] : []),
  ]);
  const [whole, covered] = sealed as [Buffer, Buffer];
  const files = sealed.slice(2, 2 + 2 * attachments.length);
  const sameSender = answerTo ? await vault.find(senderKind, answerTo) : [];
  const { rows } = await pool.query('select request_intake.lay_down($1, $2, $3, $4, $5, $6, $7, $8, $9) as laid', [
    JSON.stringify({ ...arrival, person, content: undefined, attachments: undefined, answerTo: undefined, origin: undefined }),
    arrival.origin,
    whole,
    covered,
    JSON.stringify(attachments.map(({ type }) => ({ type }))),
    files.slice(0, attachments.length),
    files.slice(attachments.length),
    answerTo ? sealed.at(-1) : null,
    sameSender,
  ]);
  // So that the next message of the same address is not answered again today; gone with the message.
  if (rows[0].laid && answerTo) await vault.enterIndex(senderKind, answerTo, person);
  return rows[0].laid;
}

const senderKind = 'intake-message';
