// What other systems add to a resident's own pages: what waits for the resident, and words for values that only they can say.
import type { VNode } from 'preact';
import type { AnyVisit } from '#platform/pages/declare.ts';
import type { Language } from '#policy-engine/policy.ts';

/** What waits for the visitor or is news to them, as a strip on the front page; undefined when there is nothing. */
export type Waiting = (visit: AnyVisit) => Promise<VNode | undefined>;
/** A value of a column (`schema.table.column`) in words; undefined when this system does not know it. */
export type ValueWords = (column: string, value: unknown, language: Language) => string | undefined;

/** A way on from a look at the visitor's data; undefined when there is none from this one. */
export type OnLook = (visit: AnyVisit, look: { id: string; kind: string }) => { href: string; text: string } | undefined;

const waiting: Waiting[] = [];
const onLook: OnLook[] = [];
const words: ValueWords[] = [];

/** Shows a strip on the front page of everybody whom it concerns. */
export function waitOnFront(strip: Waiting): void {
  waiting.push(strip);
}
/** Says values of a system's own columns on the person's own page. */
export function wordValues(say: ValueWords): void {
  words.push(say);
}

/** Offers a deed beside every look. */
export function offerOnLook(link: OnLook): void {
  onLook.push(link);
}

export const linksOnLook = (visit: AnyVisit, look: { id: string; kind: string }) => onLook.flatMap((link) => link(visit, look) ?? []);
export const waitingFor = async (visit: AnyVisit): Promise<VNode[]> =>
  (await Promise.all(waiting.map((strip) => strip(visit)))).filter((node) => node !== undefined);
export const valueInWords = (column: string, value: unknown, language: Language): string | undefined =>
  words.map((say) => say(column, value, language)).find((text) => text !== undefined);
