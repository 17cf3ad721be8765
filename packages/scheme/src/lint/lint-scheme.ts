import type { Problem } from '../problem.ts'
import type { Scheme } from '../schema.ts'
import type { ClassSize, Rule } from './rule.ts'
import { belowZero } from './rules/below-zero.ts'
import { benchmarksResolve } from './rules/benchmarks-resolve.ts'
import { blendShares } from './rules/blend-shares.ts'
import { areaFields } from './rules/area-fields.ts'
import { calendarOrder } from './rules/calendar-order.ts'
import { coefficientFormula } from './rules/coefficient-formula.ts'
import { coefficientGiven } from './rules/coefficient-given.ts'
import { coefficientLimits } from './rules/coefficient-limits.ts'
import { coefficientSteps } from './rules/coefficient-steps.ts'
import { coefficientsSome } from './rules/coefficients-some.ts'
import { cascadeAssumed } from './rules/cascade-assumed.ts'
import { cascadeClasses } from './rules/cascade-classes.ts'
import { cascadeParents } from './rules/cascade-parents.ts'
import { cascadeShares } from './rules/cascade-shares.ts'
import { classesExist } from './rules/classes-exist.ts'
import { consequencesHonours } from './rules/consequences-honours.ts'
import { consequencesLevels } from './rules/consequences-levels.ts'
import { consequencesList } from './rules/consequences-list.ts'
import { consequencesOverlap } from './rules/consequences-overlap.ts'
import { consequencesPeriods } from './rules/consequences-periods.ts'
import { consequencesReach } from './rules/consequences-reach.ts'
import { consequencesResolve } from './rules/consequences-resolve.ts'
import { consequencesTarget } from './rules/consequences-target.ts'
import { demandAbove } from './rules/demand-above.ts'
import { demandBounds } from './rules/demand-bounds.ts'
import { demandCount } from './rules/demand-count.ts'
import { demandCovers } from './rules/demand-covers.ts'
import { demandParts } from './rules/demand-parts.ts'
import { demandPoints } from './rules/demand-points.ts'
import { demandShare } from './rules/demand-share.ts'
import { derivedBenchmark } from './rules/derived-benchmark.ts'
import { derivedCycle } from './rules/derived-cycle.ts'
import { derivedExpression } from './rules/derived-expression.ts'
import { directionFits } from './rules/direction-fits.ts'
import { expressionAsked } from './rules/expression-asked.ts'
import { expressionCompiles } from './rules/expression-compiles.ts'
import { expressionLimits } from './rules/expression-limits.ts'
import { factorRange } from './rules/factor-range.ts'
import { fieldRange } from './rules/field-range.ts'
import { goalFloor } from './rules/goal-floor.ts'
import { gradesAtMost } from './rules/grades-at-most.ts'
import { gradesClasses } from './rules/grades-classes.ts'
import { gradesCompare } from './rules/grades-compare.ts'
import { gradesLit } from './rules/grades-lit.ts'
import { gradesOrder } from './rules/grades-order.ts'
import { gradesPlaces } from './rules/grades-places.ts'
import { gradesPrecedence } from './rules/grades-precedence.ts'
import { gradesShares } from './rules/grades-shares.ts'
import { gradesUnit } from './rules/grades-unit.ts'
import { growthBasis } from './rules/growth-basis.ts'
import { growthPrices } from './rules/growth-prices.ts'
import { honoursResolve } from './rules/honours-resolve.ts'
import { ledgerCaps } from './rules/ledger-caps.ts'
import { ledgerClasses } from './rules/ledger-classes.ts'
import { ledgerForgivable } from './rules/ledger-forgivable.ts'
import { ledgerIds } from './rules/ledger-ids.ts'
import { ledgerMultiple } from './rules/ledger-multiple.ts'
import { ledgerRange } from './rules/ledger-range.ts'
import { lightsCover } from './rules/lights-cover.ts'
import { lightsMeasure } from './rules/lights-measure.ts'
import { lightsNever } from './rules/lights-never.ts'
import { lightsScores } from './rules/lights-scores.ts'
import { lightsShape } from './rules/lights-shape.ts'
import { methodParameters } from './rules/method-parameters.ts'
import { originsResolve } from './rules/origins-resolve.ts'
import { overallClasses } from './rules/overall-classes.ts'
import { overallSizes } from './rules/overall-sizes.ts'
import { paceBasis } from './rules/pace-basis.ts'
import { piecewiseAscending } from './rules/piecewise-ascending.ts'
import { quotaClasses } from './rules/quota-classes.ts'
import { quotaEnds } from './rules/quota-ends.ts'
import { quotaPrecedence } from './rules/quota-precedence.ts'
import { quotaReached } from './rules/quota-reached.ts'
import { quotaResolve } from './rules/quota-resolve.ts'
import { quotaShares } from './rules/quota-shares.ts'
import { quotasNeedGrades } from './rules/quotas-need-grades.ts'
import { references } from './rules/references.ts'
import { resultField } from './rules/result-field.ts'
import { resultRead } from './rules/result-read.ts'
import { reversedRank } from './rules/reversed-rank.ts'
import { rosterClasses } from './rules/roster-classes.ts'
import { tagsKnown } from './rules/tags-known.ts'
import { targetSource } from './rules/target-source.ts'
import { tasksKnown } from './rules/tasks-known.ts'
import { uniqueIds } from './rules/unique-ids.ts'
import { vintageEntered } from './rules/vintage-entered.ts'
import { weightingsResolve } from './rules/weightings-resolve.ts'
import { weightingsScored } from './rules/weightings-scored.ts'
import { weightsSum } from './rules/weights-sum.ts'
import { wordingAgrees } from './rules/wording-agrees.ts'

export { lightCoverage, matchesRank, type LightCoverage } from '../light-places.ts'
export type { ClassSize } from './rule.ts'

/** In the order a reader would check: names, weights, figures, methods, lights, what surrounds them. */
const rules = [
  uniqueIds,
  classesExist,
  weightingsResolve,
  weightingsScored,
  weightsSum,
  tagsKnown,
  tasksKnown,
  demandBounds,
  demandPoints,
  demandShare,
  demandCount,
  demandCovers,
  demandAbove,
  demandParts,
  goalFloor,
  wordingAgrees,
  references,
  derivedExpression,
  expressionCompiles,
  expressionAsked,
  expressionLimits,
  derivedCycle,
  derivedBenchmark,
  resultField,
  resultRead,
  fieldRange,
  areaFields,
  factorRange,
  targetSource,
  paceBasis,
  growthBasis,
  growthPrices,
  vintageEntered,
  directionFits,
  methodParameters,
  belowZero,
  reversedRank,
  piecewiseAscending,
  blendShares,
  lightsShape,
  lightsMeasure,
  lightsCover,
  lightsScores,
  lightsNever,
  overallClasses,
  overallSizes,
  gradesClasses,
  gradesOrder,
  gradesShares,
  gradesPrecedence,
  gradesAtMost,
  gradesPlaces,
  gradesLit,
  gradesCompare,
  gradesUnit,
  honoursResolve,
  quotasNeedGrades,
  quotaClasses,
  quotaResolve,
  quotaShares,
  quotaPrecedence,
  quotaReached,
  quotaEnds,
  cascadeClasses,
  cascadeShares,
  cascadeParents,
  cascadeAssumed,
  consequencesResolve,
  consequencesTarget,
  consequencesList,
  consequencesLevels,
  consequencesHonours,
  consequencesPeriods,
  consequencesReach,
  consequencesOverlap,
  ledgerIds,
  ledgerClasses,
  ledgerRange,
  ledgerForgivable,
  ledgerCaps,
  ledgerMultiple,
  rosterClasses,
  benchmarksResolve,
  coefficientsSome,
  coefficientSteps,
  coefficientGiven,
  coefficientFormula,
  coefficientLimits,
  calendarOrder,
  originsResolve,
] as const satisfies readonly Rule[]

/** Everything that does not make sense in a well-formed scheme. With a roster, also what depends on how many there are. */
export function lintScheme(scheme: Scheme, roster: readonly ClassSize[] = []): Problem[] {
  return rules.flatMap((rule) => rule({ scheme, roster }))
}
