// What comes of a return from the identity provider: somebody signed in, a code still needed, or a reasoned no.
import type { SignedIn } from './sessions.ts';

/** Each has a title and a text in texts.yaml under `refused`. */
export const refusedBecause = [
  'attemptLost',
  'cancelled',
  'mismatch',
  'unreachable',
  'misunderstood',
  'tooWeak',
  'tooYoung',
  'noRole',
  'otherDoor',
  'neverTogether',
  'accountClosed',
  'secondFactor',
] as const;
export type RefusedBecause = (typeof refusedBecause)[number];

/** Thrown when sign-in ends with a page that says why and what to do. `roles`: role ids that the page may name. */
export class SignInRefused extends Error {
  readonly because: RefusedBecause;
  readonly roles: string[];
  constructor(because: RefusedBecause, roles: string[] = []) {
    super(`sign-in refused: ${because}`);
    this.because = because;
    this.roles = roles;
  }
}

/** Who an invitation code would have to belong to: no identity code in it. */
export interface Claimant {
  issuer: string;
  subject: string;
  /** The provider's name for its own session. */
  sid?: string;
  /** The provider's pseudonym may be kept to recognise the person next time; false when it is an identity code itself. */
  mayRecognise: boolean;
  birthDate: string;
  givenName: string;
  familyName: string;
  acr?: string;
  amr: string[];
}

export type Admission =
  | { who: SignedIn }
  /** Nobody known by what the provider said: an invitation code may tell, asked in the same words of everyone. */
  | { claimant: Claimant | undefined };
