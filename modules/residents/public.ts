// What other modules and the apps may use of the register.
export { type Contact, contactOf, dataOnFile, detailsOf, identifiersOnFile, timelineOf, unmaskIdentifier } from './card.ts';
export { type IdentifierGiven, RegisterLine } from './contract.ts';
export { changeContact, changeLanguage, correctBirthDate, correctName, isShared, recordContact, recordIdentifier } from './corrections.ts';
export { recordDeath, tellersOfDeath } from './deaths.ts';
export { readIdentityCode } from './identity-code.ts';
export { goOnAs, isOfAge, moveIn, moveOut } from './moves.ts';
export {
  fullName,
  homesOn,
  type Living,
  livedThereOn,
  livingAt,
  type Naming,
  type Occupancy,
  occupanciesOf,
  type Person,
  peopleById,
  registerName,
} from './people.ts';
export { type Occupant, type OccupiedFlat, occupantRegister, peopleUnder, registerLines } from './register.ts';
export { mostBatches, type SampleOccupancy, SamplePeople, type SamplePerson, type SampleProtection } from './sample-data.ts';
export { canaryFamilyName, commonFamilyName, type Origin, sampleFamilyName, sampleGivenNames } from './sample-names.ts';
export { findPeople, findPeopleNear, type Hit, kindOfWords } from './search.ts';
export { houseTemporarily, spellReasons } from './spells.ts';
export { takeBackMoveOut } from './take-back.ts';
export { readEmail, readPhone } from './written-forms.ts';
