import type { Indicator } from '@plumbline/scheme'
import type { Read } from '../select/figure.ts'
import type { Reading } from '../select/reading.ts'
import { withFill, type Notes } from './method.ts'
import type { Scoring } from './missing.ts'
import type { Step } from '../types.ts'

/** The derived values an indicator has of its own. */
export const derivedOf = ({ fields }: Indicator, read: Read): Reading[] =>
  fields.flatMap(({ id, source }) => (source === 'derived' ? [read(id, 'value')] : []))

/** How each came about, each step once; nothing of a value that a figure is missing for. */
export function noteDerived(derived: readonly Reading[], row: number, { step }: Pick<Notes, 'step'>): void {
  const steps = derived.flatMap((one) => (Number.isNaN(one.numbers[row]) ? [] : (one.steps?.(row) ?? [])))
  const once = new Map(steps.map((one) => [keyOf(one), one]))
  for (const { name, values } of once.values()) step(name, values)
}

const keyOf = ({ name, values }: Step) => JSON.stringify([name, values])

/**
 * A derived value the method does not look at is shown before the steps that lead to the score, and what it stands on among the inputs:
 * verified 88, self-evaluation 92 → 核验与自评之差 88 − 92 = −4 (S3-16). It changes no score; without one of its figures it is left out.
 */
export function withDerived({ score, inputs }: Scoring, derived: readonly Reading[]): Scoring {
  if (derived.length === 0) return { score, inputs }
  const explained = (row: number, notes?: Notes) => {
    if (!notes) return score(row)
    const steps: Step[] = []
    const outcome = score(row, { ...notes, step: (name, values) => steps.push({ name, values }) })
    const said = new Set(steps.map(keyOf))
    noteDerived(derived, row, {
      step: (name, values) => said.has(keyOf({ name, values })) || notes.step(name, values),
    })
    for (const { name, values } of steps) notes.step(name, values)
    return outcome
  }
  const shown = (row: number) => derived.flatMap((one) => one.inputs(row))
  return {
    score: withFill(explained, score.fill),
    inputs: (row) => [...inputs(row), ...shown(row)],
  }
}
