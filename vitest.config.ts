import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // `npx vitest run --project parts …` tests a part by itself; `landlord` needs the whole sample landlord and makes its template first.
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['policy-engine/**/*.test.ts', 'platform/**/*.test.{ts,tsx}', 'apps/**/*.test.{ts,tsx}', 'modules/**/*.test.{ts,tsx}'],
          exclude: ['**/*.landlord.test.{ts,tsx}', 'node_modules/**'],
        },
      },
      {
        extends: true,
        test: { name: 'landlord', include: ['tests/**/*.test.{ts,tsx}', '**/*.landlord.test.{ts,tsx}'], globalSetup: './tests/set-up.ts' },
      },
    ],
  },
});
