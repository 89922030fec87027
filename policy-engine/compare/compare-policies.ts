// Says what changes for whom between two versions of a policy.
import type { Activity, Policy } from '../policy.ts';
import { type Change, contentOf, type Finding, toldTogether, type Versions } from './change.ts';
import { compareLandlord } from './landlord.ts';
import { compareBases, compareCollected, compareSources, compareUse } from './people.ts';
import { comparePeriods } from './periods.ts';
import { phrases } from './phrases.ts';
import { comparePromises, comparePurpose, compareSayings, compareStatuses } from './purposes.ts';
import { compareRecipients } from './recipients.ts';
import { compareRights } from './rights.ts';

/**
 * Every change, by activity in the order of the notice, then what changes in the policy as a whole. Two policies of different versions
 * always have at least one; two of the same version have none.
 */
export function comparePolicies(before: Policy, after: Policy): Change[] {
  const versions = { before, after };
  const ids = [...new Set([...after.activities, ...before.activities].map((a) => a.id))];
  const findings = ids.flatMap((id) => {
    const find = (policy: Policy) => policy.activities.find((a) => a.id === id);
    return compareActivity(versions, find(before), find(after)).map((finding) => ({ ...finding, activity: id }));
  });
  const changes = toldTogether(versions, [...findings, ...compareLandlord(versions), ...compareOrder(before, after)]);
  return changes.length > 0 || before.version === after.version ? changes : toldTogether(versions, [otherOrder]);
}

/** The same things in another order are another version, and change nothing for anybody. */
const otherOrder: Finding = { facet: 'words', key: 'order', direction: 'other', say: (language) => phrases[language].otherOrder };

function compareActivity(versions: Versions, before: Activity | undefined, after: Activity | undefined): Finding[] {
  if (!before || !after)
    return [
      ...comparePurpose(before, after),
      ...compareCollected(before, after),
      ...compareRights(versions, before, after),
      ...compareRecipients(versions, before, after),
      ...comparePeriods(versions, before, after),
    ];
  const named = [
    ...compareSayings(before, after),
    ...compareCollected(before, after),
    ...compareUse(versions, before, after),
    ...compareSources(versions, before, after),
    ...compareBases(versions, before, after),
    ...compareRights(versions, before, after),
    ...compareRecipients(versions, before, after),
    ...comparePeriods(versions, before, after),
    ...comparePromises(versions, before, after),
    ...compareStatuses(before, after),
  ];
  return [...named, ...compareRest(before, after, named)];
}

type Part = keyof Activity;
/** Which parts of an activity each kind of finding tells of. */
const tells: Partial<Record<Part, Finding['facet'][]>> = {
  purpose: ['purpose'],
  title: ['words'],
  collect: ['collect'],
  use: ['use'],
  changes: ['use'],
  source: ['source'],
  basis: ['basis', 'status'],
  keep: ['keep', 'status'],
  access: ['access', 'status'],
  disclose: ['disclose', 'status'],
  promise: ['promise'],
  never: ['promise'],
  status: ['status'],
};

/** What differs and was told by none of the others: no difference is passed over in silence. */
function compareRest(before: Activity, after: Activity, named: readonly Finding[]): Finding[] {
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])] as Part[];
  const rest = parts.filter(
    (part) => part !== 'origin' && contentOf(before[part]) !== contentOf(after[part]) && !named.some((f) => tells[part]?.includes(f.facet)),
  );
  if (rest.length === 0) return [];
  return [
    {
      facet: 'other',
      key: 'rest',
      direction: 'other',
      was: before.origin,
      now: after.origin,
      say: (language) => phrases[language].otherTerms(rest.map((part) => wordsInFile[part] ?? part).join(', ')),
    },
  ];
}

/** As the landlord's files write them. */
const wordsInFile: Partial<Record<Part, string>> = {
  partOf: 'part-of',
  untilDecided: 'until-decided',
  cases: 'case',
  ownCopy: 'own-copy',
};

/** The order in which the notice speaks. */
function compareOrder(before: Policy, after: Policy): Finding[] {
  const order = (policy: Policy, other: Policy) =>
    policy.activities.map((a) => a.id).filter((id) => other.activities.some((a) => a.id === id));
  return order(before, after).join() === order(after, before).join() ? [] : [otherOrder];
}
