// Invitation codes: how an adult whose identity code the landlord does not hold is recognised the first time.
import { randomInt } from 'node:crypto';
import type { Claimant } from './admission.ts';
import type { Pool, Queries } from './pool.ts';
import { hashOf } from './tokens.ts';

/** Without letters and digits that look alike in print. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const codeLength = 12;

/**
 * Makes a code for a person and returns it as it is printed in the letter (`7KQM-22RD-XW9T`); only its hash is kept.
 * `pool`: the staff or worker login. `untilDay`: the last Helsinki day on which it works, `2026-03-12`.
 */
export async function issueInvitation(pool: Queries, personId: string, untilDay: string): Promise<string> {
  const code = Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('');
  await pool.query('select identity.issue_invitation($1, $2, $3)', [personId, hashOf(code), untilDay]);
  return code.match(/.{4}/g)!.join('-');
}

/** A code as people type it: small letters, spaces and hyphens as they come. */
const asPrinted = (typed: string) => typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');

/** The person whom a code names, or undefined: unknown, too old, used up and tried too often are one answer. Each try counts. */
export async function tryInvitation(
  pool: Queries,
  typed: string,
  today: string,
): Promise<{ personId: string; use: (queries: Queries) => Promise<void> } | undefined> {
  const code = hashOf(asPrinted(typed));
  const { rows } = await pool.query('select identity.try_invitation($1, $2) as person', [code, today]);
  const personId = rows[0].person;
  return personId
    ? { personId, use: async (queries) => void (await queries.query('select identity.use_invitation($1)', [code])) }
    : undefined;
}

const guesses = 5;

/** Counts a guess of this claimant; false when the hour's guesses are used up. */
export async function mayGuess(pool: Pool, claimant: Buffer, now: Date): Promise<boolean> {
  await pool.query('delete from identity.invitation_guess where forgets_at <= $1', [now]);
  const { rows } = await pool.query(
    `insert into identity.invitation_guess as g (claimant, tries, forgets_at) values ($1, 1, $2)
     on conflict (claimant) do update set tries = g.tries + 1 returning tries`,
    [claimant, new Date(now.getTime() + 3_600_000)],
  );
  return rows[0].tries <= guesses;
}

const subjectHash = (claimant: Claimant) => hashOf(`${claimant.issuer}\n${claimant.subject}`);

/** The person whom this claimant's invitation once named. */
export async function recognised(queries: Queries, claimant: Claimant): Promise<string | undefined> {
  if (!claimant.mayRecognise) return undefined;
  const { rows } = await queries.query('select person_id from identity.recognition where issuer = $1 and subject_hash = $2', [
    claimant.issuer,
    subjectHash(claimant),
  ]);
  return rows[0]?.person_id;
}

export async function recognise(queries: Queries, claimant: Claimant, personId: string): Promise<void> {
  if (!claimant.mayRecognise) return;
  const key = [claimant.issuer, subjectHash(claimant)];
  await queries.query('delete from identity.recognition where issuer = $1 and subject_hash = $2', key);
  await queries.query('insert into identity.recognition (issuer, subject_hash, person_id) values ($1, $2, $3)', [...key, personId]);
}
