// What other systems put on the desk's card: ways to their own deeds, and words for what they note in the timeline.
import type { Language } from '#policy-engine/policy.ts';
import type { Opened, PersonVisit } from './opened.ts';

/** A deed that can be begun from an opened person's card now; undefined when this purpose or moment does not allow it. */
export type CardLink = (visit: PersonVisit, opened: Opened) => { href: string; text: string } | undefined;
/** A deed that can be begun before anybody is opened, where it is asked for what; undefined when the visitor's jobs do not do it. */
export type BeforeOpening = (visit: PersonVisit) => { href: string; text: string } | undefined;
/** What a word in the timeline's detail means to a reader. */
export type DetailWords = (detail: string, language: Language) => string | undefined;

const links: CardLink[] = [];
const before: BeforeOpening[] = [];
const words: DetailWords[] = [];

/** Offers a deed on every card. */
export function offerOnCard(link: CardLink): void {
  links.push(link);
}
/** Offers a deed where a person has been chosen and not opened. */
export function offerBeforeOpening(link: BeforeOpening): void {
  before.push(link);
}
/** Says what details in the timeline mean. */
export function wordDetails(say: DetailWords): void {
  words.push(say);
}

export const linksBefore = (visit: PersonVisit) => before.flatMap((link) => link(visit) ?? []);
export const cardLinks = (visit: PersonVisit, opened: Opened) => links.flatMap((link) => link(visit, opened) ?? []);
export const detailInWords = (detail: string, language: Language): string | undefined =>
  words.map((say) => say(detail, language)).find((text) => text !== undefined);
