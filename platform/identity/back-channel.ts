// The address at which the identity provider says that somebody's sign-in has ended there (OpenID Connect Back-Channel Logout 1.0).
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DoorIdentity } from './door-identity.ts';
import { backChannelPath } from './doors.ts';
import { ProviderSaidNo, reasonOf } from './provider-said-no.ts';
import { hashOf } from './tokens.ts';

/** A provider may close for the night and say so about everybody. */
const perMinute = 6_000;

export function backChannelRoute(server: FastifyInstance, here: DoorIdentity): void {
  const rateLimit = { max: perMinute, timeWindow: 60_000 };
  server.post(backChannelPath(here.door), { config: { rateLimit } }, (request, reply) => endFromProvider(here, request, reply));
}

async function endFromProvider(here: DoorIdentity, request: FastifyRequest, reply: FastifyReply) {
  const token = (request.body as { logout_token?: unknown } | undefined)?.logout_token;
  const ended = typeof token === 'string' ? await here.provider.endedBy(token).catch((error: Error) => error) : new Error('no token');
  if (ended instanceof Error) return refuse(here, reply, ended);
  const provider = {
    ...(ended.sub && { subject: here.keyedHash(`sub ${ended.sub}`) }),
    ...(ended.sid && { sid: here.keyedHash(`sid ${ended.sid}`) }),
  };
  const sessions = await here.sessions.endFrom(provider, { id: hashOf(ended.id), until: ended.worthlessAt });
  if (sessions === undefined) return refuse(here, reply, new Error('a token a second time'));
  here.log.info({ sessions }, 'the identity provider ended a sign-in');
  return reply.code(200).send();
}

/** Says as little to whoever sent it as the specification asks; while the provider's keys cannot be had, it may try again. */
function refuse({ log }: DoorIdentity, reply: FastifyReply, error: Error) {
  const { code, claim } = error as { code?: unknown; claim?: unknown };
  log.warn({ why: code ?? error.message, claim }, 'a logout token was refused');
  const reason = error instanceof ProviderSaidNo ? error.reason : reasonOf(error);
  if (reason === 'mismatch') return reply.code(400).send({ error: 'invalid_request' });
  return reply.code(503).header('retry-after', '60').send({ error: 'temporarily_unavailable' });
}
