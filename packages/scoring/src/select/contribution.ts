import type { MeasureOf } from '@plumbline/scheme'
import { showFigure, toFigure } from '../numbers/rounding.ts'
import { sumDecimals } from '../numbers/sum-decimals.ts'
import type { NoScore } from '../types.ts'
import type { Figure, Read } from './figure.ts'
import type { Reading } from './reading.ts'

const minus = (text: string) => (text.startsWith('-') ? text.slice(1) : `-${text}`)
const differ = (top: string, bottom: string) => Number(sumDecimals([top, minus(bottom)]))

/** Sums of those who have both figures, exact, so that no order of subjects can touch them. */
interface Whole {
  now: string
  before: string
  change: number
}

function wholeOf(now: Reading, before: Reading): Whole {
  const both = (row: number) => !Number.isNaN(now.numbers[row]) && !Number.isNaN(before.numbers[row])
  const rows = [...now.numbers.keys()].filter(both)
  const [all, base] = [now, before].map((reading) => sumDecimals(rows.map(reading.text))) as [string, string]
  return { now: all, before: base, change: differ(all, base) }
}

/**
 * 贡献率, in %: own change ÷ change of the class × 100 against `lag` periods ago (methods P8), over the subjects that have both figures.
 * From 100 to 110 in a class from 400 to 440: 25. Where the class did not grow, the share of its level instead: 110 of 400 is 27.5;
 * a level not above 0 has no shares. Someone who shrinks in a growing class is below 0.
 */
export function readContribution({ field, lag }: MeasureOf<'contribution'>, read: Read): Figure {
  const [now, before] = [read(field, 'value'), read(field, 'base', lag)]
  const whole = wholeOf(now, before)
  const grows = whole.change > 0
  const hasShares = grows || Number(whole.now) > 0
  const compute = (row: number) => {
    if (!hasShares) return Number.NaN
    const part = grows
      ? differ(now.text(row), before.text(row)) / whole.change
      : now.numbers[row]! / Number(whole.now)
    return part * 100
  }
  const values = now.numbers.map((own, row) =>
    Number.isNaN(own) || Number.isNaN(before.numbers[row]) ? Number.NaN : toFigure(compute(row)),
  )
  values.forEach((value, row) => Number.isFinite(value) || (values[row] = Number.NaN))
  const whyNot = (row: number): NoScore => {
    if (Number.isNaN(now.numbers[row])) return now.whyNot(row)
    if (Number.isNaN(before.numbers[row])) return before.whyNot(row)
    return hasShares
      ? { code: 'out_of_range', value: now.text(row) }
      : { code: 'value_not_positive', field, value: whole.now }
  }
  const shown = (row: number) => showFigure(values[row]!)
  const steps = (row: number) => [
    {
      name: grows ? 'contribution' : 'contribution_level',
      values: {
        ...{ top: now.text(row), bottom: before.text(row), all: whole.now, base: whole.before },
        result: shown(row),
      },
    },
  ]
  return { values, shown, whyNot, inputs: (row) => [...now.inputs(row), ...before.inputs(row)], steps }
}
