// Carries the purpose of opening a person in the address, sealed for one session: no foreign link can open anybody.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { type MethodId, methodIds, type ReasonId, reasonsFor } from './reasons.ts';
import type { DeskActivity } from './what-policy-gives.ts';

export interface Purpose {
  reason: ReasonId;
  activity: DeskActivity;
  /** How the caller was identified; absent while nobody has been. */
  method?: MethodId;
}

/** How long a purpose holds for one person. */
export const purposeMinutes = 30;

/** Whoever sits at the desk: the session's own secret and the roles of its actor. */
export interface Desk {
  csrf: string;
  actor: { roles: readonly string[] };
}

/** The token of a purpose for a person: reason, method, end and seal. It says nothing about the person. */
export function sealPurpose(desk: Desk, personId: string, purpose: Purpose, until: Date): string {
  const end = Math.ceil(until.getTime() / 1000).toString(36);
  return [purpose.reason, purpose.method ?? 'none', end, sealOf(desk, personId, purpose, end)].join('.');
}

/** The purpose in a token; undefined when it was made for another person or session, is forged, over, or no longer offered. */
export function readPurpose(desk: Desk, personId: string, token: string, asOf: Date): Purpose | undefined {
  const [id, how, end = '', seal = ''] = token.split('.');
  const offered = reasonsFor(desk.actor.roles).find((reason) => reason.id === id);
  const method = methodIds.find((each) => each === how);
  if (!offered || (method === undefined && how !== 'none')) return undefined;
  const purpose: Purpose = { reason: offered.id, activity: offered.activity, ...(method && { method }) };
  const expected = Buffer.from(sealOf(desk, personId, purpose, end));
  const given = Buffer.from(seal);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
  return Number.parseInt(end, 36) * 1000 > asOf.getTime() ? purpose : undefined;
}

/** When the purpose of a token that has been read ends. */
export const endOfToken = (token: string): Date => new Date(Number.parseInt(token.split('.')[2] ?? '', 36) * 1000);

const sealOf = (desk: Desk, personId: string, { reason, activity, method }: Purpose, end: string) =>
  createHmac('sha256', desk.csrf)
    .update(['purpose', personId, reason, activity, method ?? 'none', end].join('\n'))
    .digest('base64url')
    .slice(0, 32);
