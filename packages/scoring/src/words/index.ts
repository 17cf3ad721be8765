// Everything said of results, in Chinese and English; apart from the arithmetic, so that neither is loaded where only the other is needed.
export { describeHistoryProposal } from '../history/words.ts'
export { describeFinding, describeProposal, describeReasons } from '../propose/words.ts'
export { describeRobustSubject } from '../robustness/scheme-words.ts'
export { describeRobustness } from '../robustness/words.ts'
export {
  describeConsequenceShift,
  describeSchemeMove,
  type SimulationNames,
} from '../simulate/scheme-words.ts'
export { describeMove } from '../simulate/words.ts'
export { describeGradeStep, type GradeNames } from './grade-steps.ts'
export { describeInputVintage } from './input-vintage.ts'
export { describeIndicatorLight } from './lights.ts'
export { describeNoScore, type NameField } from './no-score.ts'
export { describeQuotaStep, type QuotaStepNames } from './quota-steps.ts'
export { describeStage } from './stages.ts'
export { describeStep } from './steps.ts'
export { describeWarning } from './warnings.ts'
export { traceOf, type TracedClass, type TracedScore } from '../trace/trace-of.ts'
export type { Trace } from '../trace/types.ts'
