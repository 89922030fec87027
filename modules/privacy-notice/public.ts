// What other modules may use: addresses to link to.
export { noticeAddress, officerAddress, retentionAddress, rightsAddress, serviceAddress } from './addresses.ts';
