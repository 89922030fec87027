// Every expected "no" of the leases.
import { defineRefusals } from '#platform/refusals.ts';

export const refusals = defineRefusals('leases', {
  unknownLease: { status: 404 },
  mandatoryDataMissing: { status: 422 },
  notSigned: { status: 422 },
  notADraft: { status: 409 },
  notActive: { status: 409 },
  fixedNeedsEnd: { status: 422, constraint: 'lease_open_ended' },
  endsBeforeItBegins: { status: 422 },
  needsParty: { status: 422, constraint: 'lease_has_party' },
});
