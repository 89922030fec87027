// Gives a policy its version: the same words, the same version.
import { createHash } from 'node:crypto';
import type { Policy } from './policy.ts';

/** SHA-256 in hex over everything but places in files; the order of keys, comments and files does not matter, the order of lists does. */
export function versionOf(policy: Omit<Policy, 'version'>): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(policy)))
    .digest('hex');
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, inner]) => key !== 'origin' && inner !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, canonical(inner)]);
}
