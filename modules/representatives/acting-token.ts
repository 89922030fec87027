// Carries in the address how whoever acts was identified, sealed for one person, one session and half an hour.
import { createHmac, timingSafeEqual } from 'node:crypto';

export const methods = ['document', 'call-back', 'strong'] as const;
export type Method = (typeof methods)[number];

const minutes = 30;

interface At {
  /** The session's own secret. */
  csrf: string;
  asOf: Date;
}

/** The token of an identification. `step`: what it was sealed for besides the person, such as one disclosure. */
export function sealIdentified({ csrf, asOf }: At, personId: string, method: Method, step = ''): string {
  const end = Math.ceil(asOf.getTime() / 1000 + minutes * 60).toString(36);
  return [method, end, sealOf(csrf, personId, method, step, end)].join('.');
}

/** How whoever acts was identified; undefined when the token is another person's, session's or step's, forged or over. */
export function readIdentified({ csrf, asOf }: At, personId: string, token: string | undefined, step = ''): Method | undefined {
  const [how, end = '', seal = ''] = (token ?? '').split('.');
  const method = methods.find((each) => each === how);
  if (!method) return undefined;
  const expected = Buffer.from(sealOf(csrf, personId, method, step, end));
  const given = Buffer.from(seal);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return Number.parseInt(end, 36) * 1000 > asOf.getTime() ? method : undefined;
}

const sealOf = (csrf: string, personId: string, method: Method, step: string, end: string) =>
  createHmac('sha256', csrf).update(['acting', personId, method, step, end].join('\n')).digest('base64url').slice(0, 32);
