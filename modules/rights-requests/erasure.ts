// An erasure request (GDPR Art. 17), data group by data group: what the policy proposes, and what a person decides.
import { endingsIn } from '#modules/my-data/public.ts';
import type { AnyVisit } from '#platform/pages/declare.ts';
import { type Erasure, rightsOf } from '#policy-engine/index.ts';
import type { Text } from '#policy-engine/policy.ts';
import { type CaseVisit, inCase } from './cases.ts';
import { dataOf } from './collect.ts';
import { decisionsOf, type ErasureGround } from './decisions.ts';
import { collecting } from './portability.ts';
import { refusals } from './refusals.ts';

export type Proposal = 'erase' | 'keep' | 'weigh';

export interface GroupPlan {
  data: string;
  title: Text;
  /** Those of its categories of which something is on file. */
  categories: string[];
  proposal: Proposal;
  ground: ErasureGround;
  /** The earliest day on which it goes anyway; null while it waits for something. */
  until: string | null;
}

type Own = Awaited<ReturnType<typeof dataOf>>;

/** What the policy proposes for each data group of which something is held. */
export const erasurePlan = (visit: AnyVisit, own: Own): GroupPlan[] =>
  own.groups.map((group) => {
    const rights = group.categories.flatMap((category) => erasuresOf(own, category));
    const worst = rights.toSorted((a, b) => weight(b) - weight(a))[0];
    const ends = endingsIn(visit, own, group).map((ending) => ending.on);
    const until = ends.length > 0 && ends.every((on) => on !== undefined) ? ends.toSorted().at(-1)! : null;
    return { data: group.id, title: group.title, categories: group.categories, ...proposalOf(worst), until };
  });

const erasuresOf = ({ policy, capacities }: Own, category: string): Erasure[] =>
  capacities.roles.flatMap((role) =>
    collecting(policy, category, role).map(
      (activity) =>
        rightsOf(policy, activity, role, category, { when: capacities.party ? ['party-to-lease'] : ['not-party-to-lease'] }).erasure,
    ),
  );

/** A group goes when nothing in it is needed: what must be kept longest decides. */
const weight = ({ possible }: Erasure): number => ({ 'on-request': 0, 'if-objection-holds': 1, 'not-yet': 2 })[possible];

/** Data whose ground the policy does not say are weighed by a person, never erased by default. */
function proposalOf(erasure: Erasure | undefined): Pick<GroupPlan, 'proposal' | 'ground'> {
  if (erasure === undefined) return { proposal: 'weigh', ground: 'objection' };
  if (erasure.possible === 'on-request') return { proposal: 'erase', ground: erasure.because };
  if (erasure.possible === 'if-objection-holds') return { proposal: 'weigh', ground: 'objection' };
  if (erasure.because !== 'contract') return { proposal: 'keep', ground: erasure.because };
  return { proposal: 'keep', ground: erasure.article === '17.3.e' ? 'claim' : 'contract' };
}

/** The plan of an open case; the person's rows are read for it. */
export async function planOf(visit: CaseVisit, id: string): Promise<GroupPlan[]> {
  const request = await inCase(visit, id, async (_, found) => found);
  return erasurePlan(visit as AnyVisit, await dataOf(visit as AnyVisit, request));
}

/**
 * Writes down what is erased and what is kept; before the answer, also otherwise than at first. PostgreSQL rehearses it at once. Throws `decideEach`
 * when one is left open, `keepWhatIsNeeded` when the law says otherwise.
 */
export async function decideGroups(visit: CaseVisit, id: string, verdicts: Readonly<Record<string, string | undefined>>): Promise<void> {
  const plan = await planOf(visit, id);
  await inCase(visit, id, async (tx, { personId }) => {
    const decided = plan.map(({ title: _, until, proposal, ...group }) => {
      const verdict = proposal === 'keep' ? 'keep' : verdicts[group.data];
      if (verdict !== 'erase' && verdict !== 'keep') throw refusals.decideEach();
      return { ...group, proposal, verdict, until_on: verdict === 'keep' ? until : null };
    });
    const before = new Map((await decisionsOf(tx, id)).map((group) => [group.data, group.verdict]));
    const added = decided.filter(({ data }) => !before.has(data));
    if (added.length > 0)
      await tx
        .insertInto('rights_requests.decision')
        .values(added.map((group) => ({ request_id: id, person_id: personId, ...group })))
        .execute();
    for (const { data, verdict, until_on } of decided)
      if (before.has(data) && before.get(data) !== verdict)
        await tx
          .updateTable('rights_requests.decision')
          .set({ verdict, until_on })
          .where('request_id', '=', id)
          .where('data', '=', data)
          .execute();
  });
}
