import type { MethodOf } from '@plumbline/scheme'
import { showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import { allEqual } from './all-equal.ts'
import { byFigure } from './by-figure.ts'
import { endsOf } from './ends-of.ts'
import { withFill, type AttainMethod, type ScoreRow } from './method.ts'

/** `low` at `from`, `height` more one `span` away from it. */
interface Line {
  from: number
  span: number
  low: number
  height: number
}

const onLine = (x: number, { from, span, low, height }: Line) =>
  toPoints(low + (Math.abs(x - from) / span) * height)

function fillLine(points: Float64Array, values: Float64Array, line: Line): void {
  for (let row = 0; row < points.length; row++) points[row] = onLine(values[row]!, line)
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
    const line = { from, span: most - least, low, height: high - low }
    const score: ScoreRow = (row, notes) => {
      const points = onLine(values[row]!, line)
      notes?.step(`minmax_${view.direction}`, { value: shown(row), ...fixed(), result: showPoints(points) })
      return points
    }
    return withFill(score, (points) => fillLine(points, values, line))
  })
