import type { MethodOf } from '@plumbline/scheme'
import { showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import { byFigure } from './by-figure.ts'
import type { AttainMethod } from './method.ts'

type Point = readonly [x: number, y: number]

const onLine = (x: number, [x1, y1]: Point, [x2, y2]: Point) => y1 + ((x - x1) / (x2 - x1)) * (y2 - y1)

/** The stretch of the line that x falls on; beyond the ends both are the end point. */
function stretch(points: readonly Point[], x: number): [Point, Point] {
  const after = points.findIndex(([at]) => at > x)
  if (after === 0) return [points[0]!, points[0]!]
  if (after < 0) return [points.at(-1)!, points.at(-1)!]
  return [points[after - 1]!, points[after]!]
}

const shownEnds = ([x1, y1]: Point, [x2, y2]: Point) => ({
  x1: showFigure(x1),
  y1: showFigure(y1),
  x2: showFigure(x2),
  y2: showFigure(y2),
})

/**
 * A broken line through points (x ascending), flat beyond its ends. With (不允许值, 60) and (满意值, 100) it is 功效系数法 (methods P1)
 * held to its ends. (0,0) (80,60) (100,100): 90 → 80. Direction is in the points. Missing: no score.
 */
export const attainPiecewise: AttainMethod<MethodOf<'piecewise'>> = (method, view) =>
  byFigure(method.measure, view, ({ values, shown }) => (row, notes) => {
    const x = values[row]!
    const [from, to] = stretch(method.points, x)
    const points = toPoints(from === to ? from[1] : onLine(x, from, to))
    const name = from === to ? 'piecewise_end' : 'piecewise'
    notes?.step(name, { value: shown(row), ...shownEnds(from, to), result: showPoints(points) })
    return points
  })
