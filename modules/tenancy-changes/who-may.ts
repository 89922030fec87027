// What the policy in force lets the roles of a visitor do with a change.
import { policyInForce } from '#platform/policy-in-force.ts';
import { may, type Verb } from '#policy-engine/index.ts';
import { activityOf, type ChangeCategory, changeCategories } from './categories.ts';

/** What holds when a matter is opened from the queue: there is a piece of work, and whoever filed it was identified then. */
export const moment = ['reason', 'caller-identified'];

const allows = (roles: readonly string[], category: ChangeCategory, verb: Verb) =>
  roles.some((role) => may(policyInForce(), { activity: activityOf(category), role, verb, category, moment: [...moment] }).allowed);

/** Whether residents may do this with their own changes of this kind; never where the landlord's policy has no such changes. */
export const mayThemselves = (category: ChangeCategory, verb: Verb): boolean =>
  may(policyInForce(), { activity: activityOf(category), role: 'self', verb, category, moment: ['strong'] }).allowed;

/** The kinds of data of which one of the roles may see a queue. */
export const queuedFor = (roles: readonly string[]): ChangeCategory[] =>
  changeCategories.filter((category) => allows(roles, category, 'list'));

/** Whether one of the roles decides changes of this kind. */
export const decides = (roles: readonly string[], category: ChangeCategory): boolean => allows(roles, category, 'decide');

/** Whether one of the roles writes changes of this kind down, and carries them into the register. */
export const records = (roles: readonly string[], category: ChangeCategory): boolean => allows(roles, category, 'record');
