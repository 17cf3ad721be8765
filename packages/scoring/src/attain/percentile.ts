import type { MethodOf } from '@plumbline/scheme'
import { showPoints, toPoints } from '../numbers/rounding.ts'
import { rankWithin } from '../rank/rank-within.ts'
import { allEqual } from './all-equal.ts'
import { byFigure } from './by-figure.ts'
import { endsOf } from './ends-of.ts'
import type { AttainMethod } from './method.ts'

/**
 * (those who do worse + half of those level, itself among them) ÷ all of the class that have a figure × 100: the percentile rank of
 * statistics. Of 1, 2, 2, 4 upwards: 12.5, 50, 50, 87.5; never 0 or 100. All equal, or one alone: 50 and a warning. Missing: no score.
 */
export const attainPercentile: AttainMethod<MethodOf<'percentile'>> = ({ measure }, view) =>
  byFigure(measure, view, ({ values, shown }) => {
    const { least, most } = endsOf(values)
    if (least === most) return allEqual(50, shown)
    const best = rankWithin(values, view.direction, 'min')
    const worst = rankWithin(values, view.direction, 'max')
    const of = best.filter((place) => place !== null).length
    return (row, notes) => {
      const [below, level] = [of - worst[row]!, worst[row]! - best[row]! + 1]
      const points = toPoints(((below + level / 2) / of) * 100)
      const counts = { below: String(below), level: String(level), of: String(of) }
      notes?.step('percentile', { value: shown(row), ...counts, result: showPoints(points) })
      return points
    }
  })
