import { defineConfig } from 'vitest/config'

/** What watches over the arithmetic: its own tests and the published results; files read from ../shared skip by themselves. */
export default defineConfig({
  test: {
    include: ['packages/scoring/**/*.test.ts', 'test/golden/**/*.test.ts'],
    setupFiles: ['test/mutation/fewer-runs.ts'],
    testTimeout: 30_000,
  },
})
