import type { Measure, Target } from '@plumbline/scheme'
import type { NoScore, Points } from '../types.ts'
import { byFigure } from './by-figure.ts'
import { noteSteps, withFill, type Notes, type ScoreRow, type View } from './method.ts'

/** One row of a method that holds a value against a target. */
export interface Against {
  x: number
  t: number
  /** Both as they stand in a sentence. */
  shown(): { value: string; target: string }
  field: string
  notes: Notes | undefined
}

export interface ScoreAgainst {
  (row: Against): Points | NoScore
  /** A whole column at once (`ScoreRow.fill`). */
  plain?: (points: Float64Array, x: Float64Array, t: Float64Array) => void
}

/** Rows without a value or target have no score; the others are scored by `score`. */
export function againstTarget(
  method: { measure: Measure; target: Target },
  view: View,
  score: ScoreAgainst,
): ScoreRow {
  const { plain } = score
  const { field } = method.target
  return byFigure(method.measure, view, (value) => {
    const target = view.target(method.target)
    const scoreRow: ScoreRow = (row, notes) => {
      const [x, t] = [value.values[row]!, target.values[row]!]
      if (Number.isNaN(t)) return target.whyNot(row)
      noteSteps(target, row, notes)
      const shown = () => ({ value: value.shown(row), target: target.shown(row) })
      return score({ x, t, shown, field, notes })
    }
    return withFill(scoreRow, plain && ((points) => plain(points, value.values, target.values)))
  })
}

export const targetNotPositive = ({ field, shown }: Against): NoScore => ({
  code: 'target_not_positive',
  field,
  value: shown().target,
})
