// Every expected "no" of the intake.
import { defineRefusals } from '#platform/refusals.ts';

export const refusals = defineRefusals('request-intake', {
  unknownMessage: { status: 404 },
  notTakenIn: { status: 404 },
  tooManyWait: { status: 409, constraint: 'posted_not_too_many' },
  takeFirst: { status: 409, constraint: 'message_taken_first' },
  decidedAlready: { status: 409, constraint: 'decision_pkey' },
  nobodyKnown: { status: 422, constraint: 'message_of_known_person' },
});
