// The declarations of pages and routes: each names its activity or says in words why none applies.
import type { z } from 'zod';
import type { Actor } from '../actor.ts';
import type { Activity } from '../database/transaction.ts';
import type { PlainKey } from '../texts/say.ts';
import { type Address, address, type PageDoor } from './address.ts';
import type { Acted, Otherwise, Shown } from './answers.ts';
import type { AnyVisit, Visit } from './visit.ts';

/** On which ground a page touches data: one or several activities of the policy, or none, with the reason. */
export type Ground<A extends Activity> = { activity: A | readonly A[]; outside?: undefined } | { outside: string; activity?: undefined };

export interface Rules {
  /** The job role under which activities are entered, one for all or each its own; without it the first that may. */
  as?: string | Readonly<Record<string, string>>;
  /** Only these roles; others get 404. For pages with an activity the policy decides this by itself. */
  roles?: readonly string[];
  /** Reachable without signing in, on a door where others must. */
  open?: true;
  /** Asks for strong identification. */
  strong?: true;
  /** Posts a minute for one actor or address; 30 without it. */
  postsPerMinute?: number;
}

/** The job role under which a page enters an activity, if it says so. */
export const roleIn = ({ as }: Rules, activity: string): string | undefined => (typeof as === 'object' ? as[activity] : as);

type Shape = z.ZodType;
export interface Post<P, Q, S extends Shape, A extends Activity> {
  /** Fields of the form; empty fields are absent, texts are trimmed. See `fields.ts`. */
  body: S;
  act: (visit: Visit<P, Q, z.output<S>, A>) => Promise<Acted> | Acted;
}

export interface Menu {
  order: number;
  /** The page's title when absent. */
  label?: PlainKey;
  /** In the foot of the page instead of the menu. */
  foot?: true;
  /** Offered only while this holds for the visitor. */
  when?: (visit: AnyVisit) => Promise<boolean>;
}

interface PageParts<P extends Shape, Q extends Shape, S extends Record<string, Shape>, D extends Shape, A extends Activity> extends Rules {
  title: PlainKey;
  params?: P;
  query?: Q;
  menu?: Menu;
  show: (visit: Visit<z.output<P>, z.output<Q>, undefined, A>) => Promise<Shown> | Shown;
  /** The page's only form. */
  post?: Post<z.output<P>, z.output<Q>, D, A>;
  /** Several forms, by the name that `<Form deed="…">` gives. */
  posts?: { [K in keyof S]: Post<z.output<P>, z.output<Q>, S[K], A> };
}

/** A declared page, as the door serves it. */
export interface Page extends Address, Rules {
  kind: 'page';
  title: PlainKey;
  activities: readonly Activity[];
  outside?: string;
  params?: Shape;
  query?: Shape;
  menu?: Menu;
  // biome-ignore lint/suspicious/noExplicitAny: each page's own visit
  show: (visit: any) => Promise<Shown> | Shown;
  /** By deed; the only form of a page is `''`. */
  // biome-ignore lint/suspicious/noExplicitAny: each form's own visit
  posts: Record<string, { body: Shape; act: (visit: any) => Promise<Acted> | Acted }>;
}

/**
 * Declares a page. `show` answers GET and must change nothing; `post` answers the form of the page.
 * A page without activity says in `outside` why none applies.
 */
export function page<
  const A extends Activity = never,
  P extends Shape = z.ZodType<Record<never, never>>,
  Q extends Shape = z.ZodType<Record<never, never>>,
  S extends Record<string, Shape> = Record<never, never>,
  D extends Shape = z.ZodType<never>,
>(parts: Address & Ground<A> & PageParts<P, Q, S, D, A>): Page {
  const { post, posts, activity, outside, ...rest } = parts;
  address(parts);
  if (activity === undefined && !outside?.trim()) throw new Error(`the page ${parts.path.fi} names no activity and does not say why`);
  return {
    ...rest,
    kind: 'page',
    activities: activitiesOf(activity),
    ...(outside && { outside }),
    posts: { ...(post && { '': post }), ...posts } as Page['posts'],
  };
}

/** A request of a machine, before it is known for whom it comes. */
export interface Call {
  params: Readonly<Record<string, string>>;
  header(name: string): string | undefined;
  asOf: Date;
}

interface RouteParts<P extends Shape, Q extends Shape, B extends Shape, R extends Shape, A extends Activity> extends Rules {
  door: PageDoor;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** After `/api/<door>`, with parameters as `:id`: `/homes/:id`. */
  path: string;
  /** What it does, for the reader of the interface's description. */
  summary: string;
  params?: P;
  query?: Q;
  body?: B;
  /** For a machine that shows by itself for whom it comes, in place of a session; throws when it does not. */
  caller?: (call: Call) => Promise<Actor>;
  /** What leaves: fields it does not name are dropped. */
  reply: R;
  answer: (visit: Visit<z.output<P>, z.output<Q>, z.output<B>, A>) => Promise<z.input<R> | Otherwise> | z.input<R> | Otherwise;
}

/** A declared route of the JSON interface, as the door serves it. */
export interface Route extends Rules {
  kind: 'route';
  door: PageDoor;
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  summary: string;
  activities: readonly Activity[];
  outside?: string;
  params?: Shape;
  query?: Shape;
  body?: Shape;
  reply: Shape;
  caller?: (call: Call) => Promise<Actor>;
  // biome-ignore lint/suspicious/noExplicitAny: each route's own visit
  answer: (visit: any) => unknown;
}

/** Declares a route of the JSON interface under `/api/<door>`. */
export function route<
  R extends Shape,
  const A extends Activity = never,
  P extends Shape = z.ZodType<Record<never, never>>,
  Q extends Shape = z.ZodType<Record<never, never>>,
  B extends Shape = z.ZodType<undefined>,
>(parts: Ground<A> & RouteParts<P, Q, B, R, A>): Route {
  const { activity, outside, ...rest } = parts;
  if (activity === undefined && !outside?.trim()) throw new Error(`the route ${parts.path} names no activity and does not say why`);
  return { ...rest, kind: 'route', activities: activitiesOf(activity), ...(outside && { outside }) };
}

const activitiesOf = (activity: Activity | readonly Activity[] | undefined): readonly Activity[] =>
  activity === undefined ? [] : typeof activity === 'string' ? [activity] : activity;
