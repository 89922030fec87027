// Every expected no of the desk; the rules themselves are constraints of platform.policy_decision.
import { defineRefusals } from '#platform/refusals.ts';

export const refusals = defineRefusals('policy-desk', {
  noSuchDraft: { status: 404 },
  noSuchRight: { status: 404 },
  notSound: { status: 409 },
  adviserProposed: { status: 409, constraint: 'policy_adviser_is_another' },
  approverProposed: { status: 409, constraint: 'policy_approver_is_not_the_proposer' },
  approverAdvised: { status: 409, constraint: 'policy_approver_is_not_the_adviser' },
  adviceFirst: { status: 409, constraint: 'policy_advice_comes_before_approval' },
  reasonNeeded: { status: 422, constraint: 'policy_against_advice_needs_a_reason' },
  whyNeeded: { status: 422, constraint: 'policy_proposal_says_why' },
  adviceNeeded: { status: 422, constraint: 'policy_advice_is_whole' },
  saidAlready: { status: 409, constraint: 'policy_decision_only_grows' },
  proposedAlready: { status: 409, constraint: 'policy_decision_pkey' },
  roleNotHeld: { status: 403, constraint: 'policy_role_is_not_held' },
});
