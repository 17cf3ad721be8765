import type { Measure } from '@plumbline/scheme'
import type { Figure } from '../select/figure.ts'
import { noteSteps, withFill, type ScoreRow, type View } from './method.ts'

/** Rows without the figure have no score, for the figure's reason; the others are scored by what `make` gives. */
export function byFigure(measure: Measure, view: View, make: (figure: Figure) => ScoreRow): ScoreRow {
  const figure = view.figure(measure)
  const score = make(figure)
  const scoreRow: ScoreRow = (row, notes) => {
    if (Number.isNaN(figure.values[row])) return figure.whyNot(row)
    noteSteps(figure, row, notes)
    return score(row, notes)
  }
  return withFill(scoreRow, score.fill)
}
