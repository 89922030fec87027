// Who may pass to a page or route, before anything of it runs.
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../refusals.ts';
import { comesFromHere, isFormToken } from './csrf.ts';
import type { Door } from './door.ts';
import type { Page, Route } from './page.ts';
import { refusals } from './problems.ts';
import type { SignedIn } from './sessions.ts';

/** True when the visitor must sign in first. Throws when they may not pass at all: what one may not use does not exist (404). */
export function mustSignIn(door: Door, to: Page | Route, signedIn: SignedIn | undefined): boolean {
  if (door.door === 'public' || to.open === true) return false;
  if (!signedIn && !door.sessions) throw new Refusal('pages.noSignIn', 401);
  if (!signedIn) return true;
  const { actor } = signedIn;
  if (to.roles && !to.roles.some((role) => actor.roles.includes(role))) throw refusals.notYours();
  if (!door.offered(actor, to)) throw refusals.notYours();
  if (to.strong && !actor.strong) throw refusals.strongNeeded();
  return false;
}

/** Throws unless the form came from this site and, where somebody is signed in, from their own session. */
export function checkForm(request: FastifyRequest, signedIn: SignedIn | undefined, token: unknown): void {
  if (!comesFromHere(request) || (signedIn && !isFormToken(signedIn.csrf, token))) throw refusals.staleForm();
}

/** The same for the JSON interface: the browser's own word (`Sec-Fetch-Site`, which no page can write) or the token in a header. */
export function checkCall(request: FastifyRequest, signedIn: SignedIn | undefined): void {
  const saidByBrowser = request.headers['sec-fetch-site'] === 'same-origin';
  if (!comesFromHere(request)) throw refusals.staleForm();
  if (signedIn && !saidByBrowser && !isFormToken(signedIn.csrf, request.headers['x-csrf-token'])) throw refusals.staleForm();
}
