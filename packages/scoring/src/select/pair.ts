import { showFigure, toFigure } from '../numbers/rounding.ts'
import type { NoScore, Step } from '../types.ts'
import type { Figure } from './figure.ts'
import type { Reading } from './reading.ts'

export interface Pair {
  /** The words of the step, whose values are `top`, `bottom` and `result`. */
  name: string
  top: Reading
  bottom: Reading
  compute(top: number, bottom: number): number
  /** Why a bottom that is not above zero cannot be divided by. */
  refuse(row: number): NoScore
}

/** A figure made of two readings; the lower one must be above zero. */
export function pairFigure({ name, top, bottom, compute, refuse }: Pair): Figure {
  const divides = (row: number) => bottom.numbers[row]! > 0
  const values = top.numbers.map((a, row) =>
    divides(row) ? toFigure(compute(a, bottom.numbers[row]!)) : Number.NaN,
  )
  values.forEach((value, row) => Number.isFinite(value) || (values[row] = Number.NaN))
  const whyNot = (row: number): NoScore => {
    if (Number.isNaN(top.numbers[row])) return top.whyNot(row)
    if (Number.isNaN(bottom.numbers[row])) return bottom.whyNot(row)
    return divides(row) ? { code: 'out_of_range', value: top.text(row) } : refuse(row)
  }
  const shown = (row: number) => showFigure(values[row]!)
  const steps = (row: number): Step[] => [
    ...(top.steps?.(row) ?? []),
    ...(bottom.steps?.(row) ?? []),
    { name, values: { top: top.text(row), bottom: bottom.text(row), result: shown(row) } },
  ]
  return { values, shown, whyNot, inputs: (row) => [...top.inputs(row), ...bottom.inputs(row)], steps }
}
