// What the letters say: the landlord's own templates in letters.yaml, which a lawyer edits, read against the closed words.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Text } from '#policy-engine/policy.ts';
import { type Kind, kinds } from './requests.ts';

const Words = z.strictObject({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) });
const Reason = z.strictObject({ kinds: z.array(z.enum(kinds)).min(1), title: Words });
const byKind = z.partialRecord(z.enum(kinds), Words);
/** Outcomes that say something of their own about each kind of request. */
const said = z.strictObject({ lead: Words, about: byKind });

const Letters = z.strictObject({
  title: Words,
  granted: said,
  partly: said,
  refused: said,
  'not-identified': said,
  replied: said,
  extended: Words,
  endingTitle: Words,
  ending: Words,
  complain: z.strictObject({ title: Words, text: Words }),
  /** Why something is not done, each for the kinds of request that it can answer. */
  reasons: z.record(z.string().regex(/^[a-z][a-z-]*$/), Reason),
});
type Letters = z.infer<typeof Letters>;

let read: Letters | undefined;
/** The templates in force. Throws, naming the place, when a lawyer's edit left one unsound. */
export const letters = (): Letters => {
  read ??= Letters.parse(parse(readFileSync(new URL('./letters.yaml', import.meta.url), 'utf8'), { version: '1.2' }));
  return read;
};

export type WrittenOutcome = 'granted' | 'partly' | 'refused' | 'not-identified' | 'replied';

/** The paragraphs that a letter of this outcome about this kind of request begins with. */
export const paragraphs = (outcome: WrittenOutcome, kind: Kind): Text[] => {
  const { lead, about } = letters()[outcome];
  return [lead, ...(about[kind] ? [about[kind]] : [])];
};

export const reasonsFor = (kind: Kind): { id: string; title: Text }[] =>
  Object.entries(letters().reasons).flatMap(([id, reason]) => (reason.kinds.includes(kind) ? [{ id, title: reason.title }] : []));
