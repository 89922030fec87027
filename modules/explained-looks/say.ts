// Words of the policy for what a question about a look names.
import { upper } from '#modules/my-data/public.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';

type Voice = Pick<AnyVisit, 't'>;

export function sayActivity({ t }: Voice, id: string): string {
  const activity = policyInForce().activities.find((each) => each.id === id);
  return activity ? t(activity.title) : t('explained-looks.word.goneActivity');
}
export function sayRole({ t }: Voice, id: string): string {
  const role = policyInForce().vocabulary.roles.find((each) => each.id === id);
  return role ? upper(t(role.title)) : id;
}
/** A reason is a key of some module's texts. */
export const sayReason = ({ t }: Voice, key: string): string => t.find(key) ?? '–';
