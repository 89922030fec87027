// Why the identity provider let nobody in, told apart by what the person or the operator can do about it.
import * as jose from 'jose';
import * as oidc from 'openid-client';

/**
 * `cancelled`: the person turned back; `tooWeak`: the provider could not identify the person strongly; `mismatch`: state, nonce, code,
 * signature or issuer did not fit; `unreachable`: no answer; `misunderstood`: the two are not configured for each other.
 */
type Reason = 'cancelled' | 'tooWeak' | 'mismatch' | 'unreachable' | 'misunderstood';

export class ProviderSaidNo extends Error {
  readonly reason: Reason;
  constructor(reason: Reason, cause: unknown) {
    super(`identity provider: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** Errors of OAuth that mean this very client or its request, not the person. */
const misunderstandings = ['invalid_client', 'unauthorized_client', 'invalid_scope', 'unsupported_response_type', 'invalid_request'];
const noAnswer = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_PARSE_ERROR'];

export function reasonOf(error: unknown): Reason {
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError) return reasonOfAnswer(error);
  if (error instanceof TypeError || error instanceof jose.errors.JWKSTimeout) return 'unreachable';
  const { code } = error as { code?: unknown };
  if (code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED') return 'misunderstood';
  return typeof code === 'string' && noAnswer.includes(code) ? 'unreachable' : 'mismatch';
}

function reasonOfAnswer({ error, status }: { error: string; status?: number }): Reason {
  if (error === 'access_denied') return 'cancelled';
  if (error === 'unmet_authentication_requirements') return 'tooWeak';
  if (misunderstandings.includes(error)) return 'misunderstood';
  return error === 'server_error' || error === 'temporarily_unavailable' || (status ?? 0) >= 500 ? 'unreachable' : 'mismatch';
}

/** What an operator may read of the cause: codes alone, because a text could quote what the provider said about somebody. */
export function factsOfNo({ reason, cause }: ProviderSaidNo): Record<string, string> {
  const { code, error } = (cause ?? {}) as { code?: unknown; error?: unknown };
  const word = (said: unknown) => (typeof said === 'string' && /^\w{1,60}$/.test(said) ? said : undefined);
  return Object.fromEntries(Object.entries({ reason, code: word(code), answer: word(error) }).filter(([, said]) => said)) as Record<
    string,
    string
  >;
}
