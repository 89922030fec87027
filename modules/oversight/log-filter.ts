// What the log of looks can be narrowed by: a stretch of days, an activity, a role, a kind, who looked, at whom.
import { z } from 'zod';
import { addDays, dayOf } from '#policy-engine/index.ts';

export const kinds = ['attention', 'unmask', 'list', 'listed', 'refused', 'erased'] as const;
export type Kind = (typeof kinds)[number];

/** A field that a form sent empty is absent. */
const blank = <T extends z.ZodType>(schema: T) => z.preprocess((sent) => (sent === '' ? undefined : sent), schema.optional());
const word = z.string().regex(/^[a-z][a-z0-9-]{0,60}$/);

export const logFilter = z.object({
  from: blank(z.iso.date()),
  until: blank(z.iso.date()),
  activity: blank(word),
  role: blank(word),
  kind: blank(z.enum(kinds)),
  actor: blank(z.uuid()),
  person: blank(z.uuid()),
  /** Also those who only read this log. */
  readings: blank(z.enum(['yes'])),
  page: z.coerce.number().int().min(1).max(2_000).default(1),
});
export type LogFilter = z.output<typeof logFilter>;

/** Days shown when none are asked for. */
export const usualDays = 7;

/** The stretch of a filter: Helsinki days, both included. */
export function stretchOf(filter: Pick<LogFilter, 'from' | 'until'>, asOf: Date): { from: string; until: string } {
  const until = filter.until ?? dayOf(asOf);
  return { from: filter.from ?? addDays(until, 1 - usualDays), until };
}

/** The instant at which a Helsinki day begins. */
export function beginningOf(day: string): Date {
  const utc = new Date(`${day}T00:00:00Z`);
  // Two or three hours before midnight in UTC: the one that falls on the day and whose minute before does not.
  const begins = [3, 2]
    .map((hours) => new Date(utc.getTime() - hours * 3_600_000))
    .find((at) => dayOf(at) === day && dayOf(new Date(at.getTime() - 1)) !== day);
  return begins ?? utc;
}
