// The small shapes that all files of a policy are made of.
import { z } from 'zod';

/** What a shape is called in a mistake; read by explain.ts. */
export const called = <S extends z.ZodType>(shape: S, name: string): S => shape.meta({ title: name }) as S;

export const sentence = called(z.string().trim().min(1), 'a text');
export const text = called(z.strictObject({ fi: sentence, sv: sentence, en: sentence }), 'a text in fi, sv and en');
export const day = called(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), 'a day such as 2026-01-31');
export const period = called(z.string().regex(/^\d+ (hour|day|month|year)s?$/), 'a period such as 3 months');
export const wordForm = called(z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), 'a word in small letters such as rent-control');
export const status = z.enum(['published', 'decided', 'proposed']).meta({ title: 'status' });
export const titled = z.strictObject({ title: text });

/** One of the names known for this kind of thing; the kind stands in the mistake. */
export function oneOf<T extends string>(kind: string, names: readonly T[]) {
  const known = names.length > 0 ? names : (['nothing-is-known-of-this-kind'] as unknown as readonly T[]);
  return z.enum(known as [T, ...T[]]).meta({ title: kind });
}

/** Marks of who decided a line; the same for every kind of line. */
export const standing = { status: status.optional(), decided: z.strictObject({ by: sentence, on: day }).optional() };
