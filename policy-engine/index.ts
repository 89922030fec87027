// The public face of the policy engine: reading, checking, deciding and explaining a landlord's policy.
export * from './policy.ts';
export { readPolicy } from './read-policy.ts';
