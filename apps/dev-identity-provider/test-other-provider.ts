// For tests: a provider that behaves unlike the development one: other claims, other keys, told in other places.
import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as jose from 'jose';
import Provider from 'oidc-provider';
import { MemoryStore } from './memory-store.ts';

/** What the provider says of whom; the level stands in the ID token alone. */
export interface Account {
  acr?: string;
  claims: Record<string, unknown>;
}
export interface OtherClient {
  client_id: string;
  client_secret: string;
  redirect_uri: string;
  farewell: string;
  backChannel: string;
  auth?: 'client_secret_post' | 'client_secret_basic' | 'private_key_jwt';
  jwks?: { keys: jose.JWK[] };
}

export interface OtherProvider {
  issuer: string;
  keys: { private: jose.CryptoKey; kid: string };
  /** From now on everything is signed with another key, and the old one is not published any more. */
  rotateKeys(): Promise<void>;
  /** `false`: nobody listens. */
  answer(answers: boolean): Promise<void>;
  /** What it says its name is, from now on. */
  renamed(issuer: string | undefined): void;
  close(): Promise<void>;
}

const names = ['urn:oid:1.2.246.21', 'syntymaaika', 'urn:oid:2.5.4.42', 'urn:oid:2.5.4.4', 'roles', 'department', 'personnel', 'name'];

/** Listens on the loopback; whoever comes is asked nothing and is `account()`. */
export async function openOtherProvider(
  clients: () => OtherClient[],
  accounts: Record<string, Account>,
  who: () => string,
): Promise<OtherProvider> {
  let speak: RequestListener = (_request, response) => response.end();
  let issuerSaid: string | undefined;
  const server = createServer((request, response) => speak(request, response));
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}/tunnistus`;
  let keys = await freshKey(1);
  const begin = async () => {
    const { kid } = keys;
    const provider = configure(issuer, { ...(await jose.exportJWK(keys.private)), kid, alg: 'ES256', use: 'sig' }, clients(), accounts);
    const callback = provider.callback();
    speak = (request, response) => void answerWith(provider, callback, { issuer, issuerSaid, accounts, who }, request, response);
  };
  await begin();
  let number = 1;
  return {
    issuer,
    get keys() {
      return keys;
    },
    rotateKeys: async () => {
      number += 1;
      keys = await freshKey(number);
      await begin();
    },
    renamed: (name) => {
      issuerSaid = name;
    },
    answer: async (answers) => {
      if (answers) return listen(server, port);
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

const listen = (server: ReturnType<typeof createServer>, port: number) =>
  new Promise<void>((up) => void server.listen(port, '127.0.0.1', () => up()));

async function freshKey(number: number) {
  const pem = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
  return { private: await jose.importPKCS8(pem, 'ES256', { extractable: true }), kid: `key-${number}` };
}

function configure(issuer: string, key: jose.JWK, clients: OtherClient[], accounts: Record<string, Account>): Provider {
  return new Provider(issuer, {
    adapter: MemoryStore,
    clients: clients.map(({ redirect_uri, farewell, backChannel, auth, ...client }) => ({
      ...client,
      redirect_uris: [redirect_uri],
      post_logout_redirect_uris: [farewell],
      backchannel_logout_uri: backChannel,
      backchannel_logout_session_required: true,
      grant_types: ['authorization_code'],
      response_types: ['code'],
      id_token_signed_response_alg: 'ES256',
      token_endpoint_auth_method: auth ?? 'client_secret_post',
    })),
    findAccount: (_context: unknown, id: string) => ({ accountId: id, claims: async () => ({ sub: id, ...accounts[id]!.claims }) }),
    acrValues: ['weak', 'very-strong'],
    claims: { openid: ['sub', 'acr'], henkilo: names },
    scopes: ['openid', 'henkilo'],
    // As the specification has it, and the development provider has not: claims of scopes stand in the userinfo.
    conformIdTokenClaims: true,
    pkce: { required: () => true },
    jwks: { keys: [key] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: askWhetherToLeave },
    },
    // Without the dispatcher that keeps the provider from calling its own machine, where the doors of a test stand.
    fetch: (url: string, { dispatcher: _dispatcher, ...options }: RequestInit & { dispatcher?: unknown }) => fetch(url, options),
    cookies: { keys: ['for-tests-alone'] },
    interactions: { url: () => '/tunnistus/who' },
    loadExistingGrant: async (context: { oidc: { client: { clientId: string }; session: { accountId: string }; provider: Provider } }) => {
      const { client, session, provider } = context.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid henkilo');
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 600, Session: 600, Grant: 600 },
    renderError: (context: { type: string; body: string }, out: { error: string; error_description?: string }) => {
      context.type = 'text/plain; charset=utf-8';
      context.body = `${out.error}: ${out.error_description ?? ''}`;
    },
  });
}

const askWhetherToLeave = (context: { body: string }, form: string) => {
  context.body = form;
};

interface Answering {
  issuer: string;
  issuerSaid: string | undefined;
  accounts: Record<string, Account>;
  who: () => string;
}

async function answerWith(
  provider: Provider,
  callback: ReturnType<Provider['callback']>,
  { issuer, issuerSaid, accounts, who }: Answering,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const path = new URL(request.url!, issuer).pathname;
  if (path === '/tunnistus/who') {
    const accountId = who();
    const acr = accounts[accountId]!.acr;
    return provider.interactionFinished(request, response, { login: { accountId, remember: true, ...(acr && { acr }) } });
  }
  if (issuerSaid && path.endsWith('/openid-configuration')) return sayOtherName(issuer, issuerSaid, response);
  Object.assign(request, { originalUrl: request.url, url: request.url!.slice('/tunnistus'.length) });
  await callback(request, response);
}

/** The true addresses under a false name. */
function sayOtherName(issuer: string, name: string, response: ServerResponse) {
  const at = (place: string) => `${issuer}/${place}`;
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({
      issuer: name,
      authorization_endpoint: at('auth'),
      token_endpoint: at('token'),
      jwks_uri: at('jwks'),
      response_types_supported: ['code'],
    }),
  );
}
