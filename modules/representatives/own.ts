// What every page of one's own representatives declares, and whose they are: always the visitor's.
import type { AnyVisit } from '#platform/pages/declare.ts';

export const own = { activity: 'representatives', as: 'self', strong: true } as const;

export const ownId = (visit: Pick<AnyVisit, 'actor'>): string => visit.actor.personId ?? visit.actor.id;
