import type { Measure, Target } from '@plumbline/scheme'
import type { Figure } from '../select/figure.ts'
import type { NoScore, Points } from '../types.ts'
import type { Notes, ScoreRow, View } from './method.ts'

/** One row of a method that holds a value against a target. */
export interface Against {
  x: number
  t: number
  /** Both as they stand in a sentence. */
  value: string
  target: string
  field: string
  notes: Notes | undefined
}

const note = (figure: Figure, row: number, notes?: Notes) =>
  notes && figure.steps(row).forEach(({ name, values }) => notes.step(name, values))

/** Rows without a value or target have no score; the others are scored by `score`. */
export function againstTarget(
  method: { measure: Measure; target: Target },
  view: View,
  score: (row: Against) => Points | NoScore,
): ScoreRow {
  const value = view.figure(method.measure)
  const target = view.target(method.target)
  return (row, notes) => {
    const [x, t] = [value.values[row]!, target.values[row]!]
    if (Number.isNaN(x)) return value.whyNot(row)
    if (Number.isNaN(t)) return target.whyNot(row)
    note(value, row, notes)
    note(target, row, notes)
    return score({
      x,
      t,
      value: value.shown(row),
      target: target.shown(row),
      field: method.target.field,
      notes,
    })
  }
}

/** Rows without a figure have no score. */
export function byFigure(measure: Measure, view: View, make: (figure: Figure) => ScoreRow): ScoreRow {
  const figure = view.figure(measure)
  const score = make(figure)
  return (row, notes) => {
    if (Number.isNaN(figure.values[row])) return figure.whyNot(row)
    note(figure, row, notes)
    return score(row, notes)
  }
}

export const targetNotPositive = ({ field, target }: Against): NoScore => ({
  code: 'target_not_positive',
  field,
  value: target,
})
