// Reads what was typed into the form of a change, and says what must be mended, by field.

import { z } from 'zod';
import type { TextKey } from '#generated/texts.ts';
import type { FieldError } from '#platform/pages/answers.ts';
import { fields } from '#platform/pages/declare.ts';
import { addMonths } from '#policy-engine/index.ts';
import type { ChangeType, Field } from './change-type.ts';
import type { Answers } from './matters.ts';

/** What a browser sends: anything by any name; judged against the type afterwards. */
export const Sent = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type Sent = z.infer<typeof Sent>;

export interface Told {
  answers: Answers;
  wantedOn: string | null;
  untilOn: string | null;
  errors: Record<string, FieldError>;
}

/** The answers to a type's questions on a Helsinki day; without errors they can be filed. */
export function readAnswers(type: ChangeType, sent: Sent, today: string): Told {
  const told: Told = { answers: {}, wantedOn: null, untilOn: null, errors: {} };
  for (const field of type.fields) {
    const answer = readOne(told, field.id, sent[field.id], schemaOf(field, today), field.required);
    if (answer !== undefined && !(Array.isArray(answer) && answer.length === 0)) told.answers[field.id] = answer as Answers[string];
  }
  if (type.from) told.wantedOn = (readOne(told, 'from', sent['from'], fields.day(), true) as string | undefined) ?? null;
  if (type.until) told.untilOn = (readOne(told, 'until', sent['until'], fields.day(), type.until.required) as string | undefined) ?? null;
  Object.assign(told.errors, { ...wrongDays(type, told, today), ...told.errors });
  return told;
}

function readOne(told: Told, name: string, typed: unknown, schema: z.ZodType, required: boolean): unknown {
  if (typed === undefined) {
    if (required) told.errors[name] = 'pages.errors.required';
    return undefined;
  }
  const read = schema.safeParse(typed);
  if (read.success) return read.data;
  told.errors[name] = (read.error.issues[0]?.message ?? 'pages.errors.invalid') as TextKey;
  return undefined;
}

function schemaOf(field: Field, today: string): z.ZodType {
  const options = (field.options ?? []).map((option) => option.id) as [string, ...string[]];
  switch (field.kind) {
    case 'text':
      return withoutCode(fields.text(200));
    case 'long-text':
      return withoutCode(fields.longText(2000));
    case 'day':
      return fields.day();
    case 'birth-date':
      return fields.day().refine((day) => day <= today && day > '1900-01-01', 'tenancy-changes.errors.birthDate');
    case 'count':
      return fields.count({ min: 0, max: 30 });
    case 'yes-no':
      return fields.oneOf(['yes', 'no']);
    case 'choice':
      return fields.oneOf(options);
    case 'several':
      return fields.many(fields.oneOf(options));
    case 'phone':
      return fields.phone();
    case 'email':
      return fields.email();
  }
}

/** An identity code of anybody is not asked here, so it is not kept here (S111). */
const withoutCode = (schema: z.ZodString) =>
  schema.refine((text) => !/\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]/i.test(text), 'tenancy-changes.errors.identityCode');

function wrongDays(type: ChangeType, { wantedOn, untilOn }: Told, today: string): Record<string, FieldError> {
  const errors: Record<string, FieldError> = {};
  if (wantedOn && type.from?.earliest === 'today' && wantedOn < today) errors['from'] = 'tenancy-changes.errors.past';
  if (wantedOn && type.from?.earliest === 'notice' && (wantedOn < endOfNextMonth(today) || !isEndOfMonth(wantedOn)))
    errors['from'] = 'tenancy-changes.errors.notice';
  if (wantedOn && (wantedOn > addMonths(today, 60) || wantedOn < addMonths(today, -120)))
    errors['from'] ??= 'tenancy-changes.errors.farAway';
  if (!wantedOn || !untilOn) return errors;
  const most = type.until?.['at-most-months'];
  if (untilOn < wantedOn) errors['until'] = 'tenancy-changes.errors.endsBefore';
  else if (most !== undefined && untilOn > addMonths(wantedOn, most)) errors['until'] = 'tenancy-changes.errors.tooLong';
  else if (untilOn > addMonths(today, 240)) errors['until'] = 'tenancy-changes.errors.farAway';
  return errors;
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const isEndOfMonth = (day: string) => dayAfter(day).endsWith('-01');
/** The last day of the month after this one. */
export function endOfNextMonth(today: string): string {
  const first = addMonths(`${today.slice(0, 7)}-01`, 2);
  return new Date(Date.parse(`${first}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
