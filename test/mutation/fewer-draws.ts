import * as real from '../../node_modules/fast-check/lib/fast-check.js'

// Every mutant runs its tests again: a few draws find nearly as many as the usual hundreds, in a tenth of the time.
const most = 8

function assert<Ts>(property: real.IProperty<Ts>, parameters: real.Parameters<Ts> = {}): void {
  real.assert(property, { ...parameters, numRuns: Math.min(parameters.numRuns ?? most, most) })
}

/** Stands in for fast-check while the arithmetic is broken on purpose. */
// eslint-disable-next-line no-restricted-syntax -- fast-check has a default export
export default { ...real, assert }
