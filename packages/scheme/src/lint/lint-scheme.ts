import type { Problem } from '../problem.ts'
import type { Scheme } from '../schema.ts'
import type { ClassSize, Rule } from './rule.ts'
import { belowZero } from './rules/below-zero.ts'
import { benchmarksResolve } from './rules/benchmarks-resolve.ts'
import { blendShares } from './rules/blend-shares.ts'
import { calendarOrder } from './rules/calendar-order.ts'
import { classesExist } from './rules/classes-exist.ts'
import { derivedBenchmark } from './rules/derived-benchmark.ts'
import { derivedCycle } from './rules/derived-cycle.ts'
import { derivedExpression } from './rules/derived-expression.ts'
import { directionFits } from './rules/direction-fits.ts'
import { expressionAsked } from './rules/expression-asked.ts'
import { expressionCompiles } from './rules/expression-compiles.ts'
import { expressionLimits } from './rules/expression-limits.ts'
import { factorRange } from './rules/factor-range.ts'
import { fieldRange } from './rules/field-range.ts'
import { gradesAtMost } from './rules/grades-at-most.ts'
import { gradesCompare } from './rules/grades-compare.ts'
import { gradesLit } from './rules/grades-lit.ts'
import { gradesOrder } from './rules/grades-order.ts'
import { gradesPlaces } from './rules/grades-places.ts'
import { gradesPrecedence } from './rules/grades-precedence.ts'
import { gradesShares } from './rules/grades-shares.ts'
import { growthBasis } from './rules/growth-basis.ts'
import { lightsCover } from './rules/lights-cover.ts'
import { lightsShape } from './rules/lights-shape.ts'
import { methodParameters } from './rules/method-parameters.ts'
import { paceBasis } from './rules/pace-basis.ts'
import { piecewiseAscending } from './rules/piecewise-ascending.ts'
import { references } from './rules/references.ts'
import { reversedRank } from './rules/reversed-rank.ts'
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
  derivedExpression,
  expressionCompiles,
  expressionAsked,
  expressionLimits,
  derivedCycle,
  derivedBenchmark,
  fieldRange,
  factorRange,
  targetSource,
  paceBasis,
  growthBasis,
  directionFits,
  methodParameters,
  belowZero,
  reversedRank,
  piecewiseAscending,
  blendShares,
  lightsShape,
  lightsCover,
  gradesOrder,
  gradesShares,
  gradesPrecedence,
  gradesAtMost,
  gradesPlaces,
  gradesLit,
  gradesCompare,
  rosterClasses,
  benchmarksResolve,
  calendarOrder,
] as const satisfies readonly Rule[]

/** Everything that does not make sense in a well-formed scheme. With a roster, also what depends on how many there are. */
export function lintScheme(scheme: Scheme, roster: readonly ClassSize[] = []): Problem[] {
  return rules.flatMap((rule) => rule({ scheme, roster }))
}
