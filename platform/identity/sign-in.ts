// The routes of signing in: away to the provider, back with an answer, and the invitation code where it is needed.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Language, languages } from '../../policy-engine/policy.ts';
import { doorBases } from '../pages/address.ts';
import { comesFromHere } from '../pages/csrf.ts';
import { helsinkiDay } from '../texts/formats.ts';
import { type Admission, type Claimant, SignInRefused } from './admission.ts';
import { attemptSeconds, keepAttempt, takeAttempt } from './attempts.ts';
import { noteIn, writeNote } from './claimant-note.ts';
import { readCookie } from './cookies.ts';
import type { DoorIdentity } from './door-identity.ts';
import { callbackPath, placeAt, safeReturn } from './doors.ts';
import { mayGuess, recognise, tryInvitation } from './invitations.ts';
import { inTransaction } from './pool.ts';
import type { Arrival } from './provider.ts';
import { factsOfNo, ProviderSaidNo } from './provider-said-no.ts';
import { admitClaimant, admitResident } from './residents.ts';
import type { ProviderSession, SignedIn } from './sessions.ts';
import { admitStaff } from './staff.ts';

export function signInRoutes(server: FastifyInstance, here: DoorIdentity): void {
  for (const language of languages) {
    server.get(placeAt(here.door, 'start', language), (request, reply) =>
      refusing(here, language, reply, () => depart(here, language, request, reply)),
    );
    if (here.door !== 'resident') continue;
    server.post(placeAt(here.door, 'code', language), (request, reply) => giveCode(here, language, request, reply));
  }
  server.get(callbackPath(here.door), (request, reply) => arrive(here, request, reply));
}

async function depart(here: DoorIdentity, language: Language, request: FastifyRequest, reply: FastifyReply) {
  const returnTo = safeReturn(here.door, (request.query as { back?: unknown }).back);
  const { url, ...departure } = await here.provider.depart(language, here.door === 'resident');
  const attempt = await keepAttempt(here.pool, here.door, { ...departure, language, ...(returnTo && { returnTo }) }, here.clock());
  reply.header('set-cookie', here.cookies.write(here.cookies.attempt, attempt, attemptSeconds));
  return reply.redirect(url.href, 303);
}

async function arrive(here: DoorIdentity, request: FastifyRequest, reply: FastifyReply) {
  const attempt = await takeAttempt(here.pool, readCookie(request.headers.cookie, here.cookies.attempt), here.clock());
  reply.header('set-cookie', here.cookies.clear(here.cookies.attempt));
  const language = attempt?.language ?? 'fi';
  return refusing(here, language, reply, async () => {
    if (!attempt) throw new SignInRefused('attemptLost');
    const arrival = await here.provider.arrive(new URL(request.url, here.publicOrigin), attempt);
    const replaces = readCookie(request.headers.cookie, here.cookies.session);
    const admitted = await admit(here, arrival, replaces);
    if ('token' in admitted) return welcome(here, reply, admitted.token, language, attempt.returnTo);
    reply.header('set-cookie', writeNote(here, { claimant: admitted.claimant, ...(attempt.returnTo && { returnTo: attempt.returnTo }) }));
    return reply.redirect(placeAt(here.door, 'code', language), 303);
  });
}

type Admitted = { token: string } | { claimant: Claimant | undefined };

async function admit(here: DoorIdentity, arrival: Arrival, replaces: string | undefined): Promise<Admitted> {
  const { options, sessions } = here;
  const { claims, sid, idToken } = arrival;
  const { strongLevels, claims: claimNames } = here.config;
  const from = { ...knownThere(here, claims.sub, sid), idToken };
  const [now, today] = [here.clock(), helsinkiDay(here.clock())];
  if (options.door !== 'resident') {
    const rules = { ...options, strongLevels, claimNames };
    return inTransaction(here.pool, async (queries) => ({
      token: await sessions.begin(queries, await admitStaff(queries, rules, claims, now, today), replaces, from),
    }));
  }
  const rules = { matchResident: options.matchResident, minimumAge: options.minimumAge, strongLevels, claimNames };
  const admission: Admission = await admitResident(here.pool, rules, claims, today);
  if ('who' in admission) return { token: await sessions.begin(here.pool, admission.who, replaces, from) };
  return { claimant: admission.claimant && { ...admission.claimant, ...(sid && { sid }) } };
}

/** How the provider knows this sign-in, as hashes. */
const knownThere = ({ keyedHash }: DoorIdentity, subject: string, sid: string | undefined): ProviderSession => ({
  subject: keyedHash(`sub ${subject}`),
  ...(sid && { sid: keyedHash(`sid ${sid}`) }),
});

async function giveCode(here: DoorIdentity, language: Language, request: FastifyRequest, reply: FastifyReply) {
  const note = noteIn(here, request.headers.cookie);
  return refusing(here, language, reply, async () => {
    if (!note || !comesFromHere(request)) throw new SignInRefused('attemptLost');
    const typed = String((request.body as { code?: unknown } | undefined)?.code ?? '').slice(0, 40);
    const signedIn = await redeem(here, note.claimant, typed);
    if (!signedIn) return reply.redirect(`${placeAt(here.door, 'code', language)}?wrong=1`, 303);
    const replaces = readCookie(request.headers.cookie, here.cookies.session);
    const token = await here.sessions.begin(here.pool, signedIn, replaces, knownThere(here, note.claimant!.subject, note.claimant!.sid));
    reply.header('set-cookie', here.cookies.clear(here.cookies.claimant));
    return welcome(here, reply, token, language, note.returnTo);
  });
}

/** One answer for an unknown code, an old one, somebody else's and the sixth guess: undefined. */
async function redeem(here: DoorIdentity, claimant: Claimant | undefined, typed: string): Promise<SignedIn | undefined> {
  if (here.options.door !== 'resident' || !claimant) return undefined;
  if (!(await mayGuess(here.pool, here.secrets.keyedHash(`${claimant.issuer}\n${claimant.subject}`), here.clock()))) return undefined;
  const invitation = await tryInvitation(here.pool, typed, helsinkiDay(here.clock()));
  if (!invitation) return undefined;
  const signedIn = await admitClaimant(here.options.matchResident, claimant, invitation.personId);
  if (!signedIn) return undefined;
  await inTransaction(here.pool, async (queries) => {
    await recognise(queries, claimant, invitation.personId);
    await invitation.use(queries);
  });
  return signedIn;
}

function welcome(here: DoorIdentity, reply: FastifyReply, token: string, language: Language, returnTo: string | undefined) {
  reply.header('set-cookie', here.cookies.write(here.cookies.session, token));
  return reply.redirect(returnTo ?? doorBases[here.door][language], 303);
}

/** Turns every expected no of a sign-in into its page. */
async function refusing(
  here: DoorIdentity,
  language: Language,
  reply: FastifyReply,
  work: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await work();
  } catch (error) {
    const refused = error instanceof ProviderSaidNo ? new SignInRefused(error.reason) : error;
    if (!(refused instanceof SignInRefused)) throw error;
    if (error instanceof ProviderSaidNo && error.reason !== 'cancelled') {
      here.log.warn(factsOfNo(error), 'sign-in failed at the provider');
    }
    const query = new URLSearchParams({ why: refused.because, ...(refused.roles.length > 0 && { roles: refused.roles.join('.') }) });
    return reply.redirect(`${placeAt(here.door, 'refused', language)}?${query}`, 303);
  }
}
