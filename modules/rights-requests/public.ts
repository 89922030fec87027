// What other modules may use of requests: what the policy proposes for an erasure.
export { erasurePlan } from './erasure.ts';
