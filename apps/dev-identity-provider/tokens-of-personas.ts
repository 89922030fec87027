// Configures oidc-provider: three clients, personas as accounts, claims as Finnish brokers and directories write them.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import Provider, { interactionPolicy } from 'oidc-provider';
import { callbackPath, type SignInDoor } from '../../platform/identity/doors.ts';
import type { Persona } from '../../platform/identity/persona.ts';
import { strongLevels } from '../../platform/identity/provider-config.ts';
import { MemoryStore } from './memory-store.ts';

export interface Client {
  id: string;
  secret: string;
}
export type Clients = Record<SignInDoor, Client>;

/** Everything below this path belongs to the provider. */
export const mount = '/dev-idp';
export const weakLevel = 'http://ftn.ficora.fi/2017/loa1';

/** Residents come with strong identification unless they say otherwise; a staff directory says how, not how strongly. */
export const levelOf = (persona: Persona): string | undefined =>
  (persona.claims['acr'] as string | undefined) ?? (persona.kind === 'resident' ? strongLevels[0] : undefined);
export const methodsOf = (persona: Persona): string[] =>
  (persona.claims['amr'] as string[] | undefined) ?? (persona.kind === 'resident' ? ['bank'] : ['pwd', 'mfa']);

const claimsOfScopes = {
  openid: ['sub', 'acr', 'amr'],
  profile: ['name', 'given_name', 'family_name', 'birthdate', 'nin', 'groups', 'unit', 'employee_number'],
};

/** A provider whose accounts are the personas. Each sign-in asks anew who one wants to be. */
export function personaProvider(publicUrl: string, clients: Clients, personas: () => Persona[]): Provider {
  const provider = new Provider(publicUrl.replace(/\/$/, '') + mount, {
    adapter: MemoryStore,
    clients: (Object.keys(clients) as SignInDoor[]).map((door) => clientOf(publicUrl, door, clients[door])),
    findAccount: (_context: unknown, id: string) => {
      const persona = personas().find((p) => p.id === id);
      return persona && { accountId: id, claims: async () => claimsOf(persona) };
    },
    acrValues: [weakLevel, ...strongLevels],
    claims: claimsOfScopes,
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: [randomBytes(32).toString('base64url')], long: { signed: true, path: mount }, short: { signed: true, path: mount } },
    jwks: {
      keys: [{ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' }],
    },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    interactions: { url: (_context: unknown, interaction: { uid: string }) => `${mount}/who/${interaction.uid}`, policy: askEachTime() },
    loadExistingGrant,
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: 1800, Session: 1800, Grant: 1800 },
    renderError: (context: { type: string; body: string }, out: { error: string; error_description?: string }) => {
      context.type = 'text/plain; charset=utf-8';
      context.body = `${out.error}: ${out.error_description ?? ''}`;
    },
  });
  provider.proxy = true;
  return provider;
}

const clientOf = (publicUrl: string, door: SignInDoor, { id, secret }: Client) => ({
  client_id: id,
  client_secret: secret,
  client_name: door,
  redirect_uris: [publicUrl.replace(/\/$/, '') + callbackPath(door)],
  grant_types: ['authorization_code'],
  response_types: ['code'],
  token_endpoint_auth_method: 'client_secret_basic',
});

const claimsOf = ({ id, name, claims }: Persona) => {
  const { acr: _acr, amr: _amr, ...said } = claims;
  return { sub: id, name, ...said };
};

function askEachTime() {
  const { Check, base } = interactionPolicy;
  const policy = base();
  policy
    .get('login')
    .checks.add(
      new Check('who_this_time', 'who do you want to be this time', ({ oidc }) =>
        oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    );
  return policy;
}

/** The personas consent to everything: this provider asks who one is, not what may be told. */
async function loadExistingGrant(context: { oidc: { client: { clientId: string }; session: { accountId: string }; provider: Provider } }) {
  const { client, session, provider } = context.oidc;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(Object.keys(claimsOfScopes).join(' '));
  await grant.save();
  return grant;
}
