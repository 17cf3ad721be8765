import type { MethodOf } from '@plumbline/scheme'
import { showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import { byFigure } from './against-target.ts'
import { capAt, floorAt } from './limit.ts'
import type { AttainMethod, Notes } from './method.ts'

interface Spread {
  count: number
  mean: number
  deviation: number
}

/** Sums run over sorted values, so that the order of subjects cannot touch the last bit. */
function spreadOf(values: Float64Array): Spread {
  const present = values.filter((value) => !Number.isNaN(value)).sort()
  const count = present.length
  const mean = present.reduce((a, b) => a + b, 0) / count
  const squares = present.map((value) => (value - mean) ** 2).sort()
  const equal = present[0] === present.at(-1)
  return { count, mean, deviation: equal ? 0 : Math.sqrt(squares.reduce((a, b) => a + b, 0) / (count - 1)) }
}

function degenerate(mean: number, value: string, notes?: Notes): number {
  notes?.warn('degenerate_group')
  notes?.step('all_equal', { value, result: showPoints(toPoints(mean)) })
  return toPoints(mean)
}

/**
 * mean + sd · (x − class mean) ÷ class standard deviation (n − 1), turned round downwards, held between low and high.
 * One deviation above the mean with mean 60 and sd 10: 70. All equal, or one alone: `mean` and a warning. Missing: no score.
 */
export const attainZScore: AttainMethod<MethodOf<'zscore'>> = (method, view) =>
  byFigure(method.measure, view, (figure) => {
    const { count, mean, deviation } = spreadOf(figure.values)
    return (row, notes) => {
      const value = figure.shown(row)
      if (deviation === 0) return degenerate(method.mean, value, notes)
      const distance = view.direction === 'up' ? figure.values[row]! - mean : mean - figure.values[row]!
      const points = toPoints(method.mean + (method.sd * distance) / deviation)
      const shown = {
        value,
        average: showFigure(mean),
        deviation: showFigure(deviation),
        count: String(count),
      }
      const scale = { mean: showFigure(method.mean), sd: showFigure(method.sd) }
      notes?.step(`zscore_${view.direction}`, { ...shown, ...scale, result: showPoints(points) })
      return capAt(floorAt(points, method.low, notes), method.high, notes)
    }
  })
