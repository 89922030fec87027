// The list of everything that can contradict itself in a policy.
import { contractsBindTheirParties, everythingHasOneGround, groundsAreProven } from './basis.ts';
import type { Check } from './check.ts';
import { controllersAnswer, sharedDutiesAreTold } from './controllers.ts';
import { disclosuresHaveABasis, islandsHaveTheirOwnPeople, islandsKeepToThemselves, recipientsAreInTheEea } from './disclosures.ts';
import { languagesAgree } from './languages.ts';
import { namesAreUnique, noCircles, noticeOrderIsWhole, partsAgree, partsAreNoSurer, partsNarrow } from './parts.ts';
import {
  everyCategoryIsCollected,
  everythingIsReached,
  givesNothingForbidden,
  namesOnlyWhatItHas,
  speaksOfRealPeople,
  usesOnlyWhatIsCollected,
  writesOnlyItsOwn,
} from './references.ts';
import { clocksDiffer, endsAreWellSaid, everythingEnds, usersDoNotOutlive } from './retention.ts';
import { specialDataEnd, specialDataHaveAGround } from './special.ts';
import {
  collectedOnce,
  conditionsAreOfWhatIsCollected,
  decisionsAreRecorded,
  groupsCanBeFulfilled,
  personsReachTheirOwn,
  rolesEndAfterTheyBegin,
  sealedDataHaveAKey,
} from './vocabulary.ts';

/** While one of these finds something, nothing else can be judged. */
export const structureChecks: Check[] = [namesAreUnique, noCircles];

export const contentChecks: Check[] = [
  ...[sealedDataHaveAKey, groupsCanBeFulfilled, personsReachTheirOwn, rolesEndAfterTheyBegin, decisionsAreRecorded],
  ...[collectedOnce, conditionsAreOfWhatIsCollected, controllersAnswer, sharedDutiesAreTold],
  ...[partsAgree, noticeOrderIsWhole, partsNarrow, partsAreNoSurer],
  ...[
    namesOnlyWhatItHas,
    writesOnlyItsOwn,
    usesOnlyWhatIsCollected,
    speaksOfRealPeople,
    givesNothingForbidden,
    everythingIsReached,
    everyCategoryIsCollected,
  ],
  ...[groundsAreProven, contractsBindTheirParties, everythingHasOneGround],
  ...[everythingEnds, endsAreWellSaid, usersDoNotOutlive, clocksDiffer],
  ...[recipientsAreInTheEea, disclosuresHaveABasis, islandsKeepToThemselves, islandsHaveTheirOwnPeople],
  ...[specialDataHaveAGround, specialDataEnd],
  languagesAgree,
];
