// The three cookies of a door: the session, the way to the provider and back, and the note of an unfinished sign-in.
import type { SignInDoor } from './doors.ts';

export interface DoorCookies {
  /** The session. The front process strips it from requests to other doors. */
  session: string;
  /** Binds a sign-in attempt to the browser that began it. */
  attempt: string;
  /** Who is about to give an invitation code. */
  claimant: string;
  /** A Set-Cookie value; without `maxAgeSeconds` it lasts until the browser closes. */
  write(name: string, value: string, maxAgeSeconds?: number): string;
  clear(name: string): string;
}

/** `__Host-` and Secure wherever the public address is https: then no other host and no plain connection can plant one. */
export function doorCookies(door: SignInDoor, publicUrl: string): DoorCookies {
  const secure = new URL(publicUrl).protocol === 'https:';
  const named = (name: string) => (secure ? `__Host-${name}` : name);
  const write = (name: string, value: string, maxAgeSeconds?: number) =>
    [
      `${name}=${value}`,
      'Path=/',
      'HttpOnly',
      'SameSite=Lax',
      secure && 'Secure',
      maxAgeSeconds !== undefined && `Max-Age=${maxAgeSeconds}`,
    ]
      .filter(Boolean)
      .join('; ');
  return {
    session: named(`kr_${door}`),
    attempt: named(`kr_${door}_attempt`),
    claimant: named(`kr_${door}_claimant`),
    write,
    clear: (name) => write(name, '', 0),
  };
}

/** The value of a cookie in a Cookie header. */
export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=') || undefined;
  }
  return undefined;
}
