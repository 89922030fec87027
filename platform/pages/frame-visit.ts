// Puts the frame around a visited page together: menu, languages, notice, purpose.
import { type Language, languages } from '../../policy-engine/policy.ts';
import { doorBases, patternOf, urlOf } from './address.ts';
import type { View } from './answers.ts';
import type { Door } from './door.ts';
import type { Frame, MenuItem } from './frame.ts';
import type { Page } from './page.ts';
import type { SignedIn } from './sessions.ts';
import type { AnyVisit } from './visit.ts';

export interface Framing {
  title: string;
  failed?: boolean;
  /** Undefined on an error page. */
  page?: Page;
  shown?: Omit<View, 'kind' | 'body'>;
  signedIn?: SignedIn | undefined;
  notice?: string | undefined;
  /** Path and query of the request, without a notice. */
  path: string;
  /** Parameters of the path, as they stand in it. */
  params?: Record<string, string>;
}

export async function frameVisit(door: Door, visit: AnyVisit, framing: Framing): Promise<Frame> {
  const { language } = visit;
  const signInHref = door.sessions && !visit.signedIn ? door.sessions.signInUrl(language, framing.path) : undefined;
  return {
    door: door.door,
    landlord: door.landlord(),
    title: framing.title,
    failed: framing.failed === true,
    menu: await menuOf(door, visit, framing, false),
    foot: await menuOf(door, visit, framing, true),
    frontHref: doorBases[door.door][language],
    languages: languages.map((each) => ({ language: each, href: inLanguage(visit, framing, each) })),
    signInHref,
    signOutHref: door.sessions && visit.signedIn ? door.sessions.signOutUrl(language) : undefined,
    incidentHref: door.incidentPage && visit.signedIn ? urlOf(door.incidentPage, language) : undefined,
    purpose: framing.shown?.purpose ?? framing.signedIn?.purpose,
    crumbs: framing.shown?.crumbs,
    notice: framing.notice,
    sample: door.sample === true,
    style: door.assets.style,
    script: door.door === 'public' ? undefined : door.assets.script,
    icon: door.assets.icon,
  };
}

/** The pages that this visitor is offered, in order. */
async function menuOf(door: Door, visit: AnyVisit, framing: Framing, foot: boolean): Promise<MenuItem[]> {
  const offered = door.ownPages.filter(
    (page) => page.menu !== undefined && (page.menu.foot === true) === foot && mayOpen(door, visit, page),
  );
  const holds = await Promise.all(offered.map((page) => page.menu!.when?.(visit) ?? true));
  return offered
    .filter((_, n) => holds[n])
    .sort((a, b) => a.menu!.order - b.menu!.order)
    .map((page) => {
      const href = patternOf(page, visit.language);
      return { text: visit.t(page.menu!.label ?? page.title), href, current: currentness(href, framing, page) };
    });
}

function currentness(href: string, framing: Framing, page: Page): MenuItem['current'] {
  if (page === framing.page) return 'page';
  const isFront = page.path.fi === '';
  return !isFront && framing.path.split('?')[0]!.startsWith(`${href}/`) ? 'true' : undefined;
}

/** Whether a visitor may open a page: signed in where one must be, of the right role, and allowed by the policy. */
export function mayOpen(door: Door, visit: Pick<AnyVisit, 'actor' | 'signedIn'>, page: Page): boolean {
  if (needsSignIn(door, page) && !visit.signedIn) return false;
  if (page.roles && !page.roles.some((role) => visit.actor.roles.includes(role))) return false;
  return door.offered(visit.actor, page);
}

export const needsSignIn = (door: Door, to: { open?: true }): boolean => door.door !== 'public' && to.open !== true;

/** This page in another language: the same parameters and query. */
function inLanguage(visit: AnyVisit, framing: Framing, language: Language): string {
  if (!framing.page) return doorBases[visit.door][language];
  const query = Object.fromEntries(new URLSearchParams(framing.path.split('?')[1]));
  return urlOf(framing.page, language, framing.params, query);
}
