import { defineConfig } from 'vitest/config';

const limits = { testTimeout: 60_000, hookTimeout: 120_000 };
const needsTheLandlord = ['tests/**/*.test.{ts,tsx}', '**/*.landlord.test.{ts,tsx}'];

// `npx vitest run --project parts …` tests a part by itself; `landlord` needs the whole sample landlord and makes its template first.
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: 'parts', include: ['**/*.test.{ts,tsx}'], exclude: ['node_modules/**', ...needsTheLandlord], ...limits } },
      { test: { name: 'landlord', include: needsTheLandlord, exclude: ['node_modules/**'], globalSetup: './tests/set-up.ts', ...limits } },
    ],
  },
});
