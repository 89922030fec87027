// The note of an unfinished sign-in in the claimant's own cookie: nothing about such a person is stored.
import type { Claimant } from './admission.ts';
import { readCookie } from './cookies.ts';
import type { DoorIdentity } from './door-identity.ts';

export interface ClaimantNote {
  /** Undefined when the provider said too little for any invitation to fit. */
  claimant: Claimant | undefined;
  returnTo?: string;
}
interface Sealed extends ClaimantNote {
  until: number;
}
const noteSeconds = 600;

/** The Set-Cookie value that carries the note for ten minutes, readable by this process alone. */
export function writeNote(here: DoorIdentity, note: ClaimantNote): string {
  const sealed: Sealed = { ...note, until: here.clock().getTime() + noteSeconds * 1000 };
  return here.cookies.write(here.cookies.claimant, here.secrets.seal(sealed), noteSeconds);
}

export function noteIn(here: DoorIdentity, cookieHeader: string | undefined): ClaimantNote | undefined {
  const note = here.secrets.open(readCookie(cookieHeader, here.cookies.claimant) ?? '') as Sealed | undefined;
  return note && note.until > here.clock().getTime() ? note : undefined;
}
