// The development identity provider as one HTTP server: who you say you are, you are.
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { SignInDoor } from '../../platform/identity/doors.ts';
import type { Persona } from '../../platform/identity/persona.ts';
import { type Language, languages } from '../../policy-engine/policy.ts';
import { choosePersona, expiredChoice } from './choose-persona.tsx';
import { refuseBeyondLoopback, type Surroundings } from './refuse-beyond-loopback.ts';
import { type Clients, levelOf, methodsOf, mount, personaProvider } from './tokens-of-personas.ts';

export interface DevIdentityProviderOptions extends Surroundings {
  clients: Clients;
  /** Asked at each sign-in, so that sample people may come later than the provider. */
  personas: () => Persona[];
}

/**
 * The provider, not yet listening: `listen(port, '127.0.0.1')` it behind a front that passes `/dev-idp` unchanged.
 * Throws when the surroundings could hold real people.
 */
export function devIdentityProvider(options: DevIdentityProviderOptions): Server {
  refuseBeyondLoopback({ ...options, databaseUrl: options.databaseUrl ?? process.env['DATABASE_URL'] });
  const provider = personaProvider(options.publicUrl, options.clients, options.personas);
  const speakOidc = provider.callback();
  const { host, protocol } = new URL(options.publicUrl);
  return createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0]!;
    const answer = async () => {
      if (path === `${mount}/look.css`) return sendLook(response);
      if (path.startsWith(`${mount}/who/`)) return answerChoice(provider, options, request, response);
      if (!path.startsWith(`${mount}/`)) return send(response, 404, 'text/plain', 'not here');
      forgetEarlierChoice(request);
      // The provider writes its own addresses from these, whatever the front has made of them.
      Object.assign(request.headers, { host, 'x-forwarded-proto': protocol.slice(0, -1), 'x-forwarded-host': host });
      Object.assign(request, { originalUrl: request.url, url: request.url!.slice(mount.length) });
      return speakOidc(request, response);
    };
    answer().catch((error: Error) => {
      process.stderr.write(`development identity provider: ${error.message}\n`);
      if (!response.headersSent) send(response, 500, 'text/plain', 'the development identity provider failed');
    });
  });
}

/** Whoever one was last time does not matter: without its session cookie the provider asks anew and needs no signing out. */
function forgetEarlierChoice(request: IncomingMessage): void {
  const kept = request.headers.cookie?.split(/;\s*/).filter((pair) => !pair.startsWith('_session'));
  if (kept) request.headers.cookie = kept.join('; ');
}

async function answerChoice(
  provider: Provider,
  { clients, personas }: DevIdentityProviderOptions,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const query = new URL(request.url!, 'http://here.invalid').searchParams;
  const details = await provider.interactionDetails(request, response).catch(() => undefined);
  const language = languageOf(query.get('language') ?? details?.params['ui_locales']);
  if (!details) return send(response, 410, 'text/html', expiredChoice(language));
  if (request.method === 'POST') {
    const form = new URLSearchParams(await bodyOf(request));
    const persona = personas().find((p) => p.id === form.get('persona'));
    return provider.interactionFinished(
      request,
      response,
      persona
        ? { login: { accountId: persona.id, acr: levelOf(persona), amr: methodsOf(persona), remember: false } }
        : { error: 'access_denied', error_description: 'the person turned back' },
    );
  }
  const door = (Object.keys(clients) as SignInDoor[]).find((d) => clients[d].id === details.params['client_id']) ?? 'resident';
  return send(response, 200, 'text/html', choosePersona({ language, door, personas: personas(), search: query.get('search') ?? '' }));
}

const languageOf = (said: string | null | undefined): Language => languages.find((l) => said?.startsWith(l)) ?? 'fi';

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += chunk;
    if (body.length > 4000) throw new Error('a form larger than any of ours');
  }
  return body;
}

const sendLook = async (response: ServerResponse) =>
  send(response, 200, 'text/css', await readFile(new URL('./look.css', import.meta.url), 'utf8'));

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
