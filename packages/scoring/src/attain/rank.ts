import type { MethodOf } from '@plumbline/scheme'
import { showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import { rankWithin } from '../rank/rank-within.ts'
import { byFigure } from './by-figure.ts'
import type { AttainMethod, Notes, View } from './method.ts'

interface Place {
  /** Best and worst place of those who share it. */
  best: number
  worst: number
  of: number
}

const pointsAt = (points: readonly number[], place: number) => points[Math.min(place, points.length) - 1] ?? 0

function ladder(
  { points = [], full, ties }: MethodOf<'rank'>,
  { best, worst }: Place,
  notes?: Notes,
): number {
  const shared = Array.from({ length: ties === 'min' ? 1 : worst - best + 1 }, (_, k) =>
    pointsAt(points, best + k),
  )
  const won = shared.reduce((a, b) => a + b, 0) / shared.length
  const result = toPoints((won / full) * 100)
  notes?.step('ladder', {
    place: String(best),
    points: showFigure(won),
    full: showFigure(full),
    result: showPoints(result),
  })
  return result
}

function linear({ ties }: MethodOf<'rank'>, { best, worst, of }: Place, notes?: Notes): number {
  const place = ties === 'min' ? best : (best + worst) / 2
  const result = toPoints(of === 1 ? 100 : ((of - place) / (of - 1)) * 100)
  notes?.step(of === 1 ? 'alone' : 'linear', {
    place: showFigure(place),
    of: String(of),
    last: String(of - 1),
    result: showPoints(result),
  })
  return result
}

function notePlace(
  { best, worst, of }: Place,
  { value, direction, notes }: { value: string; direction: View['direction']; notes: Notes },
) {
  const name = worst > best ? 'place_shared' : 'place'
  notes.step(`${name}_${direction}`, { value, place: String(best), worst: String(worst), of: String(of) })
}

/**
 * 排名计分 (methods P4): the place among the subjects of the class that have a figure, as points of a ladder ÷ full × 100
 * (places after its end get its last points) or as (n − place) ÷ (n − 1) × 100. Third on 60, 57, 54, 51, 48 of 60: 90, that is 54 of 60.
 * Ties share the points of their best place, or the average of those they cover. Alone in the class: 100 by the line, the first step by the ladder.
 */
export const attainRank: AttainMethod<MethodOf<'rank'>> = (method, view) =>
  byFigure(method.measure, view, ({ values, shown }) => {
    const best = rankWithin(values, view.direction, 'min')
    const worst = rankWithin(values, view.direction, 'max')
    const of = best.filter((place) => place !== null).length
    const form = method.form === 'ladder' ? ladder : linear
    return (row, notes) => {
      const place = { best: best[row]!, worst: worst[row]!, of }
      if (notes) notePlace(place, { value: shown(row), direction: view.direction, notes })
      return form(method, place, notes)
    }
  })
