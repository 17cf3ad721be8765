import { showPoints, toPoints } from '../numbers/rounding.ts'
import type { ScoreRow } from './method.ts'

/** All of the class have the same figure: the points the scheme sets for that, with a warning. */
export function allEqual(score: number, shown: (row: number) => string): ScoreRow {
  const points = toPoints(score)
  return (row, notes) => {
    notes?.warn('degenerate_group')
    notes?.step('all_equal', { value: shown(row), result: showPoints(points) })
    return points
  }
}
