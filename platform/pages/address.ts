// Where a page stands: its door and its path in each language, and how a URL is made from them.
import { type Language, languages } from '../../policy-engine/policy.ts';

/** The doors that serve pages, each by a process of its own. */
export type PageDoor = 'public' | 'resident' | 'staff' | 'oversight';
export const pageDoors: readonly PageDoor[] = ['public', 'resident', 'staff', 'oversight'];

/** The first part of every path of a door. */
export const doorBases: Record<PageDoor, Record<Language, string>> = {
  public: { fi: '/fi', sv: '/sv', en: '/en' },
  resident: { fi: '/fi/omat', sv: '/sv/mina', en: '/en/my' },
  staff: { fi: '/fi/tyo', sv: '/sv/arbete', en: '/en/work' },
  oversight: { fi: '/fi/valvonta', sv: '/sv/tillsyn', en: '/en/oversight' },
};

export interface Address {
  door: PageDoor;
  /** Path after the door's base, without a leading slash; `''` is the door's front page. Parameters as `:id`, the same in each language. */
  path: Record<Language, string>;
}

/** Declares where a page stands apart from the page, so that two pages can link to each other. */
export function address(at: Address): Address {
  const [first, ...others] = languages.map((language) => parameterNames(at.path[language]).sort().join());
  if (others.some((names) => names !== first)) throw new Error(`the paths of ${at.path.fi} name different parameters`);
  return at;
}

/** Names of the parameters in a path. */
export const parameterNames = (path: string): string[] => [...path.matchAll(/:([a-zA-Z]+)/g)].map((m) => m[1]!);

/** The whole path pattern of an address in a language, as the server registers it. */
export function patternOf(at: Address, language: Language): string {
  const base = doorBases[at.door][language];
  return at.path[language] === '' ? base : `${base}/${at.path[language]}`;
}

export type QueryValues = Record<string, string | number | boolean | undefined>;

/** A URL of an address. Throws when a parameter is missing: a wrong link is a fault of the one who wrote it. */
export function urlOf(at: Address, language: Language, params: Record<string, string | number> = {}, query: QueryValues = {}): string {
  const path = patternOf(at, language).replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === '') throw new Error(`a link to ${at.path.fi} lacks ${name}`);
    return encodeURIComponent(value);
  });
  return path + queryString(query);
}

/** `?a=b` for what is defined, or nothing. */
export function queryString(query: QueryValues): string {
  const given = Object.entries(query).filter(
    (entry): entry is [string, string | number | boolean] => entry[1] !== undefined && entry[1] !== '',
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
