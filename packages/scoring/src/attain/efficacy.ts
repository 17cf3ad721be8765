import type { MethodOf } from '@plumbline/scheme'
import { showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import { allEqual } from './all-equal.ts'
import { byFigure } from './by-figure.ts'
import { endsOf } from './ends-of.ts'
import { capAt, floorAt } from './limit.ts'
import type { AttainMethod, View } from './method.ts'

interface Ends {
  worst: number
  best: number
}

function classEnds(values: Float64Array, direction: View['direction']): Ends {
  const { least, most } = endsOf(values)
  return direction === 'up' ? { worst: least, best: most } : { worst: most, best: least }
}

const fixedEnds = ({ satisfactory, unacceptable }: MethodOf<'efficacy'>): Ends => ({
  worst: unacceptable ?? Number.NaN,
  best: satisfactory ?? Number.NaN,
})

/**
 * 功效系数法 base + (x − worst) ÷ (best − worst) × span (methods P1); worst and best are 不允许值 and 满意值, or those of the class by its
 * direction. 5.81 with 满意值 12 and 不允许值 6: 58.73333333, not floored at 60. 满意值 below 不允许值: less is better, by the same formula.
 * All of the class equal: 100 and a warning. Beyond the ends the line goes on, unless floor or cap stop it. Missing: no score.
 */
export const attainEfficacy: AttainMethod<MethodOf<'efficacy'>> = (method, view) =>
  byFigure(method.measure, view, ({ values, shown }) => {
    const { span, base, floor = -Infinity, cap = Infinity } = method
    const { worst, best } = method.ends === 'class' ? classEnds(values, view.direction) : fixedEnds(method)
    if (method.ends === 'class' && worst === best) return allEqual(100, shown)
    const fixed = () => ({
      worst: showFigure(worst),
      best: showFigure(best),
      span: showFigure(span),
      base: showFigure(base),
    })
    return (row, notes) => {
      const points = toPoints(base + ((values[row]! - worst) / (best - worst)) * span)
      notes?.step('efficacy', { value: shown(row), ...fixed(), result: showPoints(points) })
      return capAt(floorAt(points, floor, notes), cap, notes)
    }
  })
