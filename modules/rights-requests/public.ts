// What other modules may use of requests: their kinds and numbers, and what the policy proposes for an erasure.
export { erasurePlan } from './erasure.ts';
export { kinds, numberOf } from './requests.ts';
