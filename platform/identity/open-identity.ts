// Identity of one door: who may come in, the session of a request, and the addresses of signing in and out.
import formbody from '@fastify/formbody';
import type { FastifyPluginAsync } from 'fastify';
import type { Language } from '../../policy-engine/policy.ts';
import { openLog } from '../pages/log.ts';
import type { Page } from '../pages/page.ts';
import { backChannelRoute } from './back-channel.ts';
import { doorCookies, readCookie } from './cookies.ts';
import type { DoorIdentity, IdentityOptions } from './door-identity.ts';
import { callbackPath, placeAt } from './doors.ts';
import { giveCode } from './pages/give-code.tsx';
import { openSessions as openSessionsPage } from './pages/open-sessions.tsx';
import { signInRefused } from './pages/sign-in-refused.tsx';
import { signedOut } from './pages/signed-out.tsx';
import { openProvider } from './provider.ts';
import { readProviderConfig } from './provider-config.ts';
import { factsOfNo, ProviderSaidNo } from './provider-said-no.ts';
import { type OpenSession, openSessions, type Session, usualLimits } from './sessions.ts';
import { signInRoutes } from './sign-in.ts';
import { signOutRoutes } from './sign-out.ts';
import { keyedHashOf, newToken, processSecrets } from './tokens.ts';

interface WithCookies {
  headers: { cookie?: string | undefined };
}
export interface Identity {
  /** Sign-in and sign-out routes; register it at the root of the door's server. */
  plugin: FastifyPluginAsync;
  /** Refused, signed out, where one is signed in; at the residents' door also the invitation code. */
  pages: Page[];
  /** Who sends this request, or undefined: not signed in, idle too long, too old, signed out elsewhere. */
  sessionOf(request: WithCookies): Promise<Session | undefined>;
  /** The open sessions of whoever sends this request, at this door, newest first. */
  sessionsOf(request: WithCookies): Promise<OpenSession[]>;
  /** Where to sign in; `back` is a path of this door to return to. */
  signInUrl(language: Language, back?: string): string;
  /** Targets of POST forms with `csrf`. */
  signOutUrl(language: Language): string;
  signOutEverywhereUrl(language: Language): string;
  /** The origins to which those forms may lead on. */
  formTargets(): string[];
}

/**
 * Opens the identity of one door. The provider is looked for once the door listens, and again at a sign-in while it is not found.
 * Throws when a setting of the provider is wrong.
 */
export function openIdentity(options: IdentityOptions): Identity {
  const { door, pool } = options;
  const clock = options.clock ?? (() => new Date());
  const config = readProviderConfig(options.provider);
  const secret = options.secret ?? newToken();
  const cookies = doorCookies(door, options.publicUrl);
  const sessions = openSessions(door, pool, clock, options.limits ?? usualLimits[door]);
  const here: DoorIdentity = {
    options,
    door,
    pool,
    clock,
    sessions,
    cookies,
    provider: openProvider(config, options.publicUrl.replace(/\/$/, '') + callbackPath(door)),
    secrets: processSecrets(),
    keyedHash: (value) => keyedHashOf(secret, value),
    log: options.log ?? openLog(door),
    config,
    publicOrigin: new URL(options.publicUrl).origin,
  };
  const tokenOf = (request: WithCookies) => readCookie(request.headers.cookie, cookies.session);
  return {
    plugin: pluginOf(here),
    pages: [signInRefused(here), signedOut(here), openSessionsPage(here), ...(door === 'resident' ? [giveCode(here)] : [])],
    sessionOf: (request) => sessions.read(tokenOf(request)),
    sessionsOf: async (request) => {
      const token = tokenOf(request);
      return token ? sessions.list(token) : [];
    },
    signInUrl: (language, back) => placeAt(door, 'start', language) + (back ? `?${new URLSearchParams({ back })}` : ''),
    signOutUrl: (language) => placeAt(door, 'signOut', language),
    formTargets: () => here.provider.origins(),
    signOutEverywhereUrl: (language) => placeAt(door, 'signOutEverywhere', language),
  };
}

const sweepEveryMs = 5 * 60_000;

const pluginOf =
  (here: DoorIdentity): FastifyPluginAsync =>
  async (server) => {
    if (!server.hasContentTypeParser('application/x-www-form-urlencoded')) await server.register(formbody);
    server.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    signInRoutes(server, here);
    signOutRoutes(server, here);
    backChannelRoute(server, here);
    const sweeping = setInterval(() => {
      here.sessions.sweep().catch((error) => here.log.error({ err: error }, 'sessions could not be swept'));
    }, sweepEveryMs);
    sweeping.unref();
    server.addHook('onListen', async () => {
      here.provider.find().catch((error) => sayNotFound(here, error));
    });
    server.addHook('onClose', async () => clearInterval(sweeping));
  };

/** The operator learns at start what visitors would meet later. */
function sayNotFound({ log, config }: DoorIdentity, error: unknown) {
  const facts = error instanceof ProviderSaidNo ? factsOfNo(error) : {};
  log.warn({ issuer: config.issuer, ...facts }, 'the identity provider was not found at its issuer address');
}
