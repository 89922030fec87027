// Every promise with its proof: those that are measured each night, and those that a test proves before anything is built.
import { figuresOf } from '#platform/figures.ts';
import { type Policy, policyLines } from './policy-lines.ts';

/** The measured promises, in the order in which they are shown, each with the test that proves the machine behind it. */
export const measured = {
  'nothing-overdue': { test: 'tests/laws/everything-ends.test.ts', lines: (p: Policy) => policyLines(p.activities.flatMap((a) => a.keep)) },
  'looks-explained': { test: 'modules/explained-looks/looks.landlord.test.ts', lines: (p: Policy) => linesOf(p, 'explained-looks') },
  'questions-answered': { test: 'modules/explained-looks/looks.landlord.test.ts', lines: (p: Policy) => linesOf(p, 'explained-looks') },
  'log-sealed': { test: 'platform/access-log/sealer.test.ts', lines: (p: Policy) => linesOf(p, 'access-log') },
  'requests-in-time': { test: 'modules/rights-requests/requests.landlord.test.ts', lines: (p: Policy) => linesOf(p, 'rights-requests') },
  'no-idle-accounts': { test: 'apps/dev-identity-provider/sign-in.test.ts', lines: (p: Policy) => linesOf(p, 'staff-accounts') },
} as const;
export type Measured = keyof typeof measured;

const linesOf = (policy: Policy, activity: string) => policyLines(policy.activities.filter((a) => a.id === activity));

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
