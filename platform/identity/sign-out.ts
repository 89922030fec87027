// The routes of signing out: here, or everywhere, and then at the identity provider where that is possible.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languages } from '../../policy-engine/policy.ts';
import { comesFromHere, isFormToken } from '../pages/csrf.ts';
import { typedFields } from '../pages/read-form.ts';
import { Refusal } from '../refusals.ts';
import { readCookie } from './cookies.ts';
import type { DoorIdentity } from './door-identity.ts';
import { farewellPath, placeAt } from './doors.ts';

export function signOutRoutes(server: FastifyInstance, here: DoorIdentity): void {
  const { end, endEverywhere } = here.sessions;
  for (const language of languages) {
    server.post(placeAt(here.door, 'signOut', language), (request, reply) => signOut(here, language, request, reply, end));
    server.post(placeAt(here.door, 'signOutEverywhere', language), (request, reply) =>
      signOut(here, language, request, reply, endEverywhere),
    );
  }
  server.get(farewellPath(here.door), (request, reply) => {
    const { state } = request.query as { state?: unknown };
    return reply.redirect(placeAt(here.door, 'signedOut', languages.find((language) => language === state) ?? 'fi'), 303);
  });
}

async function signOut(
  here: DoorIdentity,
  language: Language,
  request: FastifyRequest,
  reply: FastifyReply,
  end: (token: string) => Promise<unknown>,
) {
  const token = readCookie(request.headers.cookie, here.cookies.session);
  const session = await here.sessions.read(token);
  if (token && session) {
    if (!comesFromHere(request) || !isFormToken(session.csrf, typedFields(request.body).csrf)) throw new Refusal('pages.staleForm', 403);
  }
  reply.header('set-cookie', here.cookies.clear(here.cookies.session));
  const onward = token && session ? await leave(here, language, token, end) : undefined;
  return reply.redirect(onward?.href ?? placeAt(here.door, 'signedOut', language), 303);
}

/** Ends the session first: whatever comes of the provider, here one is signed out. */
async function leave(here: DoorIdentity, language: Language, token: string, end: (token: string) => Promise<unknown>) {
  const idToken = await here.sessions.idTokenOf(token);
  await end(token);
  return here.provider.farewell({ returnTo: here.publicOrigin + farewellPath(here.door), state: language, idToken });
}
