// Every expected "no" about acting for somebody.
import { defineRefusals } from '#platform/refusals.ts';

export const refusals = defineRefusals('representatives', {
  unknownMandate: { status: 404 },
  identifyFirst: { status: 403 },
  revokedAlready: { status: 409, constraint: 'revoked_once' },
  tooLateToTakeBack: { status: 409, constraint: 'taken_back_on_the_same_day' },
  helperHasOne: { status: 409, constraint: 'one_helper_mandate_at_a_time' },
  ownHelper: { status: 422, constraint: 'helper_is_somebody_else' },
  underAge: { status: 422, constraint: 'helper_is_of_age' },
  endsTooEarly: { status: 422, constraint: 'mandate_ends_after_beginning' },
  tooLong: { status: 422, constraint: 'helper_two_years_at_most' },
  notInThePast: { status: 422, constraint: 'mandate_begins_now_or_later' },
  evidenceMissing: { status: 422, constraint: 'mandate_rests_on_something' },
  ownMatter: { status: 403, constraint: 'nobody_serves_themselves' },
  notCarried: { status: 403, constraint: 'mandate_carries_it' },
});
