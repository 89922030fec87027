// What other systems add to the first page of the console: figures without persons, and marks for those who must act.
import type { VNode } from 'preact';
import type { AnyVisit } from '#platform/pages/declare.ts';

/** Something for this visitor; undefined when there is nothing. It runs outside every activity, so it knows figures only. */
export type FromOthers = (visit: AnyVisit) => Promise<VNode | undefined>;

const figures: FromOthers[] = [];
const marks: FromOthers[] = [];

/** Adds a card to the figures that everybody at this door sees. */
export function addFigures(card: FromOthers): void {
  figures.push(card);
}
/** Adds a mark above everything else, for those who must act. */
export function markOnFront(mark: FromOthers): void {
  marks.push(mark);
}

const said = async (all: readonly FromOthers[], visit: AnyVisit): Promise<VNode[]> =>
  (await Promise.all(all.map((each) => each(visit)))).filter((node) => node !== undefined);

export const figuresFromOthers = (visit: AnyVisit): Promise<VNode[]> => said(figures, visit);
export const marksFor = (visit: AnyVisit): Promise<VNode[]> => said(marks, visit);
