import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/conformance/**'],
    pool: 'threads',
    testTimeout: 60_000,
    reporters: ['default', './tests/support/tally.ts'],
  },
});
