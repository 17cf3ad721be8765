import { defineConfig } from 'vitest/config'

/** What watches over the arithmetic: its own tests and the published results; what reads ../shared skips by itself. */
export default defineConfig({
  test: {
    include: [
      'packages/scoring/**/*.test.ts',
      'test/golden/{hdi,cases,five-in-one,new-area,district}*.test.ts',
    ],
    setupFiles: ['test/mutation/draw-less.ts'],
    testTimeout: 30_000,
  },
})
