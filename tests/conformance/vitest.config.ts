import { defineConfig } from 'vitest/config';

/** `npm run conformance`: validators look at every file that griffie makes. Apart from the tests, for it needs Java and minutes. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/conformance/**/*.conformance.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
