// Judges the token with which the city's profile calls: signature, issuer, audience, time, scope, and that it is about whoever is asked for.
import * as jose from 'jose';
import { signedAlgorithms } from '#platform/identity/logout-token.ts';
import { isLoopback } from '#platform/identity/provider-config.ts';
import { refusals } from './refusals.ts';
import type { ProfileSettings } from './settings.ts';

export interface Bearer {
  profileId: string;
  /** Signed in at substantial or high. */
  strong: boolean;
}
export type Judge = (authorization: string | undefined, profileId: string, scope: 'query' | 'delete', at: Date) => Promise<Bearer>;

/** The caller waits five seconds in all. */
const patienceMs = 2_000;

/** Throws `notAuthorised` (401) whatever is wrong with the call. A provider that cannot be reached is a fault: nothing is answered without its keys. */
export function judgeWith(settings: ProfileSettings): Judge {
  const keys = keysOf(settings.issuer);
  return async (authorization, profileId, scope, at) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) throw refusals.notAuthorised();
    const { payload } = await jose
      .jwtVerify(token, keys, {
        issuer: settings.issuer,
        audience: settings.audience,
        algorithms: signedAlgorithms,
        requiredClaims: ['exp', 'aud', 'sub'],
        currentDate: at,
      })
      .catch((error: unknown) => {
        throw isOfToken(error) ? refusals.notAuthorised() : error;
      });
    const wanted = scope === 'query' ? settings.queryScope : settings.deleteScope;
    if (payload.sub !== profileId || !scopesIn(payload, settings.scopeClaim).includes(wanted)) throw refusals.notAuthorised();
    return { profileId, strong: payload['loa'] === 'substantial' || payload['loa'] === 'high' };
  };
}

/** The token's own fault, and not that its keys could not be fetched or read. */
const isOfToken = (error: unknown): boolean =>
  error instanceof jose.errors.JOSEError &&
  !(error instanceof jose.errors.JWKSTimeout || error instanceof jose.errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC';

/** The provider's keys: fetched at the first call, kept for ten minutes, and again when a token names one that is not among them. */
function keysOf(issuer: string): jose.JWTVerifyGetKey {
  let found: Promise<jose.JWTVerifyGetKey> | undefined;
  return async (...asked) => {
    found ??= discover(issuer);
    const keys = await found.catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return keys(...asked);
  };
}

async function discover(issuer: string): Promise<jose.JWTVerifyGetKey> {
  const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, { signal: AbortSignal.timeout(patienceMs) });
  if (!answer.ok) throw new Error(`the city's identity provider answered ${answer.status}`);
  const said = (await answer.json()) as { issuer?: unknown; jwks_uri?: unknown };
  const jwks = typeof said.jwks_uri === 'string' && URL.canParse(said.jwks_uri) ? new URL(said.jwks_uri) : undefined;
  if (said.issuer !== issuer || !jwks || !(jwks.protocol === 'https:' || isLoopback(jwks)))
    throw new Error("the city's identity provider describes another");
  return jose.createRemoteJWKSet(jwks, { timeoutDuration: patienceMs });
}

/** Both forms may hold more than scopes; what is none is passed over. */
function scopesIn(payload: jose.JWTPayload, claim: string | undefined): unknown[] {
  if (claim !== undefined) return listIn(payload[claim]);
  const { permissions } = (payload['authorization'] ?? {}) as { permissions?: unknown };
  return listIn(permissions).flatMap((permission) => listIn((permission as { scopes?: unknown } | null)?.scopes));
}
const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
