// What other systems put on the desk's card: ways to their own deeds, and words for what they note in the timeline.
import type { Language } from '#policy-engine/policy.ts';
import type { Opened, PersonVisit } from './opened.ts';

/** A deed that can be begun from an opened person's card now; undefined when this purpose or moment does not allow it. */
export type CardLink = (visit: PersonVisit, opened: Opened) => { href: string; text: string } | undefined;
/** What a word in the timeline's detail means to a reader. */
export type DetailWords = (detail: string, language: Language) => string | undefined;

const links: CardLink[] = [];
const words: DetailWords[] = [];

/** Offers a deed on every card. */
export function offerOnCard(link: CardLink): void {
  links.push(link);
}
/** Says what details in the timeline mean. */
export function wordDetails(say: DetailWords): void {
  words.push(say);
}

export const cardLinks = (visit: PersonVisit, opened: Opened) => links.flatMap((link) => link(visit, opened) ?? []);
export const detailInWords = (detail: string, language: Language): string | undefined =>
  words.map((say) => say(detail, language)).find((text) => text !== undefined);
