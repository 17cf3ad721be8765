import type { Field, Indicator } from '@plumbline/scheme'
import { periodLabel, shiftPeriod } from '@plumbline/scheme/periods'
import { showFigure, toFigure } from '../numbers/rounding.ts'
import type { NoScore, Step } from '../types.ts'
import { fieldReader, type Sources } from './field-reader.ts'
import { readFormula, type Formula } from './formula.ts'
import type { Reading } from './reading.ts'

/** Derived values standing on one another beyond any that lint lets through; deeper, the stack would be at risk. */
const mostAtOnce = 100

const refusing = (period: string, rows: number, value: string): Reading => ({
  period,
  numbers: new Float64Array(rows).fill(Number.NaN),
  text: () => '',
  whyNot: () => ({ code: 'expression_refused', value }),
  inputs: () => [],
})

interface Place {
  indicator: Indicator
  field: Field
}

interface Named {
  field: Field
  period: string
  /** Of the scoring: a value of another period says so in its step. */
  now: string
}

function stepOf(formula: Formula, { field, period, now }: Named, shown: (row: number) => string) {
  const label = periodLabel(period)
  const then = period === now ? { zh: '', en: '' } : { zh: `（${label.zh}）`, en: ` (${label.en})` }
  return (row: number): Step => ({
    name: 'derived',
    values: {
      name_zh: field.name.zh + then.zh,
      name_en: field.name.en + then.en,
      formula: formula.show(row),
      result: shown(row),
    },
  })
}

function readingOf(key: string, formula: Formula, named: Named): Reading {
  const numbers = formula.values.map(toFigure)
  const text = (row: number) => (Number.isNaN(numbers[row]) ? '' : showFigure(numbers[row]!))
  const step = stepOf(formula, named, text)
  const whyNot = (row: number): NoScore => formula.whyNot(row)
  return {
    period: named.period,
    numbers,
    text,
    whyNot,
    inputs: formula.inputs,
    steps: (row) => [...formula.steps(row), step(row)],
    made: { key, step, ground: formula.ground },
  }
}

/**
 * A derived value of every subject: its formula over the facts (and other derived values) of the same period, to 8 decimals like every
 * computed figure. 产值 92, 人口 200, `output / people * 100` → 46. An input missing leaves it without a value, for the input's reason;
 * facts filed under its own name are never looked at. Each is computed once for a class.
 */
export function readDerived(sources: Sources, { indicator, field }: Place, lag: number): Reading {
  const { kept, open, rows } = sources.expressions
  const period = shiftPeriod(sources.period, -lag)
  const name = `${indicator.id}.${field.id}`
  const key = `${name}@${period}`
  const before = kept.get(key)
  if (before) return before
  if (!field.expression || open.has(key) || open.size > mostAtOnce) return refusing(period, rows, name)
  open.add(key)
  const read = fieldReader(sources, indicator)
  const formula = readFormula(field.expression, { sources, own: indicator, read, lag })
  open.delete(key)
  const reading = readingOf(key, formula, { field, period, now: sources.period })
  kept.set(key, reading)
  return reading
}
