// Reads a logout token as OpenID Connect Back-Channel Logout 1.0, section 2.6, asks: whose sign-in has ended at the provider.
import * as jose from 'jose';
import type { ProviderConfig } from './provider-config.ts';

export interface EndedThere {
  /** One of the two is always there. With `sid` that session alone is meant, else every session of `sub`. */
  sub?: string;
  sid?: string;
  /** The token's own name: it counts once. */
  id: string;
  /** From which moment the token would be refused for its age. */
  worthlessAt: Date;
}

const event = 'http://schemas.openid.net/event/backchannel-logout';
/** How long after it was written a token still counts. */
const freshSeconds = 300;
/** Signed with a key of which the verifier holds the public half: neither unsigned nor with a secret. */
export const signedAlgorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];

/** Throws when anything about the token is not as it must be. */
export async function readLogoutToken(
  token: string,
  keys: jose.JWTVerifyGetKey,
  { issuer, clientId, clockSkewSeconds }: ProviderConfig,
): Promise<EndedThere> {
  const { payload, protectedHeader } = await jose.jwtVerify(token, keys, {
    issuer,
    audience: clientId,
    algorithms: signedAlgorithms,
    clockTolerance: clockSkewSeconds,
    // `exp` came to the specification late: providers of before send none, so the age is judged by `iat`.
    maxTokenAge: freshSeconds,
    requiredClaims: ['iat', 'jti', 'events'],
  });
  const typ = protectedHeader.typ?.toLowerCase();
  if (typ !== undefined && typ !== 'logout+jwt' && typ !== 'jwt') throw new Error('a token of another kind');
  const { sub, sid, jti, nonce, events, iat } = payload as jose.JWTPayload & { sid?: unknown; nonce?: unknown; events?: unknown };
  if (nonce !== undefined) throw new Error('a logout token with a nonce');
  if (typeof events !== 'object' || events === null || !isObject((events as Record<string, unknown>)[event]))
    throw new Error('a token of another event');
  if (!isName(jti)) throw new Error('a logout token without a name');
  if (!isName(sub) && !isName(sid)) throw new Error('a logout token about nobody');
  return {
    ...(isName(sub) && { sub }),
    ...(isName(sid) && { sid }),
    id: jti,
    worthlessAt: new Date((iat! + freshSeconds + 2 * clockSkewSeconds) * 1000),
  };
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
const isName = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 1000;
