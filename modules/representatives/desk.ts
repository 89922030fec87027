// Whoever acts for a customer at the desk: how they were identified, and what the door is told of it.
import type { Reach } from '#platform/database.ts';
import type { AnyVisit, Visit } from '#platform/pages/declare.ts';
import { type Method, readIdentified } from './acting-token.ts';
import { refusals } from './refusals.ts';

/** `tunnistus`: the sealed identification of whoever acts. */
export type ActingVisit = Visit<{ id: string }, { tunnistus?: string | undefined }, unknown, 'representatives'>;

/** What the door is told while somebody acts for the person; the reason is what the person reads among the looks at their data. */
export const reachFor = (id: string, method: Method): Reach & { about: string[] } => ({
  about: [id],
  reason: 'representatives.because.acting',
  task: `representatives.methods.${method}`,
  moment: ['caller-identified'],
});

/** How whoever acts was identified. Throws `identifyFirst` before, or when it is over. */
export function identifiedIn(visit: ActingVisit): Method {
  const method = readIdentified(visit, visit.params.id, visit.query.tunnistus);
  if (!method) throw refusals.identifyFirst();
  return method;
}

/** Whether the one at the desk is who the mandate names: nobody at work tells themselves (rule L14). */
export const isOneself = (visit: Pick<AnyVisit, 'actor'>, name: string): boolean =>
  visit.actor.name !== undefined && folded(visit.actor.name) === folded(name);

const folded = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/).sort().join(' ');
