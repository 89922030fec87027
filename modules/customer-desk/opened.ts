// A person as opened: for which purpose, with what the policy gives then, and what the door is told.
import { z } from 'zod';
import type { Reach } from '#platform/database.ts';
import type { Visit } from '#platform/pages/declare.ts';
import { personAddress } from './addresses.ts';
import { endOfToken, type Purpose, purposeMinutes, readPurpose, sealPurpose } from './purpose-token.ts';
import { becauseKey, type MethodId, type OfferedReason } from './reasons.ts';
import { allows, type DeskActivity } from './what-policy-gives.ts';

export const personParams = z.object({ id: z.uuid() });
/** `tehtava`: the sealed purpose. */
export const purposeQuery = z.object({ tehtava: z.string().max(200).optional() });

export type PersonVisit = Visit<{ id: string }, { tehtava?: string | undefined }, unknown, DeskActivity>;

export interface Opened extends Purpose {
  personId: string;
  token: string;
  /** Words of the policy's `needs` that hold. */
  moment: string[];
}

/** The purpose under which this visit opens its person; undefined when it must be asked. */
export function openedBy(visit: PersonVisit): Opened | undefined {
  const token = visit.query.tehtava;
  if (token === undefined) return undefined;
  const purpose = readPurpose(visit, visit.params.id, token, visit.asOf);
  return purpose && { ...purpose, personId: visit.params.id, token, moment: momentOf(purpose) };
}

const momentOf = (purpose: Purpose) => ['reason', ...(purpose.method ? ['caller-identified'] : [])];

/** What the door is told when the opened person is read or written; `alsoAbout`: others whom the same deed concerns. */
export const reachOf = (opened: Opened, alsoAbout: readonly string[] = []): Reach & { about: string[] } => ({
  about: [opened.personId, ...alsoAbout],
  reason: becauseKey(opened.reason),
  ...(opened.method && { task: `customer-desk.methods.${opened.method}`, moment: ['caller-identified'] }),
});

/** The card under a chosen reason: nobody identified yet, half an hour from now. */
export const cardFor = (visit: PersonVisit, reason: OfferedReason): string =>
  cardWith(visit, { reason: reason.id, activity: reason.activity }, new Date(visit.asOf.getTime() + purposeMinutes * 60_000));

/** The same card once the caller has been identified; the half hour does not begin anew. */
export const cardIdentified = (visit: PersonVisit, { reason, activity, token }: Opened, method: MethodId): string =>
  cardWith(visit, { reason, activity, method }, endOfToken(token));

function cardWith(visit: PersonVisit, purpose: Purpose, until: Date): string {
  const { id } = visit.params;
  return visit.url(personAddress, { id }, { query: { tehtava: sealPurpose(visit, id, purpose, until) } });
}

export type Showing = 'shown' | 'after-identification' | 'not-this-task';

/** Whether a category belongs to the purpose, and whether the caller must be identified first. */
export function showing(visit: Pick<PersonVisit, 'actor'>, opened: Opened, category: string): Showing {
  const { roles } = visit.actor;
  if (allows(roles, opened.activity, 'see', category, opened.moment)) return 'shown';
  const identified = allows(roles, opened.activity, 'see', category, ['reason', 'caller-identified']);
  return identified ? 'after-identification' : 'not-this-task';
}

/** Whether the purpose allows to write a category now; `later`: once the caller has been identified. */
export const mayWrite = (visit: Pick<PersonVisit, 'actor'>, opened: Opened, verb: 'record' | 'correct', category: string): boolean =>
  allows(visit.actor.roles, opened.activity, verb, category, opened.moment);
