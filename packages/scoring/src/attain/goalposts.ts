import type { MethodOf } from '@plumbline/scheme'
import { showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import { byFigure } from './by-figure.ts'
import { capAt, floorAt } from './limit.ts'
import type { AttainMethod } from './method.ts'

const straight = (x: number) => x

/**
 * (f(x) − f(low)) ÷ (f(high) − f(low)) × 100 with fixed ends, f the value itself or its logarithm; turned round downwards, held to 0 and
 * 100. Life expectancy 72 between 20 and 85: 80. HDR 2023/24 technical note 1. No logarithm of a value ≤ 0: no score. Missing: no score.
 */
export const attainGoalposts: AttainMethod<MethodOf<'goalposts'>> = ({ measure, low, high, scale }, view) =>
  byFigure(measure, view, ({ values, shown }) => {
    const f = scale === 'log' ? Math.log : straight
    const [from, to] = view.direction === 'up' ? [low, high] : [high, low]
    const ends = () => ({ from: showFigure(from), to: showFigure(to) })
    return (row, notes) => {
      const x = values[row]!
      if (scale === 'log' && x <= 0) return { code: 'no_logarithm', value: shown(row) }
      const points = toPoints(((f(x) - f(from)) / (f(to) - f(from))) * 100)
      notes?.step(`goalposts_${scale}`, { value: shown(row), ...ends(), result: showPoints(points) })
      return capAt(floorAt(points, 0, notes), 100, notes)
    }
  })
