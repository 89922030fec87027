// Every expected "no" of the requests.
import { defineRefusals } from '#platform/refusals.ts';

export const refusals = defineRefusals('rights-requests', {
  unknownRequest: { status: 404 },
  tooManyOpen: { status: 409, constraint: 'requests_open_at_most_ten' },
  notReceivedYet: { status: 422, constraint: 'request_received_already' },
  staysAsAsked: { status: 409, constraint: 'request_stays_as_asked' },
  answeredAlready: { status: 409, constraint: 'request_answered_once' },
  tooLateToExtend: { status: 409, constraint: 'request_extended_in_time' },
  notDecidedSo: { status: 422, constraint: 'answer_as_asked' },
  identifyFirst: { status: 409, constraint: 'identified_first' },
  notForPackage: { status: 409, constraint: 'package_for_open_request' },
  decidePassages: { status: 409, constraint: 'passages_decided_first' },
  releaseFirst: { status: 409, constraint: 'package_released_first' },
  decideEach: { status: 422 },
  keepWhatIsNeeded: { status: 422, constraint: 'decision_keeps_what_is_needed' },
  decideGroupsFirst: { status: 409, constraint: 'groups_decided_first' },
  nameRestrictionFirst: { status: 409, constraint: 'restriction_named_first' },
  endsWithinAYear: { status: 422, constraint: 'restriction_ends_within_a_year' },
  tellFirst: { status: 409, constraint: 'hold_told_before_lifting' },
  heldAlready: { status: 409, constraint: 'hold_prolonged_by_another' },
  tickedOff: { status: 409, constraint: 'notice_done_once' },
  wordsNotFound: { status: 422 },
  notReleased: { status: 404 },
  linkOver: { status: 403 },
  noLetterThere: { status: 409, constraint: 'code_letter_to_living_adult' },
  takeFirst: { status: 409, constraint: 'taken_first' },
});
