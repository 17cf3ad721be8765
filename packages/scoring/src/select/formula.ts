import type { Indicator } from '@plumbline/scheme'
import type { Compiled, Expression } from '@plumbline/scheme/expressions'
import { endOfPeriod, shiftPeriod } from '@plumbline/scheme/periods'
import { findField } from '@plumbline/scheme/walk'
import type { InputUsed, NoScore, Step } from '../types.ts'
import type { Sources } from './field-reader.ts'
import type { Read } from './figure.ts'
import type { Reading } from './reading.ts'

/** A derived value among those another one stands on. */
export interface Derived {
  key: string
  step(row: number): Step
}

/** A fact among those a derived value comes from in the end. */
interface Leaf {
  key: string
  reading: Reading
}

/** All that a formula stands on, however far below, each once and lowest first: listing it costs no walk through the formulas. */
export interface Ground {
  derived: Derived[]
  facts: Leaf[]
}

/** A formula over a class: one number per subject before any rounding, and where it came from. */
export interface Formula {
  /** NaN where there is none. */
  values: Float64Array
  /** With the numbers of a row: '92 ÷ 100 × 100'. */
  show(row: number): string
  whyNot(row: number): NoScore
  inputs(row: number): InputUsed[]
  /** How the derived values it stands on came about. */
  steps(row: number): Step[]
  ground: Ground
}

interface Asking {
  sources: Sources
  own: Pick<Indicator, 'id'>
  read: Read
  /** How many periods before the one scored. */
  lag: number
}

/** What stands for a name in one row: a number and how it reads. */
type Slot = Pick<Reading, 'text'> & { number(row: number): number; leaf?: Leaf }

const fixed = (value: number): Slot => ({ number: () => value, text: () => String(value) })

function slotOf(name: string, { sources, own, read, lag }: Asking): Slot {
  const period = shiftPeriod(sources.period, -lag)
  if (name === 'month') return fixed(Number(endOfPeriod(period).slice(5, 7)))
  if (name === 'months') return fixed(12)
  const target = findField(sources.scheme, name, own.id)?.source === 'target'
  const reading = read(name, target ? 'target' : 'value', lag)
  return {
    number: (row) => reading.numbers[row]!,
    text: reading.text,
    leaf: { key: `${name}@${reading.period}`, reading },
  }
}

const once = <T extends { key: string }>(all: readonly T[]): T[] => [
  ...new Map(all.map((one) => [one.key, one])).values(),
]

const groundOf = (leaves: readonly Leaf[]): Ground => ({
  derived: once(leaves.flatMap(({ reading: { made } }) => (made ? [...made.ground.derived, made] : []))),
  facts: once(leaves.flatMap((leaf) => leaf.reading.made?.ground.facts ?? [leaf])),
})

const refused = (text: string, rows: number): Formula => ({
  values: new Float64Array(rows).fill(Number.NaN),
  show: () => text,
  whyNot: () => ({ code: 'expression_refused', value: text }),
  inputs: () => [],
  steps: () => [],
  ground: { derived: [], facts: [] },
})

function formulaOf({ evaluate, show }: Expression, slots: readonly Slot[], rows: number): Formula {
  const leaves = slots.flatMap(({ leaf }) => leaf ?? [])
  const ground = groundOf(leaves)
  const outcome = (row: number) => evaluate(slots.map(({ number }) => number(row)))
  const lacking = (row: number) => leaves.find(({ reading }) => Number.isNaN(reading.numbers[row]))?.reading
  const shown = (row: number) => show(slots.map(({ text }) => text(row)))
  const whyNot = (row: number): NoScore => {
    const lacks = lacking(row)
    if (lacks) return lacks.whyNot(row)
    return {
      code: outcome(row) === 'divided_by_zero' ? 'divided_by_zero' : 'out_of_range',
      value: shown(row),
    }
  }
  const values = Float64Array.from({ length: rows }, (_, row) => {
    const value = lacking(row) ? Number.NaN : outcome(row)
    return typeof value === 'number' ? value : Number.NaN
  })
  return {
    values,
    show: shown,
    whyNot,
    inputs: (row) => ground.facts.flatMap(({ reading }) => reading.inputs(row)),
    steps: (row) => ground.derived.map(({ step }) => step(row)),
    ground,
  }
}

/**
 * A formula of a tenant's for every subject of the class. Any name without a number leaves the subject without one, for the first such
 * name's reason, whichever way the formula would have turned; so does dividing by zero or leaving the range of numbers at any step.
 * A formula lint would refuse gives `expression_refused`.
 */
export function readFormula(text: string, asking: Asking): Formula {
  const { rows, compile } = asking.sources.expressions
  const compiled: Compiled = compile(text, asking.own)
  if (!compiled.ok) return refused(text, rows)
  return formulaOf(
    compiled,
    compiled.names.map((name) => slotOf(name, asking)),
    rows,
  )
}
