// Reads what was typed into a form: blanks are absent, control characters are dropped, mistakes are said by field.
import type { z } from 'zod';
import type { Say } from '../texts/say.ts';
import type { FieldError } from './answers.ts';
import type { FailedForm } from './visit.ts';

export type Typed = Record<string, string | string[]>;

/** The posted fields as typed, trimmed; `csrf` and `_deed` belong to the form itself. */
export function typedFields(body: unknown): { fields: Typed; csrf?: string; deed: string } {
  const sent = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  // Without a prototype, a field called `__proto__` is a field like any other.
  const fields: Typed = Object.create(null);
  for (const [name, value] of Object.entries(sent)) {
    if (name === 'csrf' || name === '_deed') continue;
    const clean = Array.isArray(value) ? value.map(cleaned).filter((each) => each !== '') : cleaned(value);
    if (clean.length > 0) fields[name] = clean;
  }
  const csrf = sent['csrf'];
  return { fields, deed: typeof sent['_deed'] === 'string' ? sent['_deed'] : '', ...(typeof csrf === 'string' && { csrf }) };
}

/** PostgreSQL keeps no NUL; other control characters only hide things. Line ends become `\n`. */
const cleaned = (value: unknown): string =>
  String(value ?? '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those characters are meant
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trim();

/** The same of every text in what a program sent. */
export const cleanedAll = (sent: unknown): unknown => {
  if (typeof sent === 'string') return cleaned(sent);
  if (Array.isArray(sent)) return sent.map(cleanedAll);
  if (typeof sent !== 'object' || sent === null) return sent;
  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, cleanedAll(value)]));
};

/** The mistakes that a schema found, one for each field, in words. */
export function mistakesOf(error: z.ZodError, t: Say): FailedForm['errors'] {
  const mistakes = new Map<string, string>();
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '');
    if (!mistakes.has(field)) mistakes.set(field, t.find(issue.message) ?? t(defaultText(issue)));
  }
  return [...mistakes].map(([field, text]) => ({ field, text }));
}

function defaultText(issue: z.core.$ZodIssue) {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'pages.errors.required';
  if (issue.code === 'too_big') return 'pages.errors.tooLong';
  if (issue.code === 'invalid_value') return 'pages.errors.choose';
  return 'pages.errors.invalid';
}

/** What a page said was wrong, in words. */
export const saidErrors = (errors: Record<string, FieldError>, t: Say): FailedForm['errors'] =>
  Object.entries(errors).map(([field, error]) => ({
    field,
    text: (typeof error === 'string' ? t.find(error) : t.find(error.key, error.values)) ?? t('pages.errors.invalid'),
  }));
