// Identity of one door: who may come in, the session of a request, and the addresses of signing in and out.
import formbody from '@fastify/formbody';
import type { FastifyPluginAsync } from 'fastify';
import type { Language } from '../../policy-engine/policy.ts';
import type { Page } from '../pages/page.ts';
import { doorCookies, readCookie } from './cookies.ts';
import type { DoorIdentity, IdentityOptions } from './door-identity.ts';
import { callbackPath, placeAt } from './doors.ts';
import { giveCode } from './pages/give-code.tsx';
import { openSessions as openSessionsPage } from './pages/open-sessions.tsx';
import { signInRefused } from './pages/sign-in-refused.tsx';
import { signedOut } from './pages/signed-out.tsx';
import { openProvider, strongLevels } from './provider.ts';
import { type OpenSession, openSessions, type Session, usualLimits } from './sessions.ts';
import { signInRoutes } from './sign-in.ts';
import { signOutRoutes } from './sign-out.ts';
import { processSecrets } from './tokens.ts';

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
}

/** Opens the identity of one door. Nothing is asked of the provider before the first sign-in. */
export function openIdentity(options: IdentityOptions): Identity {
  const { door, pool } = options;
  const clock = options.clock ?? (() => new Date());
  const cookies = doorCookies(door, options.publicUrl);
  const sessions = openSessions(door, pool, clock, options.limits ?? usualLimits[door]);
  const here: DoorIdentity = {
    options,
    door,
    pool,
    clock,
    sessions,
    cookies,
    provider: openProvider(options.provider, options.publicUrl.replace(/\/$/, '') + callbackPath(door)),
    secrets: processSecrets(),
    strongLevels: options.provider.strongLevels ?? strongLevels,
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
    const sweeping = setInterval(() => {
      here.sessions.sweep().catch((error) => server.log.error({ err: error }, 'sessions could not be swept'));
    }, sweepEveryMs);
    sweeping.unref();
    server.addHook('onClose', async () => clearInterval(sweeping));
  };
