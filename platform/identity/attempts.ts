// The minutes between leaving for the identity provider and coming back: one use, one browser, five minutes.
import type { Language } from '../../policy-engine/policy.ts';
import type { SignInDoor } from './doors.ts';
import type { Pool } from './pool.ts';
import { hashOf, newToken } from './tokens.ts';

export interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
  language: Language;
  returnTo?: string;
}
export const attemptSeconds = 300;

/** Keeps an attempt and returns the token for the browser's attempt cookie. */
export async function keepAttempt(pool: Pool, door: SignInDoor, attempt: Attempt, now: Date): Promise<string> {
  const token = newToken();
  await pool.query(
    `insert into identity.sign_in_attempt (id, door, state, nonce, verifier, language, return_to, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      hashOf(token),
      door,
      attempt.state,
      attempt.nonce,
      attempt.verifier,
      attempt.language,
      attempt.returnTo ?? null,
      new Date(now.getTime() + attemptSeconds * 1000),
    ],
  );
  return token;
}

/** Takes the attempt of a cookie out of the store: whatever comes of it, it cannot be used again. */
export async function takeAttempt(pool: Pool, token: string | undefined, now: Date): Promise<Attempt | undefined> {
  if (!token) return undefined;
  const { rows } = await pool.query(
    'delete from identity.sign_in_attempt where id = $1 returning state, nonce, verifier, language, return_to, expires_at',
    [hashOf(token)],
  );
  const row = rows[0];
  if (!row || row.expires_at <= now) return undefined;
  return {
    state: row.state,
    nonce: row.nonce,
    verifier: row.verifier,
    language: row.language,
    ...(row.return_to && { returnTo: row.return_to }),
  };
}
