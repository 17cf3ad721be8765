export { valueAt } from '../origins.ts'
export { describePlace } from './place.ts'
export { describeAggregate } from './aggregate.ts'
export { describeCascade } from './cascade.ts'
export { describeCoefficients, totalName } from './coefficients.ts'
export { describeConsequence, describeDecision, describeProposed, describeTarget } from './consequences.ts'
export { describeDemand } from './demands.ts'
export { tagName } from '../tags.ts'
export { describeDerived } from './derived.ts'
export { describeFloor, describeGoal } from './floor.ts'
export { describeMethod } from './describe-method.ts'
export { describeGrades } from './grades.ts'
export {
  describeHeads,
  describeMemberQuotas,
  describeQuotaCondition,
  describeQuotaEffect,
  type QuotaNames,
} from './member-quotas.ts'
export { describeLedger, describeLedgerKind, describeLedgerRule } from './ledger.ts'
export {
  describeIndicatorLights,
  describeLight,
  describeLightRule,
  describeLights,
  describeScores,
} from './lights.ts'
export { describeOverall, describeRankings } from './overall.ts'
export { describePrices } from './prices.ts'
export { describeAtLeast, describeVintage } from './vintages.ts'
export { describeResult } from './result.ts'
