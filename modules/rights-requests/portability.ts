// What of somebody's data they may take elsewhere (GDPR Art. 20): given or observed, on consent or contract; the rest is listed with the reason.
import type { dataIn } from '#modules/my-data/public.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import type { Came } from '#platform/personal-data.ts';
import { type Policy, rightsOf } from '#policy-engine/index.ts';
import type { RightsPackage } from './contract.ts';

type Own = ReturnType<typeof dataIn>;

/** The person's data without what Art. 20 does not cover, and a manifest of that. */
export function leaveForPortability(visit: AnyVisit, own: Own): { own: Own; leftOut: RightsPackage['leftOut'] } {
  const leftOut: RightsPackage['leftOut'] = [];
  const groups = own.groups.flatMap((group) => {
    const because = new Set<string>();
    const rows = group.rows.flatMap((row) => {
      const cells = row.cells.filter((cell) => {
        const why = whyNot(own, cell.category, cell.came);
        if (why) because.add(why);
        return why === undefined;
      });
      return cells.length > 0 ? [{ ...row, cells }] : [];
    });
    for (const why of because)
      leftOut.push({ what: visit.t(group.title), why: visit.t(`rights-requests.portability.${why as 'basis' | 'derived'}`) });
    return rows.length > 0 ? [{ ...group, rows }] : [];
  });
  return { own: { ...own, groups }, leftOut };
}

/** Undefined when the datum may be taken along. */
function whyNot({ policy, capacities }: Own, category: string, came: Came): 'basis' | 'derived' | undefined {
  const answers = capacities.roles.flatMap((role) =>
    collecting(policy, category, role).map((activity) => {
      const when = capacities.party ? ['party-to-lease'] : ['not-party-to-lease'];
      return rightsOf(policy, activity, role, category, { came, when }).portability;
    }),
  );
  if (answers.some((answer) => answer.has)) return undefined;
  return answers.some((answer) => !answer.has && answer.because === 'derived') ? 'derived' : 'basis';
}

/** Activities that collect a category about people in this capacity. */
export const collecting = (policy: Policy, category: string, role: string): string[] =>
  policy.activities.flatMap((activity) => {
    const held = activity.collect[role];
    return held && [held.required, held.optional, held.oneOf.flat(), held.arises, held.volunteered].flat().includes(category)
      ? [activity.id]
      : [];
  });
