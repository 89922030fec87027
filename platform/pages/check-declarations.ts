// Refuses to start with pages that contradict each other.
import { languages } from '../../policy-engine/policy.ts';
import { doorBases, pageDoors, patternOf } from './address.ts';
import type { DoorParts } from './door.ts';

/** Throws on a title or label that is no text, two pages at one address, a public page in another door's place. */
export function checkDeclarations({ pages, routes, texts }: DoorParts): void {
  const taken = new Set<string>();
  const claim = (place: string) => {
    if (taken.has(place)) throw new Error(`two pages or routes stand at ${place}`);
    taken.add(place);
  };
  const others = pageDoors.filter((each) => each !== 'public').flatMap((each) => Object.values(doorBases[each]));
  for (const page of pages) {
    for (const key of [page.title, page.menu?.label])
      if (key !== undefined && !texts.has(key)) throw new Error(`no text at ${key}, which ${page.path.fi} names`);
    for (const language of languages) {
      const place = patternOf(page, language);
      claim(place);
      if (page.door === 'public' && others.some((base) => place === base || place.startsWith(`${base}/`)))
        throw new Error(`${place} belongs to another door`);
    }
  }
  for (const route of routes) claim(`${route.method} /api/${route.door}${route.path}`);
}
