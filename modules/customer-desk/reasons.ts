// The reasons for which somebody is opened at the customer desk, what each is in the policy, and how a caller can be identified then.
import { type DeskActivity, opensPeople } from './what-policy-gives.ts';

export const reasonIds = ['call', 'housing-change', 'lease', 'rent', 'visit', 'message', 'other'] as const;
export type ReasonId = (typeof reasonIds)[number];

/** Knowing an identity code identifies nobody (rule L6, S50): it is no method. An e-mail has none (S49). */
export const methodIds = ['document', 'call-back', 'strong'] as const;
export type MethodId = (typeof methodIds)[number];

interface Reason {
  /** Where it belongs; the first in which the policy lets the visitor open people counts. */
  in: readonly DeskActivity[];
  methods: readonly MethodId[];
}

const any: readonly MethodId[] = ['document', 'call-back', 'strong'];
const reasons: Record<ReasonId, Reason> = {
  call: { in: ['customer-service'], methods: ['call-back', 'strong'] },
  'housing-change': { in: ['occupant-register'], methods: any },
  lease: { in: ['tenancy'], methods: any },
  rent: { in: ['rent-monitoring'], methods: any },
  visit: { in: ['customer-service'], methods: ['document', 'strong'] },
  message: { in: ['customer-service'], methods: [] },
  other: { in: ['customer-service', 'occupant-register', 'rent-monitoring', 'tenancy'], methods: any },
};

export interface OfferedReason {
  id: ReasonId;
  activity: DeskActivity;
}

/** The reasons that somebody with these roles may have, likeliest first. */
export const reasonsFor = (roles: readonly string[]): OfferedReason[] =>
  reasonIds.flatMap((id) => {
    const activity = reasons[id].in.find((each) => opensPeople(roles, each));
    return activity === undefined ? [] : [{ id, activity }];
  });

/** How the caller can be identified when this is the reason; none for a message. */
export const methodsFor = (reason: ReasonId): readonly MethodId[] => reasons[reason].methods;

/** The text key that the access log keeps and the resident reads, to stand after "because". */
export const becauseKey = (reason: ReasonId) => `customer-desk.because.${reason}` as const;
