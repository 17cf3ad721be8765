import type { PartMethod } from '@plumbline/scheme'
import { maxPoints } from '../numbers/rounding.ts'
import { attainBallot } from './ballot.ts'
import { attainCompletion } from './completion.ts'
import { attainDistance } from './distance.ts'
import { attainEfficacy } from './efficacy.ts'
import { attainExpression } from './expression.ts'
import { attainGoalposts } from './goalposts.ts'
import { attainImported } from './imported.ts'
import { attainInverse } from './inverse.ts'
import { withFill, type AttainMethod, type ScoreRow, type View } from './method.ts'
import { attainMinMax } from './minmax.ts'
import { attainPanel } from './panel.ts'
import { attainPercentile } from './percentile.ts'
import { attainPiecewise } from './piecewise.ts'
import { attainRank } from './rank.ts'
import { attainRubric } from './rubric.ts'
import { attainStandards } from './standards.ts'
import { attainZScore } from './zscore.ts'

/** One row per method of the language, but for the blend that mixes them. */
const rows: { [K in PartMethod['kind']]: AttainMethod<Extract<PartMethod, { kind: K }>> } = {
  completion: attainCompletion,
  inverse: attainInverse,
  minmax: attainMinMax,
  rank: attainRank,
  piecewise: attainPiecewise,
  zscore: attainZScore,
  goalposts: attainGoalposts,
  imported: attainImported,
  efficacy: attainEfficacy,
  percentile: attainPercentile,
  distance: attainDistance,
  standards: attainStandards,
  rubric: attainRubric,
  ballot: attainBallot,
  panel: attainPanel,
  expression: attainExpression,
}

/** Scores stay within what float64 tells apart, before anything is mixed with them. */
export function attainPart(method: PartMethod, view: View): ScoreRow {
  const score = (rows[method.kind] as AttainMethod<PartMethod>)(method, view)
  const inRange: ScoreRow = (row, notes) => {
    const points = score(row, notes)
    if (typeof points !== 'number' || Math.abs(points) <= maxPoints) return points
    return { code: 'out_of_range', value: String(points) }
  }
  return withFill(inRange, score.fill)
}
