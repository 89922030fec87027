// What a type of change is: configuration of the landlord, read from YAML against closed sets of words.
import { parse } from 'yaml';
import { z } from 'zod';
import { changeCategories } from './categories.ts';

const Text = z.strictObject({ fi: z.string().min(1), sv: z.string().min(1), en: z.string().min(1) });
const Word = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);

/** What may be asked in a form; each is drawn and judged in one place. */
export const fieldKinds = ['text', 'long-text', 'day', 'birth-date', 'count', 'yes-no', 'choice', 'several', 'phone', 'email'] as const;

const Titled = z.strictObject({ id: Word, title: Text });
const Field = z
  .strictObject({
    id: Word,
    kind: z.enum(fieldKinds),
    label: Text,
    hint: Text.optional(),
    required: z.boolean().default(false),
    options: z.array(Titled).min(2).optional(),
  })
  .refine(
    (field) => ['choice', 'several'].includes(field.kind) === (field.options !== undefined),
    'a choice has options, nothing else has',
  );
export type Field = z.infer<typeof Field>;

/** From which day a change may hold; `notice`: a month counted from the last day of the month of notice (act 481/1995 52 §). */
const From = z.strictObject({
  label: Text,
  hint: Text.optional(),
  earliest: z.enum(['any', 'today', 'notice']).default('any'),
  /** Asked before the questions, where they follow from the day. */
  first: z.boolean().default(false),
});
const Until = z.strictObject({
  label: Text,
  hint: Text.optional(),
  required: z.boolean().default(true),
  'at-most-months': z.int().min(1).optional(),
});

/** By which door a change is started. */
export const starters = ['resident', 'desk'] as const;
export type Starter = (typeof starters)[number];

/** What is done to the register when a change is carried out; `note`: nothing. */
export const carryings = ['note', 'end-lease', 'move-in', 'move-out', 'correct-name', 'transfer-lease'] as const;
export type Carrying = (typeof carryings)[number];

const ChangeType = z.strictObject({
  id: Word,
  order: z.int(),
  category: z.enum(changeCategories),
  title: Text,
  lead: Text,
  /** Who may start it: the resident on the own pages, customer service for a caller. */
  start: z.array(z.enum(starters)).min(1),
  /** In which capacities of the register somebody may be the one who asks. */
  by: z.array(z.enum(['main-tenant', 'spouse', 'adult-occupant'])).min(1),
  asks: z.enum(['permission', 'objection', 'confirmation', 'nothing']),
  carry: z.enum(carryings),
  from: From.optional(),
  until: Until.optional(),
  /** An adult of the same household whom it concerns, and who is asked to confirm it. */
  other: z.strictObject({ label: Text, hint: Text.optional(), ask: Text }).optional(),
  /** What whoever asked at the desk is asked to confirm on the own pages, where a change needs their signature. */
  signs: Text.optional(),
  /** What joint tenants are asked, where a change binds them all. */
  jointly: Text.optional(),
  fields: z.array(Field),
  /** Reasons for refusing or objecting; the decider chooses one and says it in own words too. */
  because: z.array(Titled).default([]),
  letter: z.strictObject({ yes: Text, no: Text.optional(), complain: Text.optional() }),
});
export type ChangeType = z.infer<typeof ChangeType>;

/** Reads one type. Throws with the file's name and what is wrong where, so that a mistake stops the start and not a resident. */
export function readChangeType(file: string, text: string): ChangeType {
  const read = ChangeType.safeParse(parse(text));
  const wrong = read.success ? contradictionIn(read.data) : read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ');
  if (wrong) throw new Error(`${file}: ${wrong}`);
  return read.data!;
}

function contradictionIn(type: ChangeType): string | undefined {
  const ids = type.fields.map((field) => field.id);
  if (new Set(ids).size < ids.length) return 'two fields have one name';
  if (ids.some((id) => ['from', 'until', 'other', 'matter', 'stay', 'csrf'].includes(id)))
    return 'a field has a name that the form itself needs';
  if (type.asks !== 'nothing' && (type.because.length === 0 || !type.letter.no || !type.letter.complain))
    return 'who may be told no must be told why and how to complain: because, letter.no and letter.complain';
  const needed: Partial<Record<Carrying, string[]>> = {
    'move-in': ['given-names', 'family-name', 'birth-date'],
    'correct-name': ['given-names', 'family-name'],
  };
  const missing = (needed[type.carry] ?? []).filter((id) => !ids.includes(id));
  if (missing.length > 0) return `${type.carry} needs the fields ${missing.join(', ')}`;
  if ((type.carry === 'transfer-lease' || type.asks === 'confirmation') && !type.other)
    return `${type.carry} concerns another person: other`;
  if ((type.category === 'lease-transfer') !== (type.signs !== undefined)) return 'a transfer of the lease is signed by both: signs';
  if ((type.category === 'termination') !== (type.jointly !== undefined)) return 'joint tenants are asked where the lease ends: jointly';
  if (type.other && type.category === 'termination') return 'a lease is ended by its own parties';
  if (type.carry !== 'note' && !type.from) return `${type.carry} needs the day from which it holds`;
  return undefined;
}
