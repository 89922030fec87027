// Every expected "no" of emergency access.
import { defineRefusals } from '#platform/refusals.ts';

export const refusals = defineRefusals('emergency-access', {
  unknownOpening: { status: 404 },
  notOnCall: { status: 403, constraint: 'opened_by_on_call' },
  onePersonAtATime: { status: 409, constraint: 'one_person_at_a_time' },
  overAlready: { status: 409, constraint: 'ended_by_opener_in_time' },
  reviewedAlready: { status: 409, constraint: 'reviewed_once' },
  stillOpen: { status: 409, constraint: 'reviewed_when_over' },
  reviewedByAnother: { status: 403, constraint: 'reviewed_by_another' },
  tenOnCall: { status: 409, constraint: 'at_most_ten_on_call' },
  twoStay: { status: 409, constraint: 'at_least_two_on_call' },
  notTrained: { status: 422, constraint: 'on_call_is_trained' },
  namedAlready: { status: 409, constraint: 'on_call_once' },
  namedByAnother: { status: 403, constraint: 'on_call_named_by_another' },
});
