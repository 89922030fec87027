// The shape of the files that name things: controller.yaml and vocabulary/*.yaml.
import { z } from 'zod';
import { events, sections } from '../words.ts';
import { called, day, oneOf, period, sentence, status, text, titled, wordForm } from './basic-shapes.ts';
import type { Names } from './names.ts';

export const controllerShape = (names: Names) =>
  z.strictObject({
    name: sentence,
    'short-name': sentence.optional(),
    'business-id': sentence.optional(),
    address: text,
    phone: sentence.optional(),
    email: sentence,
    website: sentence.optional(),
    'dpo-contact': z.strictObject({ title: text, email: sentence }),
    authority: z.strictObject({ title: text, address: text, email: sentence, phone: sentence, website: sentence }),
    languages: z.array(oneOf('language', ['fi', 'sv', 'en'])).min(1),
    promises: z.strictObject({ 'answer-within-days': z.int().positive() }),
    'other-controllers': z
      .record(
        wordForm,
        z.strictObject({
          name: sentence,
          'business-id': sentence.optional(),
          address: text,
          phone: sentence.optional(),
          email: sentence,
        }),
      )
      .optional(),
    units: z.array(
      z.strictObject({
        id: wordForm,
        title: text,
        'part-of': oneOf('unit', names.units).optional(),
        'legal-entity': sentence.optional(),
        'acts-as': oneOf('capacity', ['controller', 'processor']).optional(),
        from: day.optional(),
        until: day.optional(),
      }),
    ),
    'directory-groups': z.record(z.string(), oneOf('role', names.roles)),
    'protected-persons': z.strictObject({ roles: z.array(oneOf('role', names.roles)), group: sentence }),
    'sign-in': z.strictObject({ 'from-age': z.int().positive(), 'staff-account-ends-idle': period }),
    'notice-order': z.array(oneOf('activity', names.activities)).optional(),
  });

const sealedGroups = ['identity', 'contact', 'money', 'free-text'] as const;

export const categoriesShape = (names: Names) =>
  z.strictObject({
    categories: z.record(
      wordForm,
      z.strictObject({
        kind: oneOf('kind of data', ['plain', 'sealed', 'special', 'image', 'own-island']),
        'sealed-group': oneOf('sealed group', sealedGroups).optional(),
        title: text,
      }),
    ),
    groups: z
      .record(
        wordForm,
        z.strictObject({ of: z.array(oneOf('category', names.categories)).min(1), 'at-least': z.int().nonnegative(), title: text }),
      )
      .optional(),
  });

export const subjectsShape = (names: Names) =>
  z.strictObject({
    subjects: z.record(
      wordForm,
      z.strictObject({
        title: text,
        identified: z.boolean().optional(),
        island: z.boolean().optional(),
        age: z.int().positive().optional(),
      }),
    ),
    'subject-groups': z.record(wordForm, z.array(oneOf('subject role', names.subjects)).min(1)).optional(),
  });

const roleFields = (names: Names) => ({
  title: text,
  door: oneOf('door', ['resident', 'staff', 'oversight']).optional(),
  needs: z.array(oneOf('need', names.words.needs)).optional(),
  from: day.optional(),
  until: day.optional(),
});

const sidesOf = (names: Names) => {
  const role = z.strictObject(roleFields(names));
  const outsideRole = z.strictObject({
    ...roleFields(names),
    of: oneOf('recipient', names.recipients),
    'counts-as': oneOf('way of counting a look', ['disclosure', 'passing-to-processor']),
    account: z.strictObject({ reapprove: period, 'ends-idle': period }).optional(),
  });
  const pair = called(z.array(oneOf('role', names.roles)).length(2), 'a pair of roles');
  return {
    inside: z.record(wordForm, role),
    person: z.record(wordForm, role),
    outside: z.record(wordForm, outsideRole).optional(),
    'never-together': z.array(pair).optional(),
  };
};

export const rolesShape = (names: Names) => z.strictObject(sidesOf(names));

export const recipientsShape = () =>
  z.strictObject({
    recipients: z.record(
      wordForm,
      z.strictObject({
        kind: oneOf('kind of recipient', ['authority', 'controller', 'processor', 'by-contract', 'person']),
        country: called(z.string().regex(/^[A-Z]{2,3}$/), 'a country code such as FI'),
        status: status.optional(),
        title: text,
      }),
    ),
  });

const phrases = z.strictObject({ after: sentence, when: sentence, happened: sentence });
const known = <T extends string>(kind: string, words: readonly T[]) => z.partialRecord(oneOf(kind, words), titled);

export const wordsShape = () =>
  z.strictObject({
    relations: known('relation', sections.relations),
    verbs: known('verb', sections.verbs),
    shapes: known('shape', sections.shapes),
    needs: known('need', sections.needs),
    when: known('condition', sections.when),
    periods: known('declared period', sections.periods).optional(),
    holds: known('hold', sections.holds),
    // biome-ignore lint/suspicious/noThenProperty: the lawyers' word for what happens at the end
    then: known('end', sections.then),
    promises: known('promise', sections.promises),
    tell: known('way of telling', sections.tell).optional(),
    unless: known('exception', sections.unless).optional(),
    events: z.partialRecord(
      oneOf('event', events),
      z.strictObject({ title: text, phrases: z.strictObject({ fi: phrases, sv: phrases, en: phrases }) }),
    ),
  });

export type RawController = z.infer<ReturnType<typeof controllerShape>>;
export type RawCategories = z.infer<ReturnType<typeof categoriesShape>>;
export type RawSubjects = z.infer<ReturnType<typeof subjectsShape>>;
export type RawRoles = z.infer<ReturnType<typeof rolesShape>>;
export type RawRecipients = z.infer<ReturnType<typeof recipientsShape>>;
export type RawWords = z.infer<ReturnType<typeof wordsShape>>;
