import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const fewerDraws = fileURLToPath(new URL('./fewer-draws.ts', import.meta.url))

/** What watches over the arithmetic: its own tests and the published results; what reads ../shared skips by itself. */
export default defineConfig({
  resolve: { alias: [{ find: /^fast-check$/, replacement: fewerDraws }] },
  test: {
    include: [
      'packages/scoring/**/*.test.ts',
      'test/golden/{hdi,cases,five-in-one,new-area,district}*.test.ts',
    ],
    testTimeout: 30_000,
  },
})
