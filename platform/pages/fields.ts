// The kinds of form fields: what may be typed, and the text that says what was wrong.
import { z } from 'zod';
import type { TextKey } from '../../generated/texts.ts';

/** An own message is a text key; the door says it in the visitor's language. */
const says = (key: TextKey) => ({ error: key });

/** Schemas for the fields of a form. Blank fields are absent before they are read: a field that may stay blank is `.optional()`. */
export const fields = {
  /** One line. */
  text: (max = 200) =>
    z
      .string(says('pages.errors.required'))
      .max(max, says('pages.errors.tooLong'))
      .regex(/^[^\n]*$/, says('pages.errors.oneLine')),
  /** Several lines. */
  longText: (max = 4000) => z.string(says('pages.errors.required')).max(max, says('pages.errors.tooLong')),
  email: () =>
    z
      .string(says('pages.errors.required'))
      .max(254, says('pages.errors.tooLong'))
      .pipe(z.email(says('pages.errors.email'))),
  /** As written, without spaces and hyphens. */
  phone: () =>
    z
      .string(says('pages.errors.required'))
      .transform((typed) => typed.replace(/[\s()-]/g, ''))
      .pipe(z.string().regex(/^\+?\d{5,15}$/, says('pages.errors.phone'))),
  /** `2026-03-12`; a browser without a date picker may send 12.3.2026. */
  day: () =>
    z
      .string(says('pages.errors.required'))
      .transform(isoDay)
      .pipe(z.iso.date(says('pages.errors.day'))),
  /** A whole number. */
  count: ({ min = 0, max = 1_000_000 } = {}) =>
    z
      .string(says('pages.errors.required'))
      .pipe(z.coerce.number(says('pages.errors.number')))
      .pipe(z.int(says('pages.errors.number')).min(min, says('pages.errors.tooSmall')).max(max, says('pages.errors.tooLarge'))),
  /** Euros as typed ("1 234,50") to cents. */
  money: () =>
    z
      .string(says('pages.errors.required'))
      .transform((typed) => typed.replace(/[\s€\u00a0]/g, '').replace(',', '.'))
      .pipe(z.string().regex(/^-?\d{1,9}(\.\d{1,2})?$/, says('pages.errors.money')))
      .transform((euros) => Math.round(Number(euros) * 100)),
  /** A tick box: true when ticked. */
  ticked: () => z.preprocess((sent) => sent !== undefined, z.boolean()),
  /** A tick box that must be ticked. */
  mustTick: () => z.preprocess((sent) => sent !== undefined, z.literal(true, says('pages.errors.mustTick'))),
  /** Several of a list; none is an empty list. */
  many: <T extends z.ZodType>(one: T) => z.preprocess((sent) => (sent === undefined ? [] : [sent].flat()), z.array(one)),
  oneOf: <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values, says('pages.errors.choose')),
  id: () => z.uuid(says('pages.errors.choose')),
};

function isoDay(typed: string): string {
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(typed.trim());
  return finnish ? `${finnish[3]}-${finnish[2]!.padStart(2, '0')}-${finnish[1]!.padStart(2, '0')}` : typed;
}
