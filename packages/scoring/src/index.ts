export { contributionsOf, type Contributions } from './aggregate/contributions.ts'
export { leafColumns } from './aggregate/group.ts'
export { readSubject } from './aggregate/read-subject.ts'
export { scoreClass, type ScoredClass, type ScoreInput } from './aggregate/score-class.ts'
export {
  benchmarkFigures,
  type AttainedScores,
  type BenchmarkFigure,
  type BenchmarkInput,
} from './benchmark-figures.ts'
export { canonicalJson } from './canonical-json.ts'
export { linkTotals, type CascadeInput } from './cascade/link-totals.ts'
export { findCircle } from './cascade/top-down.ts'
export type { Link, LinkedScore, Parent, Parents } from './cascade/types.ts'
export { engineVersion } from './engine-version.ts'
export { fairness, type Fairness, type FairnessInput, type FairnessRow } from './grade/fairness.ts'
export { gradeInTurn, type GradingInTurn } from './grade/grade-in-turn.ts'
export { gradeSubjects, type GradeInput } from './grade/grade-subjects.ts'
export { headGrades, type HeadGradesInput } from './grade/head-grades.ts'
export { indicatorStandings, type Ends, type IndicatorStandings } from './grade/indicator-standings.ts'
export { memberQuota, type MemberQuotaInput } from './grade/member-quota.ts'
export type * from './grade/quota-types.ts'
export type {
  GradeDecision,
  GradedSubject,
  GradeStep,
  Grading,
  Honour,
  UnusedDecision,
  UnusedHonour,
} from './grade/types.ts'
export { endPlaces, type EndPlacesInput } from './history/end-places.ts'
export { fallen, type FallenInput } from './history/fallen.ts'
export { mostImproved, type ImprovedInput } from './history/most-improved.ts'
export { streak, type StreakInput } from './history/streak.ts'
export { stuckRanks, type StuckInput } from './history/stuck-ranks.ts'
export { tailLadder, type TailLadderInput } from './history/tail-ladder.ts'
export type * from './history/types.ts'
export { checkEntries } from './ledger/check-entries.ts'
export {
  entryFaults,
  type EntryFault,
  type EntryFinding,
  type EntryGround,
  type EntryPart,
  type LedgerEntry,
} from './ledger/types.ts'
export { pointUnits, publish, showPoints, toPoints } from './numbers/rounding.ts'
export { historyPeriodOf, type PeriodResults } from './propose/history-period.ts'
export { propose } from './propose/propose.ts'
export type * from './propose/types.ts'
export { boardPlaces, type BoardPlacesInput, type PlacedBoard } from './rank/board-places.ts'
export { indicatorPlaces, type Place } from './rank/indicator-places.ts'
export { lightFor, lightOf } from './rank/lights.ts'
export { overallScores, type Totalled } from './rank/overall-scores.ts'
export { rankOverall, type OverallInput } from './rank/rank-overall.ts'
export { rankSubjects, type RankInput, type Scored } from './rank/rank-subjects.ts'
export { rankWithin, type Ties } from './rank/rank-within.ts'
export { robustness } from './robustness/robustness.ts'
export { mostDraws } from './robustness/settings.ts'
export type * from './robustness/types.ts'
export { readCoefficients, type AppliedCoefficients } from './settle/read-coefficients.ts'
export { scoreSubjects } from './score-subjects.ts'
export { everybody, tabulateFacts, type FactSheet, type FactTable } from './select/fact-table.ts'
export { simulate } from './simulate/simulate.ts'
export type * from './simulate/types.ts'
export type * from './trace/types.ts'
export type * from './types.ts'
export { scoreClasses } from './whole/score-classes.ts'
export type { Beside, WholeInput } from './whole/types.ts'
