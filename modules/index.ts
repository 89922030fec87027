// The table of contents: every system of the landlord, in the order in which they build on each other.
import type { Module } from '#platform/modules.ts';
import { customerDesk } from './customer-desk/module.ts';
import { duplicates } from './duplicates/module.ts';
import { emergencyAccess } from './emergency-access/module.ts';
import { explainedLooks } from './explained-looks/module.ts';
import { forgettingReceipts } from './forgetting-receipts/module.ts';
import { helsinkiProfile } from './helsinki-profile/module.ts';
import { holds } from './holds/module.ts';
import { homes } from './homes/module.ts';
import { keptPromises } from './kept-promises/module.ts';
import { leases } from './leases/module.ts';
import { myData } from './my-data/module.ts';
import { oversight } from './oversight/module.ts';
import { policyDesk } from './policy-desk/module.ts';
import { privacyNotice } from './privacy-notice/module.ts';
import { registerImport } from './register-import/module.ts';
import { representatives } from './representatives/module.ts';
import { requestIntake } from './request-intake/module.ts';
import { residents } from './residents/module.ts';
import { rightsRequests } from './rights-requests/module.ts';
import { showing } from './showing/module.ts';
import { statistics } from './statistics/module.ts';
import { tenancyChanges } from './tenancy-changes/module.ts';

export const modules: Module[] = [
  homes,
  residents,
  leases,
  privacyNotice,
  myData,
  customerDesk,
  tenancyChanges,
  representatives,
  oversight,
  policyDesk,
  statistics,
  emergencyAccess,
  showing,
  duplicates,
  holds,
  registerImport,
  rightsRequests,
  helsinkiProfile,
  explainedLooks,
  requestIntake,
  keptPromises,
  forgettingReceipts,
];
