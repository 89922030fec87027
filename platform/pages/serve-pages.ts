// Serves the declared pages: GET shows, POST acts and then sends the visitor on.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { languages } from '../../policy-engine/policy.ts';
import { patternOf } from './address.ts';
import { answer, sendView } from './answer.ts';
import type { Call } from './call.ts';
import type { Door } from './door.ts';
import { checkForm, mustSignIn } from './gate.ts';
import { identify } from './identify.ts';
import { makeVisit } from './make-visit.ts';
import { withoutNotice } from './notices.ts';
import type { Page } from './page.ts';
import { refusalIn, refusals } from './problems.ts';
import { mistakesOf, saidErrors, type Typed, typedFields } from './read-form.ts';
import type { AnyVisit, FailedForm } from './visit.ts';

export function servePage(app: FastifyInstance, door: Door, page: Page): void {
  for (const language of languages) {
    const url = patternOf(page, language);
    const call = async (request: FastifyRequest, reply: FastifyReply): Promise<Call> => ({
      door,
      page,
      language,
      request,
      reply,
      signedIn: await identify(door, request),
    });
    app.get(url, async (request, reply) => show(await call(request, reply)));
    if (Object.keys(page.posts).length === 0) continue;
    app.post(url, { config: { posts: page.postsPerMinute ?? 30 } }, async (request, reply) => act(await call(request, reply)));
  }
}

async function show(call: Call) {
  const { door, page, language, request, reply, signedIn } = call;
  if (mustSignIn(door, page, signedIn)) return reply.redirect(door.sessions!.signInUrl(language, request.url), 303);
  const visit = await visitOf(call);
  return answer(call, visit, await page.show(visit));
}

/** The visit, with parameters and query as the page declared them; an address that does not fit is no page. */
async function visitOf({ door, page, language, request, signedIn }: Call): Promise<AnyVisit> {
  const params = await page.params?.safeParseAsync(request.params);
  const query = await page.query?.safeParseAsync(withoutNotice(request.query as Record<string, unknown>));
  if (params?.success === false || query?.success === false) throw refusals.notYours();
  return makeVisit(door, page, language, request, signedIn, { params: params?.data ?? {}, query: query?.data ?? {} });
}

async function act(call: Call) {
  const { door, page, language, request, reply, signedIn } = call;
  if (mustSignIn(door, page, signedIn)) return reply.redirect(door.sessions!.signInUrl(language, request.url), 303);
  const { fields, csrf, deed } = typedFields(request.body);
  checkForm(request, signedIn, csrf);
  const post = Object.hasOwn(page.posts, deed) ? page.posts[deed] : undefined;
  if (!post) throw refusals.notYours();
  const visit = await visitOf(call);
  const body = await post.body.safeParseAsync(fields);
  if (!body.success) return showAgain(call, 422, { deed, values: fields, errors: mistakesOf(body.error, visit.t) });
  try {
    const acted = await post.act({ ...visit, body: body.data });
    if (acted.kind !== 'invalid') return await answer(call, visit, acted);
    return await showAgain(call, 422, { deed, values: fields, errors: saidErrors(acted.errors, visit.t) });
  } catch (thrown) {
    return showRefused(call, visit, thrown, deed, fields);
  }
}

/** A refusal that the visitor can mend stands above the form, with everything they typed; any other goes on as it was thrown. */
async function showRefused(call: Call, visit: AnyVisit, thrown: unknown, deed: string, values: Typed) {
  const refusal = refusalIn(thrown);
  if (!refusal || (refusal.status !== 409 && refusal.status !== 422)) throw thrown;
  const [module, reason] = refusal.code.split('.');
  const text = visit.t.find(`${module}.refusals.${reason}`, refusal.values) ?? visit.t('pages.problem.conflict.text');
  return showAgain(call, refusal.status, { deed, values, errors: [{ field: '', text }] });
}

async function showAgain(call: Call, status: 409 | 422, form: FailedForm) {
  const visit = { ...(await visitOf(call)), form };
  const shown = await call.page.show(visit);
  // A page whose matter has gone meanwhile may itself send the visitor on.
  if (!('kind' in shown) || shown.kind === 'view') return sendView(call, visit, shown, status);
  return answer(call, visit, shown);
}
