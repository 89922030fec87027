// Why a look is not explained, judged or asked about.
import { defineRefusals } from '#platform/refusals.ts';

export const refusals = defineRefusals('explained-looks', {
  unknownQuestion: { status: 404 },
  settled: { status: 409, constraint: 'question_stays' },
  notYourLook: { status: 403, constraint: 'explained_by_looker' },
  ownLook: { status: 403, constraint: 'look_judged_by_another' },
  notShown: { status: 404, constraint: 'look_was_shown' },
  judgedAlready: { status: 409, constraint: 'answered_already' },
  askedAlready: { status: 409, constraint: 'asking_pkey' },
});
