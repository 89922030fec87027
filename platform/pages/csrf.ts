// Tells a form that this site gave out from one that somebody else's page sent.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

const digest = (token: string) => createHash('sha256').update(token).digest();

/** Whether a form carries its session's own token; the time taken does not tell how nearly. */
export const isFormToken = (expected: string, given: unknown): boolean =>
  typeof given === 'string' && timingSafeEqual(digest(expected), digest(given));

/**
 * Whether the browser says that the request comes from this very site. A client that says nothing at all is let through:
 * where somebody is signed in, the token decides.
 */
export function comesFromHere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin } = request.headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === request.host);
}
