import type { MethodOf } from '@plumbline/scheme'
import { rankWithin } from '../rank/rank-within.ts'
import { byFigure } from './by-figure.ts'
import type { AttainMethod, Notes } from './method.ts'
import { forms, type Standing } from './rank-forms.ts'

function notePlace({ best, worst, of, shown, direction }: Standing, notes: Notes) {
  const name = worst > best ? 'place_shared' : 'place'
  notes.step(`${name}_${direction}`, {
    value: shown.value,
    place: String(best),
    worst: String(worst),
    of: String(of),
  })
}

/**
 * 排名计分 (methods P4): the place among the subjects of the class that have a figure, as points. Ties share the better place, the worse
 * one, or the average; all equal: the same points for all, with a warning. Missing: no score.
 * - ladder: its points ÷ full × 100, the last ones for all places after its end. Third on 60, 57, 54, 51, 48 of 60: 90, that is 54 of 60.
 * - linear, and the same told as a Borda count: (n − place) ÷ (n − 1) × 100; with ties `max` only those truly beaten. Alone: 100.
 * - ratio: the first gets 100, others own ÷ first × 100 (turned round downwards) up to place `to`, those after `rest` ÷ full × 100, and
 *   nobody less. First 8.0, own 6.0: 75, that is 4.50 of 6. A first not above 0: no score for the others.
 * - reversed: start − step × places from the end, until nothing is left, ÷ full × 100. Fourth from the end with 2 and 0.1 of 2: 85, that is 1.7.
 */
export const attainRank: AttainMethod<MethodOf<'rank'>> = (method, view) =>
  byFigure(method.measure, view, ({ values, shown }) => {
    const best = rankWithin(values, view.direction, 'min')
    const worst = rankWithin(values, view.direction, 'max')
    const of = best.filter((place) => place !== null).length
    const top = best.indexOf(1)
    return (row, notes) => {
      const standing: Standing = {
        best: best[row]!,
        worst: worst[row]!,
        of,
        x: values[row]!,
        first: values[top]!,
        shown: { value: shown(row), first: shown(top) },
        direction: view.direction,
      }
      if (notes) notePlace(standing, notes)
      // Points for a place that everybody shares tell nobody apart: somebody should know.
      if (of > 1 && standing.best === 1 && standing.worst === of) notes?.warn('degenerate_group')
      return forms[method.form](method, standing, notes)
    }
  })
