// Where each door's sign-in pages stand, in each language.
import { type Language, languages } from '../../policy-engine/policy.ts';
import { doorBases } from '../pages/address.ts';

/** The doors through which one must sign in. */
export type SignInDoor = 'resident' | 'staff' | 'oversight';

/** Paths after the door's base. */
export const places = {
  start: { fi: 'kirjaudu', sv: 'logga-in', en: 'sign-in' },
  code: { fi: 'kirjaudu/koodi', sv: 'logga-in/kod', en: 'sign-in/code' },
  refused: { fi: 'kirjaudu/este', sv: 'logga-in/hinder', en: 'sign-in/refused' },
  sessions: { fi: 'istunnot', sv: 'sessioner', en: 'sessions' },
  signOut: { fi: 'kirjaudu-ulos', sv: 'logga-ut', en: 'sign-out' },
  signOutEverywhere: { fi: 'kirjaudu-ulos-kaikkialta', sv: 'logga-ut-overallt', en: 'sign-out-everywhere' },
  signedOut: { fi: 'kirjauduit-ulos', sv: 'utloggad', en: 'signed-out' },
} as const;
export type SignInPlace = keyof typeof places;

/** The path of a sign-in page at a door. */
export const placeAt = (door: SignInDoor, place: SignInPlace, language: Language): string =>
  `${doorBases[door][language]}/${places[place][language]}`;

/** The one address to which the identity provider sends back: register `publicUrl + callbackPath(door)` there. */
export const callbackPath = (door: SignInDoor): string => `${placeAt(door, 'start', 'fi')}/paluu`;

/** Where the provider brings back whoever has signed out there as well: register it as the post-logout redirect address. */
export const farewellPath = (door: SignInDoor): string => `${placeAt(door, 'signOut', 'fi')}/paluu`;

/** Where the provider says by itself that somebody's sign-in has ended: register it as the back-channel logout address. */
export const backChannelPath = (door: SignInDoor): string => `${placeAt(door, 'signOut', 'fi')}/taustalla`;

/** Places that one passes through; none of them is worth returning to. */
const passages: SignInPlace[] = ['start', 'code', 'refused', 'signOut', 'signOutEverywhere', 'signedOut'];

/**
 * The wished return address when it is a path of this door, else undefined (no open redirect, no way to another door).
 */
export function safeReturn(door: SignInDoor, wished: unknown): string | undefined {
  if (typeof wished !== 'string' || wished.length > 500 || !/^\/[a-z]/.test(wished) || /[\\\p{Cc}]/u.test(wished)) return undefined;
  const at = new URL(wished, 'http://here.invalid');
  if (at.origin !== 'http://here.invalid') return undefined;
  const inside = Object.values(doorBases[door]).some((base) => at.pathname === base || at.pathname.startsWith(`${base}/`));
  const signIn = passages.some((place) => languages.some((language) => at.pathname === placeAt(door, place, language)));
  const passage = signIn || [callbackPath(door), farewellPath(door)].includes(at.pathname);
  return inside && !passage ? at.pathname + at.search : undefined;
}
