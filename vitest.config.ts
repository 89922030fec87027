import { defineConfig } from 'vitest/config';

// Long enough for a loaded machine: a test that hangs is still found.
const limits = { testTimeout: 180_000, hookTimeout: 300_000 };
/** What must hold for every landlord, and what is told of this one. */
const another = ['policy-examples/**/*.test.ts', 'tests/laws/examples.test.ts', 'tests/laws/undeclared-is-denied.test.ts'];
const needsTheLandlord = ['tests/**/*.test.{ts,tsx}', '**/*.landlord.test.{ts,tsx}'];

// `npx vitest run --project parts …` tests a part by itself; `landlord` needs the whole sample landlord and makes its template first,
// `another-landlord` the same with another landlord's policy.
export default defineConfig({
  test: {
    maxWorkers: 2,
    teardownTimeout: 60_000,
    projects: [
      {
        test: {
          name: 'parts',
          include: ['**/*.test.{ts,tsx}'],
          exclude: ['node_modules/**', 'policy-examples/**', ...needsTheLandlord],
          ...limits,
        },
      },
      { test: { name: 'landlord', include: needsTheLandlord, exclude: ['node_modules/**'], globalSetup: './tests/set-up.ts', ...limits } },
      {
        test: {
          name: 'another-landlord',
          include: another,
          exclude: ['node_modules/**'],
          globalSetup: './tests/set-up.ts',
          env: { KOTIRAUHA_POLICY: 'policy-examples/student-housing' },
          ...limits,
        },
      },
    ],
  },
});
