// Where this checkout is, and the policy of its landlord.
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/** `KOTIRAUHA_POLICY`, else the folder `policy` of this checkout. */
export const policyFolder = (): string => path.resolve(root, process.env['KOTIRAUHA_POLICY'] ?? 'policy');
