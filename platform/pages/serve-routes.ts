// Serves the declared routes of the JSON interface under /api/<door>.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Language } from '../../policy-engine/policy.ts';
import { Refusal } from '../refusals.ts';
import type { Otherwise } from './answers.ts';
import type { Door } from './door.ts';
import { checkCall, mustSignIn } from './gate.ts';
import { identify } from './identify.ts';
import { preferredLanguage } from './language.ts';
import { makeVisit, type Read } from './make-visit.ts';
import type { Route } from './page.ts';
import { refusals } from './problems.ts';
import { cleanedAll } from './read-form.ts';
import type { SignedIn } from './sessions.ts';

/** A call whose query or body does not fit its contract; becomes problem details with the mistakes by field. */
export class UnfitCall extends Refusal {
  readonly error: z.ZodError;
  constructor(error: z.ZodError) {
    super('pages.unfitCall', 422);
    this.error = error;
  }
}

export function serveRoute(app: FastifyInstance, door: Door, route: Route): void {
  const changes = route.method !== 'GET';
  // One machine calls for many people.
  const config = { ...(changes && { posts: route.postsPerMinute ?? 60 }), ...(route.caller && { rateLimit: { max: callsPerMinute } }) };
  app.route({
    method: route.method,
    url: `/api/${route.door}${route.path}`,
    config,
    handler: async (request, reply) => {
      const signedIn = route.caller ? await calledBy(door, route.caller, request) : await identify(door, request);
      if (!route.caller && mustSignIn(door, route, signedIn)) throw new Refusal('pages.signInFirst', 401);
      if (changes && !route.caller) checkCall(request, signedIn);
      const language = preferredLanguage(request.headers['accept-language']);
      const visit = makeVisit(door, route, language, request, signedIn, await readCall(route, request));
      const answer: unknown = await route.answer(visit);
      if (isOtherwise(answer)) return send(reply.code(answer.status), language, answer.content);
      return send(reply, language, await route.reply.parseAsync(answer));
    },
  });
}

const callsPerMinute = 12_000;
const isOtherwise = (answer: unknown): answer is Otherwise => (answer as Partial<Otherwise> | undefined)?.kind === 'otherwise';

/** A call has no session, and no form of it could have been sent by a stranger's page. */
const calledBy = async (door: Door, caller: NonNullable<Route['caller']>, request: FastifyRequest): Promise<SignedIn> => ({
  actor: await caller({
    params: request.params as Record<string, string>,
    header: (name) => [request.headers[name]].flat()[0],
    asOf: door.clock(),
  }),
  csrf: '',
});

async function readCall(route: Route, request: FastifyRequest): Promise<Read> {
  const params = await route.params?.safeParseAsync(request.params);
  if (params?.success === false) throw refusals.notYours();
  const query = await route.query?.safeParseAsync(cleanedAll(request.query));
  if (query?.success === false) throw new UnfitCall(query.error);
  const body = await route.body?.safeParseAsync(cleanedAll(request.body));
  if (body?.success === false) throw new UnfitCall(body.error);
  return { params: params?.data ?? {}, query: query?.data ?? {}, body: body?.data };
}

function send(reply: FastifyReply, language: Language, content: unknown) {
  reply.header('cache-control', 'no-store').header('content-language', language);
  if (content === undefined || content === null) return reply.code(204).send();
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(content));
}
