import { parseDecimal } from '../numbers/parse-decimal.ts'
import type { InputUsed } from '../types.ts'
import type { Reading } from './reading.ts'

/**
 * The targets filed, and the scheme's goal for whom the office filed none. What was filed and cannot be read, or twice differently, stays
 * without a value: the goal mends no mistake. Goal 7; filed 8 for u1 and nothing for u2 → 8 and 7.
 */
export function withGoal(filed: Reading, goal: Omit<InputUsed, 'origin'>): Reading {
  const isUnfiled = (row: number) =>
    Number.isNaN(filed.numbers[row]) && filed.whyNot(row).code === 'missing_value'
  const ours = parseDecimal(goal.value)
  const input: InputUsed = { ...goal, origin: 'scheme' }
  return {
    ...filed,
    numbers: filed.numbers.map((value, row) => (isUnfiled(row) ? ours : value)),
    text: (row) => (isUnfiled(row) ? goal.value : filed.text(row)),
    inputs: (row) => (isUnfiled(row) ? [input] : filed.inputs(row)),
  }
}
