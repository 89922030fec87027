// Talks with a door's identity provider: code flow with PKCE, state and nonce (openid-client does the checking).
import * as oidc from 'openid-client';
import type { Language } from '../../policy-engine/policy.ts';

export interface ProviderConfig {
  /** As the provider writes it in its tokens. Plain http is accepted on the loopback only. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Default `openid profile`. */
  scope?: string;
  /** Levels of assurance that count as strong identification. */
  strongLevels?: string[];
  /** Where the provider gives the claims about the person. Default: the ID token. */
  claimsFrom?: 'id-token' | 'userinfo';
}

/** Substantial or high, as the Finnish Trust Network and eIDAS name them. */
export const strongLevels = [
  'http://ftn.ficora.fi/2017/loa2',
  'http://ftn.ficora.fi/2017/loa3',
  'http://eidas.europa.eu/LoA/substantial',
  'http://eidas.europa.eu/LoA/high',
];

export type Claims = Record<string, unknown> & { sub: string; iss: string };
export interface Departure {
  url: URL;
  state: string;
  nonce: string;
  verifier: string;
}
export interface Provider {
  depart(language: Language, askStrong: boolean): Promise<Departure>;
  /** The claims about whoever came back. Throws {@link ProviderSaidNo} when the answer does not belong to this departure. */
  arrive(at: URL, departure: Omit<Departure, 'url'>): Promise<Claims>;
}

/** `cancelled`: the person turned back; `mismatch`: state, nonce, code or issuer did not fit; `unreachable`: no answer. */
export class ProviderSaidNo extends Error {
  readonly reason: 'cancelled' | 'mismatch' | 'unreachable';
  constructor(reason: ProviderSaidNo['reason'], cause: unknown) {
    super(`identity provider: ${reason}`, { cause });
    this.reason = reason;
  }
}

export const isLoopback = (url: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);

/**
 * Finds the provider's addresses at the first sign-in, not at start: the provider may come up later than the door.
 * Throws at once when the issuer is plain http beyond this machine.
 */
export function openProvider(config: ProviderConfig, redirectUri: string): Provider {
  const issuer = new URL(config.issuer);
  if (issuer.protocol !== 'https:' && !isLoopback(issuer)) {
    throw new Error(`the identity provider ${config.issuer} is neither https nor on this machine`);
  }
  let known: Promise<oidc.Configuration> | undefined;
  const found = () => {
    known ??= discover(config).catch((error) => {
      known = undefined;
      throw new ProviderSaidNo('unreachable', error);
    });
    return known;
  };
  return {
    depart: async (language, askStrong) => {
      const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
      const url = oidc.buildAuthorizationUrl(await found(), {
        redirect_uri: redirectUri,
        scope: config.scope ?? 'openid profile',
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ui_locales: language,
        ...(askStrong && { acr_values: (config.strongLevels ?? strongLevels).join(' ') }),
      });
      return { url, state, nonce, verifier };
    },
    arrive: async (at, { state, nonce, verifier }) => {
      const configuration = await found();
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      try {
        const tokens = await oidc.authorizationCodeGrant(configuration, at, checks);
        const claims = tokens.claims() as Claims;
        if (config.claimsFrom !== 'userinfo') return claims;
        return { ...claims, ...(await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)) } as Claims;
      } catch (error) {
        throw new ProviderSaidNo(reasonOf(error), error);
      }
    },
  };
}

function discover(config: ProviderConfig): Promise<oidc.Configuration> {
  const issuer = new URL(config.issuer);
  const execute = issuer.protocol === 'https:' ? [] : [oidc.allowInsecureRequests];
  return oidc.discovery(issuer, config.clientId, {}, oidc.ClientSecretBasic(config.clientSecret), { execute });
}

function reasonOf(error: unknown): ProviderSaidNo['reason'] {
  if (error instanceof oidc.AuthorizationResponseError) return error.error === 'access_denied' ? 'cancelled' : 'mismatch';
  if (error instanceof TypeError) return 'unreachable';
  return 'mismatch';
}
