// What other modules and the apps may use of the homes.
export { addressOf, type Locality, type Place, postalLine, readAddress, type WrittenAddress } from './address.ts';
export { type AnyTx, areas, buildings, type Flat, findFlats, flatsById, flatsOfBuilding, letterLines } from './flats.ts';
export { folded, foldedAddress } from './folding.ts';
export { servedBy } from './units.ts';
export { Chance } from './chance.ts';
export {
  type SampleArea,
  type SampleBuilding,
  type SampleFlat,
  type SampleHomes,
  type SampleStaircase,
  sampleHomes,
} from './sample-data.ts';
