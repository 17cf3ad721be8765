import type { Step } from '../types.ts'
import { describeStep } from '../words/steps.ts'
import { stepFormulas } from './step-formulas.ts'
import type { TraceOperand, TraceStep } from './types.ts'

const plain = /^-?\d+(?:\.\d+)?$/

/** Steps whose result is a figure others start from, by the name of the operand it becomes. */
const figures: Record<string, readonly string[]> = {
  growth: ['value'],
  share: ['value'],
  contribution: ['value'],
  contribution_level: ['value'],
  average: ['value'],
  derived: ['value', 'top', 'bottom'],
  pace: ['target'],
}

const resultOf = ({ values }: Step): string | null => values['result'] ?? values['limit'] ?? null

/** The nearest earlier step that made this operand: what is capped, or the figure a method started from. */
function madeBy(earlier: readonly Step[], key: string, value: string): number | undefined {
  const from = earlier.findLastIndex(
    (step) =>
      resultOf(step) === value && (figures[step.name] ? figures[step.name]!.includes(key) : key === 'before'),
  )
  return from < 0 ? undefined : from
}

function traceStep(step: Step, earlier: readonly Step[]): TraceStep {
  const told = { words: describeStep(step).zh, result: resultOf(step) }
  const formula = stepFormulas[step.name]
  const keys = [...new Set(formula?.match(/\{\w+\}/g))].map((key) => key.slice(1, -1))
  const values = keys.map((key) => step.values[key] ?? '')
  // What is not a plain number, such as a share in brackets, is not computed with.
  if (formula === undefined || !values.every((value) => plain.test(value))) return { ...told, operands: [] }
  const operands = keys.map((key, k): TraceOperand => {
    const from = madeBy(earlier, key, values[k]!)
    return { value: values[k]!, ...(from === undefined ? {} : { from }) }
  })
  return { ...told, operands, formula: formula.replace(/\{(\w+)\}/g, (_, key) => `{${keys.indexOf(key)}}`) }
}

/** Steps as rows of a sheet; 130 of 100 with cap 1.2: {0}/{1}*100 of 130 and 100, then MIN of that and 120. */
export const traceSteps = (steps: readonly Step[]): TraceStep[] =>
  steps.map((step, k) => traceStep(step, steps.slice(0, k)))
