// What stands around a page: the menu, the languages, who visits, how to get help.
import type { Language } from '../../policy-engine/policy.ts';
import type { PageDoor } from './address.ts';
import type { Crumb, Purpose } from './answers.ts';

export interface MenuItem {
  text: string;
  href: string;
  /** `page`: this very page; `true`: the visitor stands below it. */
  current?: 'page' | 'true' | undefined;
}

/** The landlord as pages name it. */
export interface Landlord {
  name: string;
  /** Customer service, as written for people. */
  phone?: string | undefined;
}

export interface Frame {
  door: PageDoor;
  landlord: Landlord;
  title: string;
  /** Its form was refused: the document's title says so. */
  failed: boolean;
  menu: readonly MenuItem[];
  foot: readonly MenuItem[];
  frontHref: string;
  languages: readonly { language: Language; href: string }[];
  signInHref?: string | undefined;
  signOutHref?: string | undefined;
  incidentHref?: string | undefined;
  purpose?: Purpose | undefined;
  crumbs?: readonly Crumb[] | undefined;
  notice?: string | undefined;
  /** Everyone in it is invented. */
  sample: boolean;
  style: string;
  script?: string | undefined;
  icon: string;
}
