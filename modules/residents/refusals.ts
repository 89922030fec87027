// Every expected "no" of the register.
import { defineRefusals } from '#platform/refusals.ts';

export const refusals = defineRefusals('residents', {
  unknownPerson: { status: 404 },
  livesHereAlready: { status: 409, constraint: 'occupancy_once' },
  outBeforeIn: { status: 422, constraint: 'occupancy_out_after_in' },
  spouseNeedsMainTenant: { status: 409, constraint: 'spouse_needs_main_tenant' },
  spouseOfWhom: { status: 422, constraint: 'spouse_linked' },
  diedAlready: { status: 409 },
  deathIsPast: { status: 422, constraint: 'death_is_past' },
  needsRelation: { status: 422, constraint: 'person_has_relation' },
  nameMissing: { status: 422, constraint: 'person_named' },
  birthDateMissing: { status: 422 },
  notAnIdentityCode: { status: 422 },
  artificialCode: { status: 422 },
  notAPhoneNumber: { status: 422 },
  notAnEmailAddress: { status: 422 },
  movedOutAlready: { status: 409 },
  movedOutLongAgo: { status: 409 },
});
