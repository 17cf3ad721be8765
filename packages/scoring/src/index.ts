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
export { engineVersion } from './engine-version.ts'
export { pointUnits, publish, showPoints, toPoints } from './numbers/rounding.ts'
export { indicatorPlaces, type Place } from './rank/indicator-places.ts'
export { lightFor } from './rank/lights.ts'
export { rankSubjects, type RankInput, type Scored } from './rank/rank-subjects.ts'
export { rankWithin, type Ties } from './rank/rank-within.ts'
export { scoreSubjects } from './score-subjects.ts'
export type * from './types.ts'
export { describeNoScore, type NameField } from './words/no-score.ts'
export { describeStep } from './words/steps.ts'
export { describeWarning } from './words/warnings.ts'
