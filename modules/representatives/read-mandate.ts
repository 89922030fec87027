// Reads what was typed about a mandate into one that can be written, or says what is wrong with it.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { TextKey } from '#generated/texts.ts';
import { fields } from '#platform/pages/declare.ts';
import { kinds, latestEnd, type NewMandate } from './mandates.ts';
import { scopes } from './scopes.ts';

const common = {
  mandate: fields.id(),
  name: fields.text(120),
  scopes: fields.many(z.string().max(60)),
  matter: fields.text(200).optional(),
};

export const HelperForm = z.object({ ...common, lastOn: fields.day(), adult: fields.mustTick() });
export const DeskForm = z.object({
  ...common,
  kind: fields.oneOf(kinds),
  lastOn: fields.day().optional(),
  authority: z.enum(['dvv', 'court']).optional(),
  reference: fields.text(80).optional(),
  seenOn: fields.day().optional(),
  adult: fields.mustTick(),
});

export type Errors = Record<string, TextKey>;
type Common = { name: string; scopes: string[]; matter?: string | undefined; lastOn?: string | undefined; reference?: string | undefined };

const identityCode = /\d{6}[-+A-FU-Y]\d{3}/i;

/** What is wrong with the words and days, by field; nothing when all is well. */
function wrongWith(typed: Common, today: string, helper: boolean): Errors {
  const errors: Errors = {};
  const words = typed.name.trim().split(/\s+/);
  if (words.length < 2 || !/\p{L}/u.test(typed.name)) errors['name'] = 'representatives.errors.wholeName';
  for (const field of ['name', 'matter', 'reference'] as const)
    if (identityCode.test(typed[field] ?? '')) errors[field] = 'representatives.errors.identityCode';
  if (typed.scopes.length === 0 || !typed.scopes.every((one) => scopes().includes(one))) errors['scopes'] = 'representatives.errors.scopes';
  if (typed.lastOn !== undefined && typed.lastOn < today) errors['lastOn'] = 'representatives.errors.past';
  if (helper && (typed.lastOn === undefined || typed.lastOn > latestEnd(today))) errors['lastOn'] = 'representatives.errors.twoYears';
  return errors;
}

const some = (errors: Errors) => Object.keys(errors).length > 0;

/** A helper as the resident names them on their own page. */
export function readHelper(typed: z.output<typeof HelperForm>, personId: string, today: string): NewMandate | Errors {
  const errors = wrongWith(typed, today, true);
  if (some(errors)) return errors;
  return { ...mandateOf(typed, personId, today), kind: 'helper', lastOn: typed.lastOn, shownBy: 'own-page' };
}

/** A mandate as the desk writes it down. `byPhone`: the resident called. */
export function readAtDesk(typed: z.output<typeof DeskForm>, personId: string, today: string, byPhone: boolean): NewMandate | Errors {
  const { kind, lastOn, reference, seenOn, authority } = typed;
  const errors = wrongWith(typed, today, kind === 'helper');
  if (kind === 'power-of-attorney' && lastOn === undefined) errors['lastOn'] ??= 'representatives.errors.lastDay';
  if (kind !== 'helper' && (seenOn === undefined || seenOn > today)) errors['seenOn'] = 'representatives.errors.seenOn';
  if (kind === 'guardianship' && !authority) errors['authority'] = 'representatives.errors.authority';
  if (kind === 'guardianship' && !reference) errors['reference'] ??= 'representatives.errors.reference';
  if (some(errors)) return errors;
  const mandate = { ...mandateOf(typed, personId, today), kind, lastOn: lastOn ?? null };
  if (kind === 'helper') return { ...mandate, shownBy: byPhone ? 'phone' : 'counter' };
  const seen = { reference: reference ?? null, seenOn: seenOn ?? null };
  return { ...mandate, ...seen, shownBy: kind === 'guardianship' ? authority! : 'document' };
}

const mandateOf = (typed: Common & { mandate: string }, personId: string, today: string) => ({
  id: typed.mandate,
  personId,
  name: typed.name,
  scopes: [...new Set(typed.scopes)],
  matter: typed.matter ?? null,
  fromOn: today,
  reference: null,
  seenOn: null,
});

/** Whether what was read is a mandate. */
export const isMandate = (read: NewMandate | Errors): read is NewMandate => 'personId' in read && 'shownBy' in read;

/** The id of a form that is shown. */
export const newId = (): string => randomUUID();
