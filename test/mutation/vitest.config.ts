import { defineConfig } from 'vitest/config'

const source = 'packages/scoring/src'
/** The folder in which something is changed on purpose; `.` = the files beside the folders. */
const changed = process.env.MUTATED ?? '.'

/** Its own tests watch over it, those of the whole engine, and those of the words its steps are told in. */
export default defineConfig({
  test: {
    include: [
      ...[changed, 'settle', 'whole', 'words'].map((folder) => `${source}/${folder}/**/*.test.ts`),
      `${source}/*.test.ts`,
    ],
    // What is changed makes the bundle bigger, not wrong.
    exclude: [`${source}/bundle.test.ts`],
    setupFiles: ['test/mutation/draw-less.ts'],
    testTimeout: 30_000,
    // Loading the engine once for all files instead of once for each takes a seventh of the time.
    isolate: false,
  },
})
