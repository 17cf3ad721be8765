import type { MethodOf } from '@plumbline/scheme'
import { showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import { byFigure } from './against-target.ts'
import type { AttainMethod, Notes } from './method.ts'

const ends = (values: Float64Array) => {
  const present = values.filter((value) => !Number.isNaN(value)).sort()
  return { least: present[0] ?? 0, most: present.at(-1) ?? 0 }
}

function degenerate(points: number, value: string, notes?: Notes): number {
  notes?.warn('degenerate_group')
  notes?.step('all_equal', { value, result: showPoints(toPoints(points)) })
  return toPoints(points)
}

/**
 * low + (x − least) ÷ (most − least) × (high − low) over the subjects of the class that have a figure; downwards (most − x).
 * 7 in a class from 5 to 10: 40. All equal: `degenerate` points and a warning. Missing: no score, and no part in the ends.
 */
export const attainMinMax: AttainMethod<MethodOf<'minmax'>> = (method, view) =>
  byFigure(method.measure, view, (figure) => {
    const { least, most } = ends(figure.values)
    const { low, high } = method
    const from = view.direction === 'up' ? least : most
    return (row, notes) => {
      const value = figure.shown(row)
      if (least === most) return degenerate(method.degenerate, value, notes)
      const points = toPoints(low + (Math.abs(figure.values[row]! - from) / (most - least)) * (high - low))
      const shown = {
        value,
        least: showFigure(least),
        most: showFigure(most),
        low: showFigure(low),
        span: showFigure(high - low),
      }
      notes?.step(`minmax_${view.direction}`, { ...shown, result: showPoints(points) })
      return points
    }
  })
