// What other modules and the apps may use of the homes.
export { addressOf, type Locality, type Place, postalLine } from './address.ts';
export { Chance } from './chance.ts';
export { type AnyTx, areas, buildings, type Flat, findFlats, findFlatsNear, flatsById, flatsOfBuilding } from './flats.ts';
export { folded, foldedAddress } from './folding.ts';
export { nearby } from './near-words.ts';
export {
  type SampleArea,
  type SampleBuilding,
  type SampleFlat,
  type SampleHomes,
  type SampleStaircase,
  sampleHomes,
} from './sample-data.ts';
export { mostProperties, propertyMark, sampleProperty } from './sample-property.ts';
export { servedBy } from './units.ts';
