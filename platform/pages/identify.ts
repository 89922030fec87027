// Finds out once per request who visits.
import type { FastifyRequest } from 'fastify';
import type { Door } from './door.ts';
import type { SignedIn } from './sessions.ts';

const known = new WeakMap<FastifyRequest, Promise<SignedIn | undefined>>();

/** Who stands behind the request; asked of the session store once. */
export function identify(door: Door, request: FastifyRequest): Promise<SignedIn | undefined> {
  const found = known.get(request) ?? door.sessions?.sessionOf(request) ?? Promise.resolve(undefined);
  known.set(request, found);
  return found;
}
