import type { MethodOf } from '@plumbline/scheme'
import { showPoints, toPoints } from '../numbers/rounding.ts'
import { capAt, floorAt } from './limit.ts'
import type { AttainMethod } from './method.ts'

/**
 * A formula of the scheme's own, its result on the 0–100 scale, held between `low` and `high` where given (C08). Direction is in the
 * formula. 80 * min(1, total / goal) + 20 * min(1, growth / due) with 92 of 100 and 10.5 of 11: 92.69090909 (methods P5, reading A).
 * Any field it names missing, a division by zero, a step beyond the range of numbers: no score, for that reason.
 */
export const attainExpression: AttainMethod<MethodOf<'expression'>> = ({ expression, low, high }, view) => {
  const { values, show, whyNot, steps } = view.formula(expression)
  return (row, notes) => {
    if (Number.isNaN(values[row])) return whyNot(row)
    if (notes) for (const { name, values: filled } of steps(row)) notes.step(name, filled)
    const points = toPoints(values[row]!)
    notes?.step('expression', { formula: show(row), result: showPoints(points) })
    const floored = low === undefined ? points : floorAt(points, low, notes)
    return high === undefined ? floored : capAt(floored, high, notes)
  }
}
