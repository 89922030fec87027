// Makes the visit that a page sees out of a request.
import type { FastifyRequest } from 'fastify';
import type { Language } from '../../policy-engine/policy.ts';
import type { Actor } from '../actor.ts';
import type { Activity, Reach, Tx } from '../database/transaction.ts';
import { formatsOf } from '../texts/formats.ts';
import { patternOf, type QueryValues, queryString, urlOf } from './address.ts';
import type { Door } from './door.ts';
import { withoutNotice } from './notices.ts';
import { type Page, type Route, roleIn } from './page.ts';
import type { SignedIn } from './sessions.ts';
import type { AnyVisit } from './visit.ts';

/** Stands for whoever has not signed in. */
const stranger = (door: Door): Actor => ({
  id: '00000000-0000-0000-0000-000000000000',
  door: door.door,
  roles: [],
  areas: [],
  buildings: [],
  named: false,
  strong: false,
});

export interface Read {
  params: unknown;
  query: unknown;
  body?: unknown;
}

/** A visit of `to` by whoever is signed in, with what was read from the request. */
export function makeVisit(
  door: Door,
  to: Page | Route,
  language: Language,
  request: FastifyRequest,
  signedIn: SignedIn | undefined,
  read: Read,
): AnyVisit {
  const actor = signedIn?.actor ?? stranger(door);
  const asOf = door.clock();
  const visit: AnyVisit = {
    door: door.door,
    actor,
    signedIn: signedIn !== undefined,
    language,
    t: door.sayIn[language],
    format: formatsOf(language),
    inLanguage: (other) => ({ ...visit, language: other, t: door.sayIn[other], format: formatsOf(other) }),
    params: read.params,
    query: read.query,
    body: read.body,
    asOf,
    sample: door.sample === true,
    ...boundEnters(door, actor, to, asOf),
    url: (address, params = {}, more = {}) => urlOf(address, more.language ?? language, params, more.query),
    here: (query) => hereOf(to, language, request, query),
    csrf: signedIn?.csrf ?? '',
    header: (name) => [request.headers[name.toLowerCase()]].flat()[0],
  };
  return visit;
}

type Work<A extends Activity, T> = (tx: Tx<A>) => Promise<T>;

/** The ways to data. Only activities that the page declared are entered: what a page says is what it does. */
function boundEnters(door: Door, actor: Actor, to: Page | Route, asOf: Date): Pick<AnyVisit, 'enter' | 'rehearse' | 'household' | 'wards'> {
  const declared = (activity: Activity) => {
    if (!to.activities.includes(activity)) throw new Error(`${nameOf(to)} enters ${activity}, which it does not declare`);
  };
  return {
    enter: <N extends Activity, T>(activity: N, reach: Reach, work: Work<N, T>) => {
      declared(activity);
      return door.data.asActor(actor, activity, reach, work, { role: roleIn(to, activity), asOf });
    },
    rehearse: <N extends Activity, T>(activity: N, reach: Reach, work: Work<N, T>) => {
      declared(activity);
      if (!door.data.rehearse) throw new Error('this door cannot rehearse');
      return door.data.rehearse(actor, activity, reach, work);
    },
    wards: async () => (actor.personId && door.data.wardsOf ? door.data.wardsOf(actor.personId) : []),
    household: async () => (actor.personId && door.data.householdOf ? door.data.householdOf(actor.personId) : []),
  };
}

/** A page or route as the log names it. */
export const nameOf = (to: Page | Route): string => (to.kind === 'page' ? `${to.door} ${to.path.fi}` : `${to.method} ${to.door}${to.path}`);

function hereOf(to: Page | Route, language: Language, request: FastifyRequest, query: QueryValues | undefined): string {
  const kept = withoutNotice(request.query as Record<string, unknown>) as QueryValues;
  if (to.kind === 'route') return request.url;
  const filled = patternOf(to, language).replace(/:([a-zA-Z]+)/g, (_, name: string) =>
    encodeURIComponent((request.params as Record<string, string>)[name]!),
  );
  return filled + queryString({ ...kept, ...query });
}
