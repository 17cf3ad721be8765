import type { PartMethod } from '@plumbline/scheme'
import { maxPoints } from '../numbers/rounding.ts'
import { attainCompletion } from './completion.ts'
import { attainGoalposts } from './goalposts.ts'
import { attainImported } from './imported.ts'
import { attainInverse } from './inverse.ts'
import type { AttainMethod, ScoreRow, View } from './method.ts'
import { attainMinMax } from './minmax.ts'
import { attainPiecewise } from './piecewise.ts'
import { attainRank } from './rank.ts'
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
}

/** Scores stay within what float64 tells apart, before anything is mixed with them. */
export function attainPart(method: PartMethod, view: View): ScoreRow {
  const score = (rows[method.kind] as AttainMethod<PartMethod>)(method, view)
  return (row, notes) => {
    const points = score(row, notes)
    if (typeof points !== 'number' || Math.abs(points) <= maxPoints) return points
    return { code: 'out_of_range', value: String(points) }
  }
}
