// In which activities a person's data are seen, by themselves or by whoever answers their request: what the policy in force says, not what a page was once written for.
import { catalogueInForce } from '#platform/catalogue-in-force.ts';
import type { Activity } from '#platform/database/transaction.ts';
import type { PersonalTable } from '#platform/personal-data.ts';
import { policyInForce } from '#platform/policy-in-force.ts';
import type { Access, Policy } from '#policy-engine/policy.ts';

const self = 'self';

/** Lines by which a job sees people's rows; a line for some moments only (`when`) opens nothing by itself. */
const linesOf = (role: string, access: readonly Access[]) => access.filter((line) => line.role === role && line.when === undefined);

/** Activities in which a job may do anything at all: those that a page of everything may enter. */
const activitiesOf = (role: string, policy: Policy = policyInForce()): Activity[] =>
  policy.activities.filter((activity) => linesOf(role, activity.access).length > 0).map((activity) => activity.id as Activity);

/** Activities in which a job sees something that one of the tables can hold when these conditions are true, in the order of the notice. */
export function activitiesShowing(
  role: string,
  moment: readonly string[],
  policy: Policy,
  tables: readonly PersonalTable[],
  counts: (category: string) => boolean = () => true,
): Activity[] {
  const held = new Set(tables.flatMap((table) => Object.values(table.columns).flatMap((c) => (c.kind === 'personal' ? [c.category] : []))));
  const shows = (line: Access) =>
    line.may.includes('see') &&
    line.needs.every((need) => moment.includes(need)) &&
    line.data.some((category) => held.has(category) && counts(category));
  return policy.activities.filter((activity) => linesOf(role, activity.access).some(shows)).map((activity) => activity.id as Activity);
}

/** As few activities as show somebody of their own everything that all of them show: each is a transaction of its own. In the order of the notice. */
export function activitiesToRead(policy: Policy, tables: readonly PersonalTable[], strong: boolean): Activity[] {
  const islands = new Set(policy.vocabulary.categories.filter((c) => c.kind === 'own-island').map((c) => c.id));
  const all = activitiesShowing(self, strong ? ['strong'] : [], policy, tables, (category) => !islands.has(category));
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

/** Gives a page or route the activities of a job in the policy in force, and `more`, in place of those it was declared with. */
export const inActivitiesOf = <T extends { activities: readonly Activity[] }>(role: string, to: T, more: readonly Activity[] = []): T =>
  Object.defineProperty({ ...to }, 'activities', { get: () => [...new Set([...more, ...activitiesOf(role)])], enumerable: true });
export const inOwnActivities = <T extends { activities: readonly Activity[] }>(to: T): T => inActivitiesOf(self, to);
