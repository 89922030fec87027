// Puts the server of one door together.
import { randomBytes } from 'node:crypto';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance } from 'fastify';
import { languages } from '../../policy-engine/policy.ts';
import { Refusal } from '../refusals.ts';
import { asPartOf } from '../running-version.ts';
import { type Say, speak } from '../texts/say.ts';
import { doorBases } from './address.ts';
import { describeInterface } from './api-description.ts';
import { loadAssets, serveAssets } from './assets.ts';
import { checkDeclarations } from './check-declarations.ts';
import type { Door, DoorParts } from './door.ts';
import { identify } from './identify.ts';
import { preferredLanguage } from './language.ts';
import { openLog } from './log.ts';
import { servePage } from './serve-pages.ts';
import { routeOf, serveProblems } from './serve-problems.ts';
import { serveRoute } from './serve-routes.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** How many requests that change something one visitor may send in a minute. */
    posts?: number;
  }
}

/** The server of a door, ready to listen. Throws when two pages claim one address, or a declaration is wrong. */
export async function buildDoor(parts: DoorParts): Promise<FastifyInstance> {
  checkDeclarations(parts);
  const door: Door = {
    ...parts,
    sayIn: Object.fromEntries(languages.map((language) => [language, speak(parts.texts, language)])) as Record<
      (typeof languages)[number],
      Say
    >,
    clock: parts.clock ?? (() => new Date()),
    secret: parts.secret ?? randomBytes(32),
    log: parts.log ?? openLog(parts.door),
    assets: loadAssets(),
    offered: parts.offered ?? (() => true),
    ownPages: parts.pages.filter((page) => page.door === parts.door),
  };
  const app = fastify({
    logger: false,
    // The front process on the same machine says for whom it asks.
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: true },
    bodyLimit: 1_000_000,
  });
  await guard(app, door);
  serveProblems(app, door);
  serveAssets(app, door.assets);
  if (door.door === 'public') await serveEntrance(app, door);
  for (const plugin of parts.plugins ?? []) await app.register(plugin);
  for (const page of door.ownPages) servePage(app, door, page);
  for (const route of parts.routes) if (route.door === door.door) serveRoute(app, door, route);
  return app;
}

async function guard(app: FastifyInstance, door: Door) {
  // Again once the body is read: what comes from the socket has forgotten whose request it is.
  app.addHook('onRequest', (request, _reply, done) => asPartOf(request, done));
  app.addHook('preValidation', (request, _reply, done) => asPartOf(request, done));
  app.addHook('onResponse', async (request, reply) => {
    const answer = { route: routeOf(request), method: request.method, status: reply.statusCode };
    door.log.debug({ ...answer, ms: Math.round(reply.elapsedTime) }, 'answered');
    door.answered?.({ ...answer, seconds: reply.elapsedTime / 1_000 });
  });
  await app.register(helmet, protections(door));
  app.addHook(
    'onSend',
    async (_request, reply) => void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), interest-cohort=()'),
  );
  await app.register(rateLimit, { max: door.requestsPerMinute ?? 600, timeWindow: 60_000 });
  await app.register(formbody);
  limitPosts(app, door);
}

function protections(door: Door) {
  const self = ["'self'"];
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: self,
        fontSrc: self,
        imgSrc: self,
        // The public door has no script at all.
        scriptSrc: door.door === 'public' ? ["'none'"] : self,
        connectSrc: door.door === 'public' ? ["'none'"] : self,
        formAction: [...self, ...(door.formTargets ? [() => door.formTargets!().join(' ')] : [])],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    // Not `no-referrer`: with it browsers send `Origin: null` with forms, and a form could not be told from a stranger's.
    referrerPolicy: { policy: 'same-origin' as const },
    frameguard: { action: 'deny' as const },
    crossOriginEmbedderPolicy: false,
  };
}

/** One visitor, or one address where nobody is signed in, changes only so much in a minute. */
function limitPosts(app: FastifyInstance, door: Door) {
  const limits = new Map<number, ReturnType<FastifyInstance['createRateLimit']>>();
  const limitOf = (max: number) => {
    const made =
      limits.get(max) ??
      app.createRateLimit({
        max,
        timeWindow: 60_000,
        keyGenerator: async (request) => (await identify(door, request))?.actor.id ?? request.ip,
      });
    limits.set(max, made);
    return made;
  };
  app.addHook('preHandler', async (request) => {
    const max = request.routeOptions.config.posts;
    if (max === undefined) return;
    const limit = await limitOf(max)(request);
    if (!limit.isAllowed && limit.isExceeded) throw new Refusal('pages.tooMany', 429);
  });
}

/** What stands at the public door besides its pages: the choice of language, and the description of the JSON interface. */
async function serveEntrance(app: FastifyInstance, door: Door) {
  app.get('/', (request, reply) =>
    reply.header('vary', 'accept-language').redirect(doorBases.public[preferredLanguage(request.headers['accept-language'])], 302),
  );
  const description = await describeInterface(door.routes, door.landlord().name);
  app.get('/api/openapi.json', (_request, reply) =>
    reply.type('application/json; charset=utf-8').header('cache-control', 'public, max-age=60').send(description),
  );
}
