// What a letter about somebody's data must say (GDPR Art. 13 and 14), read from the policy in force.
import { policyInForce } from '#platform/policy-in-force.ts';
import { activityNamed, basisOf, dataTitles, erasedInWords, keepOf, type Language, type Policy } from '#policy-engine/index.ts';

export interface LetterFacts {
  data: string[];
  sources: string[];
  purpose: string;
  /** Interests relied on, in words; empty for a party to the lease. */
  interests: string[];
  /** The rule of a decided period, to stand after "we erase the data"; absent while the landlord has decided none. */
  keep?: string;
  /** The landlord's own criterion until then. */
  criterion?: string;
}

/** Everything about one capacity: what is collected, from whom, for what, by what right and how long. */
export function letterFacts(role: string, language: Language): LetterFacts {
  const policy = policyInForce();
  const activity = homeOf(policy, role);
  const { collect, source, purpose, untilDecided } = activityNamed(policy, activity);
  const collected = collect[role];
  const categories = [...new Set([...(collected?.required ?? []), ...(collected?.oneOf ?? []).flat(), ...(collected?.arises ?? [])])];
  const kept = keepOf(policy, 'name', role).find((each) => each.activity === activity);
  return {
    data: dataTitles(policy, categories).map(({ title }) => title[language]),
    sources: (source[role] ?? []).flatMap((from) => titleOfSource(policy, from, language) ?? []),
    purpose: purpose[language],
    interests: basisOf(policy, activity, role, 'name').flatMap((basis) => basis.interest?.[language] ?? []),
    ...(kept && kept.keep.status !== 'proposed' && { keep: erasedInWords(policy, kept, language) }),
    ...(untilDecided && { criterion: untilDecided[language] }),
  };
}

/** The activity that keeps somebody in this capacity: residents in the tenancy, those whom a tenant lets in where that is handled. */
const homeOf = (policy: Policy, role: string) => (activityNamed(policy, 'tenancy').collect[role] ? 'tenancy' : 'letting-to-others');

const titleOfSource = (policy: Policy, id: string, language: Language) =>
  (policy.vocabulary.subjects.find((s) => s.id === id) ?? policy.vocabulary.recipients.find((r) => r.id === id))?.title[language];
