// Every expected "no" about viewings.
import { defineRefusals } from '#platform/refusals.ts';

export const refusals = defineRefusals('showing', {
  nobodyLeaves: { status: 409, constraint: 'consent_of_leaving' },
  givenAlready: { status: 409, constraint: 'consent_once' },
  takenBackAlready: { status: 409, constraint: 'consent_stays_as_given' },
  noConsent: { status: 409, constraint: 'told_with_consent' },
  toldAlready: { status: 409, constraint: 'disclosure_pkey' },
  notAReference: { status: 422, constraint: 'disclosure_reference_check' },
  notShown: { status: 404 },
});
