// The shape of an activity as the landlord's lawyers write it.
import { z } from 'zod';
import { channels, exceptions, homeConditions, informings, tellings } from '../words.ts';
import { called, oneOf, period, sentence, standing, status, text, wordForm } from './basic-shapes.ts';
import type { Names } from './names.ts';

const articles = ['6.1.a', '6.1.b', '6.1.c', '6.1.d', '6.1.e', '6.1.f'] as const;

/** Lists of names that occur in every kind of line. */
const wordsFor = (names: Names) => ({
  data: called(z.array(oneOf('category', [...names.categories, ...names.groups])).min(1), 'a list of data'),
  of: called(
    z
      .array(oneOf('subject role', [...names.subjects, ...names.subjectGroups]))
      .min(1)
      .or(oneOf('subject role', [...names.subjects, ...names.subjectGroups])),
    'a list of subject roles',
  ),
  event: oneOf('event', names.events),
  role: oneOf('role', names.roles),
});

const clockOf = (names: Names) => z.strictObject({ from: oneOf('event', names.events), for: period });

const consentShape = z.strictObject({
  by: z.array(oneOf('channel', channels)).min(1).or(oneOf('channel', channels)),
  'confirmed-by': oneOf('channel', channels).optional(),
  withdraw: z.array(oneOf('channel', channels)).min(1),
  text: sentence.optional(),
});

const groundFields = {
  article: oneOf('article', articles).optional(),
  contract: sentence.optional(),
  law: sentence.optional(),
  interest: text.optional(),
  'balancing-test': sentence.optional(),
  consent: consentShape.optional(),
};

const basisLine = (names: Names) =>
  z.strictObject({
    data: wordsFor(names).data.optional(),
    of: wordsFor(names).of,
    when: oneOf('condition', names.words.when).optional(),
    ...groundFields,
    'one-of': z
      .array(z.strictObject({ ...groundFields, status: status.optional() }))
      .min(2)
      .optional(),
    differs: text.optional(),
    ...standing,
  });

/** Conditions that hold for a home, so that PostgreSQL can judge them when something is written. */
const conditionsOfHomes = (names: Names) => names.words.when.filter((word) => homeConditions.includes(word));

const collectedShape = (names: Names) => {
  const category = oneOf('category', names.categories);
  const list = z.array(oneOf('category', [...names.categories, ...names.groups]));
  return z.strictObject({
    required: list.optional(),
    optional: list.optional(),
    arises: list.optional(),
    volunteered: list.optional(),
    'one-of': z
      .array(category)
      .or(z.array(z.array(category)))
      .optional(),
    proposed: list.optional(),
    'only-when': z.partialRecord(oneOf('condition of the home', conditionsOfHomes(names)), list.min(1)).optional(),
  });
};

const keepLine = (names: Names) => {
  const clock = clockOf(names);
  return z.strictObject({
    data: wordsFor(names).data,
    of: wordsFor(names).of,
    from: oneOf('event', names.events).optional(),
    for: period.optional(),
    within: period.optional(),
    longest: z.array(clock).min(2).optional(),
    shortest: z.array(clock).min(2).optional(),
    counted: oneOf('way of counting', ['from-end-of-calendar-year']).optional(),
    'at-most': clock.or(z.strictObject({ shortest: z.array(clock).min(2) })).optional(),
    'at-least': clock.optional(),
    'or-from': oneOf('event', names.events).optional(),
    unless: oneOf('exception', exceptions).optional(),
    // biome-ignore lint/suspicious/noThenProperty: the lawyers' word for what happens at the end
    then: oneOf('end', names.words.then),
    hold: oneOf('hold', ['never', ...names.words.holds])
      .or(z.array(oneOf('hold', names.words.holds)))
      .optional(),
    warn: z.array(period).optional(),
    because: text,
    ...standing,
  });
};

const accessLine = (names: Names) =>
  z.strictObject({
    role: oneOf('role', names.roles),
    which: oneOf('relation', names.words.relations),
    may: z.array(oneOf('verb', names.words.verbs)).min(1),
    data: wordsFor(names).data,
    of: wordsFor(names).of.optional(),
    as: oneOf('shape', names.words.shapes).optional(),
    needs: z.array(oneOf('need', names.words.needs)).optional(),
    when: oneOf('condition', names.words.when).optional(),
    ...standing,
  });

const disclosureGround = z.strictObject({
  article: oneOf('article', articles).optional(),
  law: sentence.optional(),
  contract: sentence.optional(),
  consent: sentence.or(consentShape).optional(),
  interest: text.optional(),
  'balancing-test': sentence.optional(),
  status: status.optional(),
});

const discloseLine = (names: Names) =>
  z.strictObject({
    to: oneOf('recipient', names.recipients),
    data: wordsFor(names).data,
    of: wordsFor(names).of,
    which: oneOf('relation', names.words.relations).optional(),
    as: oneOf('shape', names.words.shapes).optional(),
    how: oneOf('way of disclosing', ['request', 'event', 'standing']),
    needs: z.array(oneOf('need', names.words.needs)).optional(),
    basis: called(
      oneOf('basis', ['same-as-activity', 'same-as-case']).or(
        disclosureGround.extend({ 'one-of': z.array(disclosureGround).min(2).optional() }),
      ),
      'a basis',
    ),
    'decided-by': oneOf('role', names.roles).optional(),
    tell: oneOf(
      'way of telling',
      tellings.filter((t) => t !== 'unless'),
    )
      .or(z.strictObject({ unless: oneOf('exception', exceptions), reviewed: period.optional() }))
      .optional(),
    expires: clockOf(names).optional(),
    // biome-ignore lint/suspicious/noThenProperty: the lawyers' word for what happens at the end
    then: oneOf('end', names.words.then).optional(),
    protected: oneOf('way with protected persons', ['include', 'leave-out', 'chosen-by-subject']),
    ...standing,
  });

const article9 = called(
  z
    .string()
    .regex(/^9\.2\.[a-j]$/)
    .or(z.strictObject({ law: sentence })),
  'a ground of Art. 9 such as 9.2.a',
);

const specialShape = z.strictObject({
  ground: z
    .array(article9)
    .min(1)
    .or(z.strictObject({ 'one-of': z.array(article9).min(1), status: status.optional() })),
  dpia: oneOf('need of a DPIA', ['required', 'not-required']),
  status: status.optional(),
});

const caseShape = (names: Names) =>
  z.strictObject({
    'opened-by': z.array(oneOf('role', names.roles)).min(1),
    'never-by': z.array(oneOf('role', names.roles)).optional(),
    about: oneOf('subject of a case', ['one-person']),
    ends: period,
    renew: oneOf('way of renewing', ['by-opener']),
  });

/** The shape of one activity, with the names that this landlord's vocabulary knows. */
export const activityShape = (names: Names) => {
  const { data, of } = wordsFor(names);
  const subject = oneOf('subject role', [...names.subjects, ...names.subjectGroups]);
  const source = oneOf('source', ['subject', 'observed', ...names.subjects, ...names.recipients]);
  return z.strictObject({
    id: wordForm,
    'part-of': oneOf('activity', names.activities).optional(),
    parts: z.array(oneOf('activity', names.activities)).optional(),
    record: called(z.string().regex(/^T\d+$/), 'a number in the record of processing such as T1'),
    title: text,
    purpose: text.optional(),
    'until-decided': text.optional(),
    controllers: z.array(oneOf('controller', names.controllers)).min(1).optional(),
    arrangement: text.optional(),
    basis: z.array(basisLine(names)).optional(),
    use: z.array(oneOf('category', [...names.categories, ...names.groups])).optional(),
    changes: z.array(oneOf('category', [...names.categories, ...names.groups])).optional(),
    collect: z.partialRecord(subject, collectedShape(names)).optional(),
    source: z.partialRecord(subject, z.array(source)).optional(),
    inform: z.strictObject({ of, within: period, by: oneOf('way of informing', informings) }).optional(),
    keep: z.array(keepLine(names)).optional(),
    access: z.array(accessLine(names)).optional(),
    disclose: oneOf('disclosure', ['none'])
      .or(z.array(discloseLine(names)))
      .optional(),
    never: data.optional(),
    promise: z.array(oneOf('promise', names.words.promises)).optional(),
    while: oneOf('declared period', names.words.periods).optional(),
    special: specialShape.optional(),
    dpia: oneOf('need of a DPIA', ['required']).optional(),
    case: caseShape(names).optional(),
    site: z.array(wordForm).optional(),
    'own-copy': z.strictObject({ asks: z.array(wordForm), others: oneOf('way with others', ['blurred']) }).optional(),
    ...standing,
  });
};

export type RawActivity = z.infer<ReturnType<typeof activityShape>>;
export type RawBasis = NonNullable<RawActivity['basis']>[number];
export type RawKeep = NonNullable<RawActivity['keep']>[number];
export type RawAccess = NonNullable<RawActivity['access']>[number];
export type RawDisclose = Exclude<NonNullable<RawActivity['disclose']>, string>[number];
