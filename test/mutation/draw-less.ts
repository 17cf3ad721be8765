import { vi } from 'vitest'

// Every mutant runs its tests again: a few draws find nearly as many as the usual hundreds, in a tenth of the time.
const most = 8

vi.mock('fast-check', async (original) => {
  const real = await original<typeof import('fast-check')>()
  const assert: typeof real.assert = ((property, parameters = {}) =>
    real.assert(property, {
      ...parameters,
      numRuns: Math.min(parameters.numRuns ?? most, most),
    })) as typeof real.assert
  return { ...real, default: { ...real.default, assert } }
})
