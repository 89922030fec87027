// Every promise with its proof: those that are measured each night, and those that a test proves before anything is built.
import { figuresOf } from '#platform/figures.ts';
import type { Collected, Policy } from '#policy-engine/policy.ts';
import { policyLines } from './policy-lines.ts';

/** The measured promises, in the order in which they are shown: each with the test that proves the machine behind it, and the data it speaks of. */
export const measured = {
  'nothing-overdue': { test: 'tests/laws/everything-ends.test.ts', about: undefined },
  'looks-explained': { test: 'modules/explained-looks/looks.landlord.test.ts', about: 'look-explanation' },
  'questions-answered': { test: 'modules/explained-looks/looks.landlord.test.ts', about: 'look-question' },
  'log-sealed': { test: 'platform/access-log/sealer.test.ts', about: 'access-log-row' },
  'requests-in-time': { test: 'modules/rights-requests/requests.landlord.test.ts', about: 'rights-request' },
  'no-idle-accounts': { test: 'apps/dev-identity-provider/sign-in.test.ts', about: 'staff-account' },
} as const;
export type Measured = keyof typeof measured;

/** Where the policy says it: the activity that collects the data, or, of all data, each line that keeps something. */
export function linesBehind(policy: Policy, promise: Measured): string[] {
  const { about } = measured[promise];
  if (about === undefined) return policyLines(policy.activities.flatMap((activity) => activity.keep));
  return policyLines(policy.activities.filter(({ collect }) => Object.values(collect).some((of) => holds(of, about))));
}
const holds = ({ required, optional, arises, volunteered, oneOf }: Collected, category: string) =>
  [required, optional, arises, volunteered, ...oneOf].some((list) => list.includes(category));

export interface Night {
  promise: Measured;
  countedOn: string;
  number: number | undefined;
  of: number | undefined;
  kept: boolean;
}

/** The nights from a day on, newest first. */
export async function nights(since: string): Promise<Night[]> {
  const rows = await figuresOf<{ promise: Measured; counted_on: string; number: number | null; of_number: number | null; kept: boolean }>(
    'kept_promises.nights',
    [since],
  );
  return rows
    .filter((row) => row.promise in measured)
    .map((row) => ({
      promise: row.promise,
      countedOn: row.counted_on,
      number: row.number ?? undefined,
      of: row.of_number ?? undefined,
      kept: row.kept,
    }));
}

export interface RoleRate {
  role: string;
  looks: number;
  /** Undefined: all but one to four. */
  explained: number | undefined;
}

export async function roleRates(): Promise<RoleRate[]> {
  const rows = await figuresOf<{ role: string; looks: number; explained: number | null }>('explained_looks.rates', []);
  return rows.map(({ role, looks, explained }) => ({ role, looks, explained: explained ?? undefined }));
}
