// The list of everything that can contradict itself in a policy.
import type { Check } from './check.ts';

export const checks: Check[] = [];
