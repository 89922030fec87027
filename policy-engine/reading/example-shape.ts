// The shape of an example: a yes or no that a lawyer can read and a machine can ask.
import { z } from 'zod';
import { called, oneOf, sentence, text } from './basic-shapes.ts';
import type { Names } from './names.ts';

export const examplesShape = (names: Names) => {
  const category = oneOf('category', names.categories);
  const data = z.array(oneOf('category', [...names.categories, ...names.groups])).min(1);
  const shaped = z.partialRecord(category, oneOf('shape', names.words.shapes));
  const outcome = z
    .strictObject({ sees: z.array(oneOf('category', [...names.categories, ...names.groups]).or(shaped)).optional(), not: data.optional() })
    .or(z.strictObject({ refused: z.literal(true) }));
  return z.array(
    z.strictObject({
      name: sentence.or(text),
      given: sentence.optional(),
      when: z.strictObject({
        activity: oneOf('activity', names.activities),
        who: oneOf('role', names.roles),
        of: oneOf('subject role', names.subjects),
        does: oneOf('verb', names.words.verbs),
        near: oneOf('answer', ['yes', 'no']).optional(),
        with: z.array(oneOf('need', names.words.needs)).optional(),
        if: oneOf('condition', names.words.when).optional(),
        data: data.optional(),
      }),
      // biome-ignore lint/suspicious/noThenProperty: the lawyers' word for what is expected
      then: called(outcome, 'what is expected: `sees` with `not`, or `refused: true`'),
    }),
  );
};

export type RawExamples = z.infer<ReturnType<typeof examplesShape>>;
export type RawExample = RawExamples[number];
