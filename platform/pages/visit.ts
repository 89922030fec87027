// One request of a person at a page: everything a page may know and do.
import type { Language } from '../../policy-engine/policy.ts';
import type { Actor } from '../actor.ts';
import type { Activity, Reach, Tx } from '../database/transaction.ts';
import type { Formats } from '../texts/formats.ts';
import type { Say } from '../texts/say.ts';
import type { Address, PageDoor, QueryValues } from './address.ts';

/** Opens a transaction as the visitor for one of the page's activities; see `asActor` of the door. */
export type Enter<A extends Activity> = <N extends A, T>(activity: N, reach: Reach, work: (tx: Tx<N>) => Promise<T>) => Promise<T>;

/** What was typed into a form that must be filled in again, and what was wrong with it. */
export interface FailedForm {
  deed: string;
  values: Record<string, string | string[]>;
  errors: { field: string; text: string }[];
}

export interface Visit<P = unknown, Q = unknown, B = undefined, A extends Activity = Activity> {
  door: PageDoor;
  /** Who visits; on the public door and before sign-in a stand-in without roles. */
  actor: Actor;
  signedIn: boolean;
  language: Language;
  /** Says a text by key or a text of the policy in the visitor's language; `t.find(key)` for keys composed at run time. */
  t: Say;
  format: Formats;
  /** The same visit speaking another language: for a paper in the language of whoever gets it. */
  inLanguage(language: Language): AnyVisit;
  params: P;
  query: Q;
  body: B;
  /** The instant of the visit; the only clock a page may read. */
  asOf: Date;
  /** Everyone here is invented, and so are their identity codes. */
  sample: boolean;
  enter: Enter<A>;
  /** The same, rolled back at the end; the look itself stays in the access log. */
  rehearse: Enter<A>;
  /** Ids of those whom the visitor, as main tenant, may see by name today. */
  household(): Promise<string[]>;
  /** Ids of the children of whom the visitor has shown custody. */
  wards(): Promise<string[]>;
  /** A link to a page or address. Query values that are undefined are left out. */
  url(to: Address, params?: Record<string, string | number>, more?: { query?: QueryValues; language?: Language }): string;
  /** This page with other query values; those not named stay. */
  here(query?: QueryValues): string;
  /** Set when this page's form was posted and must be filled in again. */
  form?: FailedForm;
  /** Must stand in every form that posts; the part `Form` puts it there. */
  csrf: string;
  /** A header of the request, for machines that identify themselves. */
  header(name: string): string | undefined;
}

/** Any visit: what parts and layout need. */
// biome-ignore lint/suspicious/noExplicitAny: a visit of any page
export type AnyVisit = Visit<any, any, any, Activity>;
