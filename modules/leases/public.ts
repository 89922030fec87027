// What other modules and the apps may use of the leases.
export {
  activateLease,
  endLease,
  leaseById,
  leasesOf,
  missingData,
  partiesOf,
  type RequiredData,
  signLease,
  transferLease,
} from './leases.ts';
export { type SampleLease, type SampleParty, sampleLease } from './sample-data.ts';
