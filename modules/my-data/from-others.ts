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

/** A consent of the visitor in force, with the form that takes it back at once: as easy as it was given (GDPR Art. 7(3)). */
export interface GivenConsent {
  title: string;
  text: string;
  /** The page of this door to which the form posts, and its deed there. */
  action: string;
  deed?: string;
}
type Consents = (visit: AnyVisit) => Promise<GivenConsent[]>;

const consents: Consents[] = [];
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
/** Shows a system's consents wherever people take theirs back. */
export function offerConsents(of: Consents): void {
  consents.push(of);
}
/** Every consent of the visitor that is in force, of every system. */
export const consentsGiven = async (visit: AnyVisit): Promise<GivenConsent[]> =>
  (await Promise.all(consents.map((of) => of(visit)))).flat();

export const waitingFor = async (visit: AnyVisit): Promise<VNode[]> =>
  (await Promise.all(waiting.map((strip) => strip(visit)))).filter((node) => node !== undefined);
export const valueInWords = (column: string, value: unknown, language: Language): string | undefined =>
  words.map((say) => say(column, value, language)).find((text) => text !== undefined);
