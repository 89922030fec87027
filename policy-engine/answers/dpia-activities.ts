// Answers which activities need a data protection impact assessment.
import { collectedBy } from '../facts.ts';
import type { Policy } from '../policy.ts';

export type DpiaReason = 'special-data' | 'surveillance' | 'said-so';

/** Special data and recordings of people always need one (GDPR Art. 35(3)); others where the landlord says so. */
export function dpiaActivities(policy: Policy): { activity: string; because: DpiaReason[] }[] {
  const kindOf = new Map(policy.vocabulary.categories.map((c) => [c.id, c.kind]));
  return policy.activities
    .map((activity) => {
      const kinds = collectedBy(activity).map((category) => kindOf.get(category));
      const because: DpiaReason[] = [];
      if (kinds.includes('special') || activity.special?.dpia) because.push('special-data');
      if (kinds.includes('image')) because.push('surveillance');
      if (activity.dpia) because.push('said-so');
      return { activity: activity.id, because };
    })
    .filter(({ because }) => because.length > 0);
}
