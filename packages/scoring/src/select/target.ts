import type { Target } from '@plumbline/scheme'
import { parsePeriod, periodsPerYear } from '@plumbline/scheme/periods'
import { showFigure } from '../numbers/rounding.ts'
import type { Figure } from './figure.ts'
import type { Reading } from './reading.ts'

/** How much of the year is gone by the end of the period: October 10 of 12, the second quarter 2 of 4. */
export const paceOf = (period: string) => {
  const { kind, number } = parsePeriod(period) ?? { kind: 'year' as const, number: 1 }
  return { gone: number, of: periodsPerYear[kind] }
}

function dueOf(year: Float64Array, gone: number, of: number): Float64Array {
  const due = new Float64Array(year.length)
  for (let row = 0; row < due.length; row++) due[row] = (year[row]! * gone) / of
  return due
}

/**
 * The year's target, or with linear pace the part of it due by the end of the period: 1200 in October → 1000. Not cut to 8 decimals:
 * 3.5 of 7 and 6 of 12 are the same completion, and 5.83333333 would tell them apart.
 */
export function readTarget({ pace }: Target, year: Reading, period: string): Figure {
  const { numbers, text, whyNot, inputs } = year
  const { gone, of } = paceOf(period)
  if (pace === 'none' || gone === of) return { values: numbers, shown: text, whyNot, inputs, steps: () => [] }
  const values = dueOf(numbers, gone, of)
  const shown = (row: number) => showFigure(values[row]!)
  const steps = (row: number) => [
    { name: 'pace', values: { target: text(row), gone: String(gone), of: String(of), result: shown(row) } },
  ]
  return { values, shown, whyNot, inputs, steps }
}
