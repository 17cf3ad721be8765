import type { MethodOf } from '@plumbline/scheme'
import { showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import { allEqual } from './all-equal.ts'
import { byFigure } from './by-figure.ts'
import { capAt, floorAt } from './limit.ts'
import type { AttainMethod } from './method.ts'

interface Spread {
  count: number
  average: number
  /** Of the sample, n − 1; 0 for equal values and for one alone. */
  deviation: number
}

/** Sums run over sorted values, so that the order of subjects cannot touch the last bit. */
export function spreadOf(values: Float64Array): Spread {
  const present = values.filter((value) => !Number.isNaN(value)).sort()
  const count = present.length
  const average = present.reduce((a, b) => a + b, 0) / count
  const squares = present.map((value) => (value - average) * (value - average)).sort()
  const equal = present[0] === present.at(-1)
  return {
    count,
    average,
    deviation: equal ? 0 : Math.sqrt(squares.reduce((a, b) => a + b, 0) / (count - 1)),
  }
}

const shownSpread = ({ count, average, deviation }: Spread) => ({
  count: String(count),
  average: showFigure(average),
  deviation: showFigure(deviation),
})

/**
 * mean + sd · (x − class average) ÷ class standard deviation (n − 1), turned round downwards, held between low and high.
 * One deviation above the average with mean 60 and sd 10: 70. All equal, or one alone: `mean` and a warning. Missing: no score.
 */
export const attainZScore: AttainMethod<MethodOf<'zscore'>> = ({ measure, mean, sd, low, high }, view) =>
  byFigure(measure, view, ({ values, shown }) => {
    const spread = spreadOf(values)
    if (spread.deviation === 0) return allEqual(mean, shown)
    const sign = view.direction === 'up' ? 1 : -1
    const scale = () => ({ ...shownSpread(spread), mean: showFigure(mean), sd: showFigure(sd) })
    return (row, notes) => {
      const points = toPoints(mean + (sd * sign * (values[row]! - spread.average)) / spread.deviation)
      notes?.step(`zscore_${view.direction}`, { value: shown(row), ...scale(), result: showPoints(points) })
      return capAt(floorAt(points, low, notes), high, notes)
    }
  })
