import type { MethodOf } from '@plumbline/scheme'
import { showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import { byFigure } from './by-figure.ts'
import type { AttainMethod } from './method.ts'

/** A score given by others: x ÷ full × 100, whatever the direction, neither capped nor floored. 97.54 of 100 → 97.54. Missing: no score. */
export const attainImported: AttainMethod<MethodOf<'imported'>> = ({ measure, full }, view) =>
  byFigure(measure, view, ({ values, shown }) => (row, notes) => {
    const points = toPoints((values[row]! / full) * 100)
    notes?.step('imported', { value: shown(row), full: showFigure(full), result: showPoints(points) })
    return points
  })
