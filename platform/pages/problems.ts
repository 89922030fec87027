// Tells what went wrong from what the visitor may hear about it: refusals with their reason, faults with a reference alone.
import { randomBytes } from 'node:crypto';
import type { TextKey } from '../../generated/texts.ts';
import { defineRefusals, Refusal, refusalOf } from '../refusals.ts';
import type { Say } from '../texts/say.ts';

export const refusals = defineRefusals('pages', {
  notYours: { status: 404 },
  staleForm: { status: 403 },
  strongNeeded: { status: 403 },
  tryAgain: { status: 409 },
});

type Kind =
  | 'notFound'
  | 'forbidden'
  | 'conflict'
  | 'invalid'
  | 'tooMany'
  | 'unauthorised'
  | 'tooLarge'
  | 'badRequest'
  | 'fault'
  | 'unavailable';
const kinds: Record<number, Kind> = {
  400: 'badRequest',
  401: 'unauthorised',
  403: 'forbidden',
  404: 'notFound',
  409: 'conflict',
  413: 'tooLarge',
  422: 'invalid',
  429: 'tooMany',
  500: 'fault',
  503: 'unavailable',
};

/** What the visitor hears. */
export interface Problem {
  status: number;
  /** `module.reason`, or the kind of problem. */
  code: string;
  title: string;
  text: string;
  reference?: string;
  /** Mistakes by field, for the JSON interface. */
  errors?: { field: string; text: string }[];
}

/** What was thrown, as the refusal it stands for; undefined for a fault. */
export function refusalIn(thrown: unknown): Refusal | undefined {
  if (thrown instanceof Refusal) return thrown;
  const { code, constraint, statusCode } = (thrown ?? {}) as { code?: unknown; constraint?: unknown; statusCode?: unknown };
  if (typeof constraint === 'string' && typeof code === 'string' && code.startsWith('23')) return refusalOf(constraint);
  // Insufficient privilege: whom the policy does not allow hears the same as whom nobody told of the page.
  if (code === '42501') return refusals.notYours();
  // Serialisation failure and deadlock: the other one was first.
  if (code === '40001' || code === '40P01') return refusals.tryAgain();
  if (statusCode === 429) return new Refusal('pages.tooMany', 429);
  return undefined;
}

/** The words for something thrown, and a new reference when it is a fault. */
export function problemOf(thrown: unknown, t: Say): Problem {
  const refusal = refusalIn(thrown);
  if (refusal) return worded(refusal.status, refusal.code, t, refusal);
  const { statusCode } = (thrown ?? {}) as { statusCode?: unknown };
  // What the server itself could not read: its own message may repeat what was sent.
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    const status = statusCode in kinds ? statusCode : 400;
    return worded(status, `pages.${kinds[status]}`, t);
  }
  const fault = isAway(thrown) ? worded(503, 'pages.unavailable', t) : worded(500, 'pages.fault', t);
  return { ...fault, reference: randomBytes(4).toString('hex').toUpperCase() };
}

/** The database has no room or no time, is going or coming, or is not there: it will be again, and nothing was done meanwhile. */
const isAway = (thrown: unknown): boolean => {
  const { code, message } = (thrown ?? {}) as { code?: unknown; message?: unknown };
  return /^(53|57|08)|^(ECONNREFUSED|ECONNRESET|EPIPE)$/.test(String(code)) || /^Connection terminated/.test(String(message));
};

function worded(status: number, code: string, t: Say, refusal?: Refusal): Problem {
  const kind = kinds[status] ?? 'fault';
  const [module, reason] = code.split('.');
  const own = refusal && t.find(`${module}.refusals.${reason}`, refusal.values);
  return {
    status,
    code,
    title: t(`pages.problem.${kind}.title` as TextKey & `pages.problem.${Kind}.title`),
    text: own ?? t(`pages.problem.${kind}.text`),
  };
}

/** Problem details (RFC 9457). */
export const problemDetails = (problem: Problem) => ({
  type: `urn:kotirauha:problem:${problem.code}`,
  title: problem.title,
  status: problem.status,
  detail: problem.text,
  code: problem.code,
  ...(problem.reference && { reference: problem.reference }),
  ...(problem.errors && { errors: problem.errors }),
});
