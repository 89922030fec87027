// Talks with a door's identity provider: code flow with PKCE, state and nonce, and signing out (openid-client does the checking).
import * as jose from 'jose';
import * as oidc from 'openid-client';
import type { Language } from '../../policy-engine/policy.ts';
import { authentication } from './client-authentication.ts';
import { type EndedThere, readLogoutToken } from './logout-token.ts';
import { isLoopback, type ProviderConfig } from './provider-config.ts';
import { ProviderSaidNo, reasonOf } from './provider-said-no.ts';

export type Claims = Record<string, unknown> & { sub: string; iss: string };
export interface Departure {
  url: URL;
  state: string;
  nonce: string;
  verifier: string;
}
export interface Arrival {
  claims: Claims;
  /** The provider's name for its own session, when it has one. */
  sid?: string;
  idToken: string;
}
export interface Provider {
  depart(language: Language, askStrong: boolean): Promise<Departure>;
  /** The claims about whoever came back. Throws {@link ProviderSaidNo} when the answer does not belong to this departure. */
  arrive(at: URL, departure: Omit<Departure, 'url'>): Promise<Arrival>;
  /** Where signing out goes on, or undefined: the provider knows no such place, does not answer, or is to be left alone. */
  farewell(to: { returnTo: string; state: string; idToken: string | undefined }): Promise<URL | undefined>;
  /** Whose sign-in a logout token ends. Throws whatever is wrong with it. */
  endedBy(logoutToken: string): Promise<EndedThere>;
  /** Asks where the provider's addresses are, unless that is known. Throws {@link ProviderSaidNo}. */
  find(): Promise<void>;
  /** The origins to which a form of the door may lead. */
  origins(): string[];
}

/** How long the provider may think. */
const patienceSeconds = 10;
/** A provider that moves its addresses is followed within the hour. */
const findAgainAfterMs = 3_600_000;
/** Keys that were fetched this recently are not fetched again for a token with an unknown key. */
const keysCoolDownMs = 2_000;

interface Found {
  client: oidc.Configuration;
  /** The provider's own keys. */
  keys: jose.JWTVerifyGetKey;
}

/** The provider may come up later than the door: what is not found is looked for again at the next sign-in. */
export function openProvider(config: ProviderConfig, redirectUri: string): Provider {
  let looking: Promise<Found> | undefined;
  let since = 0;
  let endSession: string | undefined;
  const found = () => {
    if (Date.now() - since > findAgainAfterMs) [looking, since] = [undefined, Date.now()];
    looking ??= discover(config).then(
      (all) => {
        endSession = config.signOutThere ? all.client.serverMetadata().end_session_endpoint : undefined;
        return all;
      },
      (error) => {
        looking = undefined;
        throw new ProviderSaidNo(reasonOf(error), error);
      },
    );
    return looking;
  };
  return {
    depart: async (language, askStrong) => depart(config, (await found()).client, redirectUri, language, askStrong),
    arrive: async (at, departure) => {
      const all = await found();
      return arrive(config, all, at, departure).catch((error) => {
        throw new ProviderSaidNo(reasonOf(error), error);
      });
    },
    farewell: async ({ returnTo, state, idToken }) => {
      const known = await found().catch(() => undefined);
      if (!known || !endSession) return undefined;
      return oidc.buildEndSessionUrl(known.client, {
        post_logout_redirect_uri: returnTo,
        state,
        ...(idToken && { id_token_hint: idToken }),
      });
    },
    endedBy: async (logoutToken) => readLogoutToken(logoutToken, (await found()).keys, config),
    find: async () => void (await found()),
    origins: () => [...new Set([config.issuer, endSession].filter((url) => url !== undefined).map((url) => new URL(url).origin))],
  };
}

async function discover(config: ProviderConfig): Promise<Found> {
  const issuer = new URL(config.issuer);
  const metadata = { [oidc.clockTolerance]: config.clockSkewSeconds };
  const client = await oidc.discovery(issuer, config.clientId, metadata, await authentication(config), {
    timeout: patienceSeconds,
    execute: isLoopback(issuer) && issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [],
  });
  const { jwks_uri: keysAt } = client.serverMetadata();
  if (!keysAt) throw new Error('the identity provider publishes no keys');
  return { client, keys: jose.createRemoteJWKSet(new URL(keysAt), { cooldownDuration: keysCoolDownMs }) };
}

async function depart(
  { scope, strongLevels }: ProviderConfig,
  client: oidc.Configuration,
  redirectUri: string,
  language: Language,
  askStrong: boolean,
): Promise<Departure> {
  const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
  const url = oidc.buildAuthorizationUrl(client, {
    redirect_uri: redirectUri,
    scope,
    state,
    nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ui_locales: language,
    ...(askStrong && { acr_values: strongLevels.join(' ') }),
  });
  return { url, state, nonce, verifier };
}

async function arrive(
  config: ProviderConfig,
  { client, keys }: Found,
  at: URL,
  { state, nonce, verifier }: Omit<Departure, 'url'>,
): Promise<Arrival> {
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
  const tokens = await oidc.authorizationCodeGrant(client, at, checks);
  const idToken = tokens.id_token!;
  // openid-client trusts the connection for the code flow; the signature is looked at all the same.
  await jose.jwtVerify(idToken, keys, { issuer: config.issuer, audience: config.clientId, clockTolerance: config.clockSkewSeconds });
  const signed = tokens.claims() as Claims;
  // What was signed is not overruled by what was only said.
  const said = config.claimsFrom === 'userinfo' ? await oidc.fetchUserInfo(client, tokens.access_token, signed.sub) : {};
  const { sid } = signed;
  return { claims: { ...said, ...signed }, idToken, ...(typeof sid === 'string' && { sid }) };
}
