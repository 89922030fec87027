// The routes of signing out: here, or everywhere.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languages } from '../../policy-engine/policy.ts';
import { readCookie } from './cookies.ts';
import { placeAt } from './doors.ts';
import type { DoorIdentity } from './door-identity.ts';
import { sameSecret } from './tokens.ts';

export function signOutRoutes(server: FastifyInstance, here: DoorIdentity): void {
  for (const language of languages) {
    server.post(placeAt(here.door, 'signOut', language), (request, reply) => signOut(here, language, request, reply, here.sessions.end));
    server.post(placeAt(here.door, 'signOutEverywhere', language), (request, reply) => signOut(here, language, request, reply, here.sessions.endEverywhere));
  }
}

async function signOut(here: DoorIdentity, language: Language, request: FastifyRequest, reply: FastifyReply, end: (token: string) => Promise<unknown>) {
  const token = readCookie(request.headers.cookie, here.cookies.session);
  const session = await here.sessions.read(token);
  if (token && session) {
    const given = (request.body as { csrf?: unknown } | undefined)?.csrf;
    if (!isFromHere(here, request) || typeof given !== 'string' || !sameSecret(given, session.csrf)) return reply.code(403).type('text/plain').send('403');
    await end(token);
  }
  reply.header('set-cookie', here.cookies.clear(here.cookies.session));
  return reply.redirect(placeAt(here.door, 'signedOut', language), 303);
}

/** The form was sent by a page of ours. Browsers always send Origin with a POST; a client without one carries no cookie by accident. */
export function isFromHere(here: DoorIdentity, request: FastifyRequest): boolean {
  const { origin } = request.headers;
  return origin === undefined || origin === here.publicOrigin;
}
