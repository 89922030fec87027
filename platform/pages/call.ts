// One request on its way to a declared page.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../policy-engine/policy.ts';
import type { Door } from './door.ts';
import type { Page } from './page.ts';
import type { SignedIn } from './sessions.ts';

/** Everything known about one request to one page. */
export interface Call {
  door: Door;
  page: Page;
  language: Language;
  request: FastifyRequest;
  reply: FastifyReply;
  signedIn: SignedIn | undefined;
}
