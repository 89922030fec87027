// Answers whatever was thrown: a page for people, problem details for programs, a line in the log for us.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { h, type VNode } from 'preact';
import { sendDocument } from './answer.ts';
import type { Door } from './door.ts';
import { identify } from './identify.ts';
import { languageOfPath, preferredLanguage } from './language.ts';
import { makeVisit } from './make-visit.ts';
import type { Page } from './page.ts';
import { ProblemPage } from './problem-page.tsx';
import { type Problem, problemDetails, problemOf, refusals } from './problems.ts';
import { mistakesOf } from './read-form.ts';
import { UnfitCall } from './serve-routes.ts';
import type { SignedIn } from './sessions.ts';

/** Stands for the page that failed: its visit may link and speak, and enter nothing. */
const nowhere: Page = {
  kind: 'page',
  door: 'public',
  path: { fi: '', sv: '', en: '' },
  title: 'pages.problem.fault.title',
  activities: [],
  outside: 'says what went wrong',
  show: () => h('p', {}),
  posts: {},
};

export function serveProblems(app: FastifyInstance, door: Door): void {
  app.setErrorHandler((thrown, request, reply) => sayProblem(door, thrown, request, reply));
  app.setNotFoundHandler((request, reply) => sayProblem(door, refusals.notYours(), request, reply));
}

async function sayProblem(door: Door, thrown: unknown, request: FastifyRequest, reply: FastifyReply) {
  const path = request.url.split('?')[0]!;
  const language = languageOfPath(path) ?? preferredLanguage(request.headers['accept-language']);
  const t = door.sayIn[language];
  const problem = problemOf(thrown, t);
  if (problem.reference) {
    door.log.error({ err: thrown, reference: problem.reference, route: routeOf(request), method: request.method }, 'fault');
  } else if ((thrown as { code?: unknown } | null)?.code === '42501') {
    door.log.warn({ err: thrown, route: routeOf(request), method: request.method }, 'the database refused a right that a page counts on');
  }
  if (thrown instanceof UnfitCall) problem.errors = mistakesOf(thrown.error, t);
  if (path.startsWith('/api/')) return sendDetails(reply, problem);
  const signedIn = await whoEver(door, request, problem);
  const visit = makeVisit(door, { ...nowhere, door: door.door }, language, request, signedIn, { params: {}, query: {} });
  return sendDocument(reply, door, visit, h(ProblemPage, { problem }) as VNode, problem.status, { title: problem.title, signedIn, path });
}

const sendDetails = (reply: FastifyReply, problem: Problem) =>
  reply
    .code(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problemDetails(problem)));

/** The pattern, never the address: an address names people. */
export const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? '(no page)';

/** Who visits, unless it was the finding out that failed, or somebody knocks too often to be looked up. */
async function whoEver(door: Door, request: FastifyRequest, problem: Problem): Promise<SignedIn | undefined> {
  if (problem.status === 429) return undefined;
  return identify(door, request).catch(() => undefined);
}
