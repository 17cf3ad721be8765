import type { Problem } from '../problem.ts'
import type { Scheme } from '../schema.ts'
import type { ClassSize, Rule } from './rule.ts'
import { benchmarksResolve } from './rules/benchmarks-resolve.ts'
import { blendShares } from './rules/blend-shares.ts'
import { calendarOrder } from './rules/calendar-order.ts'
import { classesExist } from './rules/classes-exist.ts'
import { directionFits } from './rules/direction-fits.ts'
import { fieldRange } from './rules/field-range.ts'
import { growthBasis } from './rules/growth-basis.ts'
import { lightsCover } from './rules/lights-cover.ts'
import { lightsShape } from './rules/lights-shape.ts'
import { methodParameters } from './rules/method-parameters.ts'
import { paceBasis } from './rules/pace-basis.ts'
import { piecewiseAscending } from './rules/piecewise-ascending.ts'
import { references } from './rules/references.ts'
import { rosterClasses } from './rules/roster-classes.ts'
import { targetSource } from './rules/target-source.ts'
import { uniqueIds } from './rules/unique-ids.ts'
import { weightingsResolve } from './rules/weightings-resolve.ts'
import { weightsSum } from './rules/weights-sum.ts'

export { lightCoverage, matchesRank, type LightCoverage } from '../light-places.ts'
export type { ClassSize } from './rule.ts'

/** In the order a reader would check: names, weights, figures, methods, lights, what surrounds them. */
const rules = [
  uniqueIds,
  classesExist,
  weightingsResolve,
  weightsSum,
  references,
  fieldRange,
  targetSource,
  paceBasis,
  growthBasis,
  directionFits,
  methodParameters,
  piecewiseAscending,
  blendShares,
  lightsShape,
  lightsCover,
  rosterClasses,
  benchmarksResolve,
  calendarOrder,
] as const satisfies readonly Rule[]

/** Everything that does not make sense in a well-formed scheme. With a roster, also what depends on how many there are. */
export function lintScheme(scheme: Scheme, roster: readonly ClassSize[] = []): Problem[] {
  return rules.flatMap((rule) => rule({ scheme, roster }))
}
