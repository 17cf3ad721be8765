import type { MethodOf } from '@plumbline/scheme'
import { showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import { allEqual } from './all-equal.ts'
import { byFigure } from './by-figure.ts'
import type { AttainMethod } from './method.ts'

interface Ends {
  least: number
  most: number
}

function endsOf(values: Float64Array): Ends {
  const ends = { least: Infinity, most: -Infinity }
  for (const value of values) {
    if (value < ends.least) ends.least = value
    if (value > ends.most) ends.most = value
  }
  return ends
}

/**
 * low + (x − least) ÷ (most − least) × (high − low) over the subjects of the class that have a figure; downwards (most − x).
 * 7 in a class from 5 to 10: 40. All equal: `degenerate` points and a warning. Missing: no score, and no part in the ends.
 */
export const attainMinMax: AttainMethod<MethodOf<'minmax'>> = ({ measure, low, high, degenerate }, view) =>
  byFigure(measure, view, ({ values, shown }) => {
    const { least, most } = endsOf(values)
    if (least === most) return allEqual(degenerate, shown)
    const from = view.direction === 'up' ? least : most
    const fixed = () => ({
      least: showFigure(least),
      most: showFigure(most),
      low: showFigure(low),
      span: showFigure(high - low),
    })
    return (row, notes) => {
      const points = toPoints(low + (Math.abs(values[row]! - from) / (most - least)) * (high - low))
      notes?.step(`minmax_${view.direction}`, { value: shown(row), ...fixed(), result: showPoints(points) })
      return points
    }
  })
