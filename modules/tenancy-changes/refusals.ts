// Every expected "no" of the changes of a tenancy.
import { defineRefusals } from '#platform/refusals.ts';

export const refusals = defineRefusals('tenancy-changes', {
  unknownChange: { status: 404 },
  notForYou: { status: 403 },
  decidedAlready: { status: 409, constraint: 'decided_once' },
  carriedAlready: { status: 409, constraint: 'carried_once' },
  notAsAsked: { status: 422, constraint: 'decided_as_asked' },
  otherConfirmsFirst: { status: 409, constraint: 'other_confirms_first' },
  bothSignFirst: { status: 409, constraint: 'both_sign_first' },
  otherLivesElsewhere: { status: 422, constraint: 'other_lives_here' },
  allTenantsAgree: { status: 409, constraint: 'all_tenants_agree' },
  answeredAlready: { status: 409, constraint: 'answered_in_time' },
  unknownLetter: { status: 404 },
  printedAlready: { status: 409, constraint: 'printed_once' },
  nothingToEnd: { status: 409 },
});
