// In which activities a person sees their own data: what the policy in force says, not what a page was once written for.
import { catalogueInForce } from '#platform/catalogue-in-force.ts';
import type { Activity } from '#platform/database/transaction.ts';
import type { PersonalTable } from '#platform/personal-data.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import type { Access, Policy } from '#policy-engine/policy.ts';

const self = 'self';

/** Lines by which people see their own rows; a line for some moments only (`when`) opens nothing by itself. */
const ownLines = (access: readonly Access[]) => access.filter((line) => line.role === self && line.when === undefined);

/** Activities in which `self` may do anything at all: those that a page of one's own may enter. */
export const activitiesOfSelf = (policy: Policy = policyInForce()): Activity[] =>
  policy.activities.filter((activity) => ownLines(activity.access).length > 0).map((activity) => activity.id as Activity);

/** Activities in which somebody signed in this way sees something that one of the tables can hold, in the order of the notice. */
function activitiesThatShow(policy: Policy, tables: readonly PersonalTable[], strong: boolean): Activity[] {
  const held = new Set(tables.flatMap((table) => Object.values(table.columns).flatMap((c) => (c.kind === 'personal' ? [c.category] : []))));
  const islands = new Set(policy.vocabulary.categories.filter((c) => c.kind === 'own-island').map((c) => c.id));
  const shows = (line: Access) =>
    line.may.includes('see') &&
    line.needs.every((need) => need === 'strong' && strong) &&
    line.data.some((category) => held.has(category) && !islands.has(category));
  return policy.activities.filter((activity) => ownLines(activity.access).some(shows)).map((activity) => activity.id as Activity);
}

/** As few of them as show together everything that all of them show: each is a transaction of its own. In the order of the notice. */
export function activitiesToRead(policy: Policy, tables: readonly PersonalTable[], strong: boolean): Activity[] {
  const all = activitiesThatShow(policy, tables, strong);
  const left = new Map(all.map((activity) => [activity, shownIn(activity, policy, tables)]));
  const chosen: Activity[] = [];
  for (;;) {
    const [most, shown] = [...left].reduce((a, b) => (b[1].size > a[1].size ? b : a), [undefined, new Set<string>()] as never);
    if (shown.size === 0) return all.filter((activity) => chosen.includes(activity));
    chosen.push(most);
    for (const [activity, more] of left) left.set(activity, new Set([...more].filter((column) => !shown.has(column))));
  }
}

/** Every column that is shown there, with the kind of person whose it is. */
function shownIn(activity: Activity, policy: Policy, tables: readonly PersonalTable[]): Set<string> {
  const { compiled } = catalogueInForce();
  const roles = new Set(
    compiled.roles.filter((r) => r.activity === activity && r.role === self && r.mode === 'attention').map((r) => r.name),
  );
  const everybody = policy.vocabulary.subjects.map((subject) => subject.id);
  const names = new Set(tables.map((table) => table.name));
  const grants = compiled.grants.filter((g) => g.privilege === 'select' && roles.has(g.role) && names.has(g.table));
  return new Set(
    grants.flatMap((grant) =>
      compiled.rowPolicies
        .filter((rows) => rows.table === grant.table && rows.roles.includes(grant.role))
        .flatMap((rows) =>
          (rows.of.length > 0 ? rows.of : everybody).flatMap((of) =>
            grant.columns.map((c) => `${grant.table}.${c} ${rows.relation} ${of}`),
          ),
        ),
    ),
  );
}

/** Gives a page or route the activities of the policy in force in place of those it was declared with. */
export const inOwnActivities = <T extends { activities: readonly Activity[] }>(to: T): T =>
  Object.defineProperty({ ...to }, 'activities', { get: () => activitiesOfSelf(), enumerable: true });
