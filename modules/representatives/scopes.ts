// In which activities one may act for somebody: those that the policy in force lets be told to a representative, and no other.
import type { AnyVisit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { may } from '#policy-engine/index.ts';
import type { Disclose } from '#policy-engine/policy.ts';

const toRepresentatives = (id: string): Disclose | undefined =>
  policyInForce()
    .activities.find((activity) => activity.id === id)
    ?.disclose.find((line) => line.to === 'representative-of-yours');

/** Ids of the activities in which one may act for somebody, in the order of the notice. */
export const scopes = (): string[] =>
  policyInForce()
    .activities.map(({ id }) => id)
    .filter((id) => toRepresentatives(id) !== undefined);

/** A scope in the words of people; one that is no longer offered says its activity. */
export function scopeWords(visit: Pick<AnyVisit, 't'>, scope: string): string {
  const activity = policyInForce().activities.find(({ id }) => id === scope);
  return visit.t.find(`representatives.scopes.${scope}`) ?? (activity ? visit.t(activity.title) : scope);
}

/** Which job tells of it, as the policy names it. */
export const jobFor = (scope: string) => {
  const job = toRepresentatives(scope)?.decidedBy;
  return policyInForce().vocabulary.roles.find((role) => role.id === job)?.title;
};

/** What of these categories the roles may see themselves once the caller is identified, and the policy lets be told. */
export const tellable = (roles: readonly string[], scope: string, categories: readonly string[]): string[] =>
  categories.filter(
    (category) =>
      toRepresentatives(scope)?.data.includes(category) &&
      roles.some((role) => {
        const answer = may(policyInForce(), {
          activity: scope,
          role,
          verb: 'see',
          category,
          moment: ['reason', 'caller-identified', 'strong'],
        });
        return answer.allowed && answer.as === undefined;
      }),
  );

/** Whether one of the roles serves those who act for somebody, once they are identified. */
export const servesRepresentatives = (roles: readonly string[]): boolean =>
  policyInForce().activities.some(({ id }) => id === 'representatives') &&
  roles.some(
    (role) =>
      may(policyInForce(), { activity: 'representatives', role, verb: 'see', category: 'mandate', moment: ['caller-identified'] }).allowed,
  );
