// What the policy in force gives to the roles of a visitor: from it follow the pages, the reasons, the sections and the deeds that are offered.
import type { Visit } from '#platform/pages/declare.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import { may, type Verb } from '#policy-engine/index.ts';

/** The activities under which the customer desk opens people. */
export const deskActivities = ['customer-service', 'occupant-register', 'tenancy', 'rent-monitoring'] as const;
export type DeskActivity = (typeof deskActivities)[number];
/** A visit of any page of the customer desk. */
export type DeskVisit = Visit<unknown, unknown, unknown, DeskActivity>;

type Roles = readonly string[];

/** Whether one of the roles may do this with values of the category when the words of `moment` hold; a shape of a value is not the value. */
export const allows = (roles: Roles, activity: string, verb: Verb, category: string, moment: readonly string[]): boolean =>
  roles.some((role) => {
    const answer = may(policyInForce(), { activity, role, verb, category, moment: [...moment] });
    return answer.allowed && answer.as === undefined;
  });

/** Whether one of the roles may know that the value is there, without seeing it. */
export const knowsOnFile = (roles: Roles, activity: string, category: string, moment: readonly string[]): boolean =>
  roles.some((role) => may(policyInForce(), { activity, role, verb: 'see', category, moment: [...moment] }).as === 'on-file');

/** Whether one of the roles may open somebody in the activity, for a reason. */
export const opensPeople = (roles: Roles, activity: string): boolean =>
  linesOf(activity).some(
    (line) => roles.includes(line.role) && line.may.includes('see') && line.needs.every((need) => need === 'reason') && !line.as,
  );

// The activity that shows most in a list comes first: a list without days shows also former homes.
const searched: readonly DeskActivity[] = ['tenancy', 'occupant-register', 'rent-monitoring', 'customer-service'];

/** The activity in which one of the roles may look somebody up by the category; undefined when in none. */
export const findsBy = (roles: Roles, category: string): DeskActivity | undefined =>
  searched.find((activity) => allows(roles, activity, 'find-by', category, []));

/** The activity in which one of the roles may see the names in a list. */
export const listsNames = (roles: Roles): DeskActivity | undefined =>
  searched.find((activity) => allows(roles, activity, 'list', 'name', []));

/** Whether one of the roles may see who lives where, flat by flat. */
export const listsOccupants = (roles: Roles): boolean =>
  ['name', 'home', 'occupancy'].every((category) => allows(roles, 'occupant-register', 'list', category, []));

const linesOf = (activity: string) => policyInForce().activities.find((a) => a.id === activity)?.access ?? [];
