// What the pages ask of sign-in: who stands behind a request, and where one signs in and out.
import type { Language } from '../../policy-engine/policy.ts';
import type { Actor } from '../actor.ts';
import type { Purpose } from './answers.ts';

export interface SignedIn {
  actor: Actor;
  /** Known to this session alone; every form that changes something carries it. */
  csrf: string;
  /** The task in hand, when the session knows it. */
  purpose?: Purpose;
}

/** The part of an identity that pages use. */
export interface Sessions {
  /** Who stands behind the request's cookie; undefined when nobody does. */
  sessionOf(request: { headers: { cookie?: string | undefined } }): Promise<SignedIn | undefined>;
  /** Where one signs in; `back` is the path to return to. */
  signInUrl(language: Language, back?: string): string;
  /** Receives the sign-out form (POST with `csrf`). */
  signOutUrl(language: Language): string;
}
