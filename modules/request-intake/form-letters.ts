// The public form: a letter that only the worker can open, and the worker's opening of it.
import { z } from 'zod';
import { kinds } from '#modules/rights-requests/public.ts';
import type { Job } from '#platform/jobs.ts';
import { openLetter, putLetter } from '#platform/letter-box.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { digestOf, layDown } from './arrivals.ts';

const Letter = z.object({ name: z.string(), reach: z.string(), words: z.string(), kind: z.enum(kinds).optional() });
export type Letter = z.infer<typeof Letter>;

/** Whether this landlord's policy lets anybody keep what comes from people who have not signed in. */
export const takesLetters = (): boolean =>
  policyInForce().activities.some(({ collect }) => collect['requester']?.arises.includes('intake-message'));

/** Puts a letter in; the same form sent twice is one. Throws `tooManyWait`. */
export const putIn = (id: string, letter: Letter, language: string, at: Date): Promise<void> =>
  putLetter('request_intake.post', id, JSON.stringify(letter), language, at);

/** Opens what the public has put in, and lays it down under its number. */
export const openLetters: Job = {
  deed: 'open letters of the public form',
  everyMs: 5_000,
  async run(at) {
    const { rows } = await at.pool.query('select id, letter, language, posted_at from request_intake.posted_letters()');
    for (const { id, letter, language, posted_at } of rows) {
      const read = Letter.safeParse(opened(at.letterKey(), letter));
      if (!read.success) {
        await at.pool.query('select request_intake.throw_away($1)', [id]);
        at.note({}, 'a letter that was not closed for this worker was thrown away');
        continue;
      }
      const { name, reach, words, kind } = read.data;
      await layDown(at, {
        id,
        channel: 'form',
        origin: digestOf(id),
        ...(kind && { asked: kind }),
        language,
        receivedAt: posted_at,
        content: { name, reach, subject: '', text: words },
        attachments: [],
        leftOut: [],
        posted: id,
      });
    }
  },
};

function opened(key: Parameters<typeof openLetter>[0], letter: Buffer): unknown {
  try {
    return JSON.parse(openLetter(key, letter));
  } catch {
    return undefined;
  }
}
