import { isEarlierVintage, splitFieldRef, type Vintage } from '@plumbline/scheme/walk'
import type { InputUsed, NoScore, Step } from '../types.ts'
import { vintageIn } from './editions.ts'
import type { FactIndex } from './facts.ts'
import type { Derived, Ground } from './formula.ts'

/** A column of facts read for a purpose: its numbers, and for each row where they came from or why there is none. */
export interface Reading {
  period: string
  numbers: Float64Array
  text(row: number): string
  whyNot(row: number): NoScore
  inputs(row: number): InputUsed[]
  /** How it came about, where it is derived; nothing for what was entered. */
  steps?(row: number): Step[]
  made?: Derived & { ground: Ground }
}

export interface Wanted {
  ref: string
  /** The indicator that asks; a ref without a dot is its own field. */
  own: string
  period: string
  role: InputUsed['role']
  /** One figure for everybody. */
  area?: boolean
  /** Figures of an earlier vintage, or of none stated, do not count. */
  atLeast?: Vintage | undefined
}

export function readFacts(facts: FactIndex, { ref, own, period, role, area, atLeast }: Wanted): Reading {
  const place = { ...splitFieldRef(ref, own), period }
  const { text, numbers, clashes, editions } = area ? facts.area(place) : facts.column(place)
  const tooEarly = (row: number): NoScore | undefined => {
    const { vintage = null } = vintageIn(editions.get(row))
    if (!atLeast || (vintage && !isEarlierVintage(vintage, atLeast))) return undefined
    return { code: 'vintage_too_early', field: ref, period, vintage, atLeast }
  }
  const whyNot = (row: number): NoScore => {
    const value = text[row]
    if (value === undefined) return { code: 'missing_value', field: ref, period }
    if (clashes.has(row)) return { code: 'conflicting_values', field: ref, period }
    return tooEarly(row) ?? { code: 'not_a_number', field: ref, value }
  }
  const inputs = (row: number): InputUsed[] => {
    const value = text[row]
    if (value === undefined || clashes.has(row)) return []
    return [{ role, ...place, value, ...vintageIn(editions.get(row)) }]
  }
  return {
    period,
    numbers: atLeast ? numbers.map((value, row) => (tooEarly(row) ? Number.NaN : value)) : numbers,
    text: (row) => text[row] ?? '',
    whyNot,
    inputs,
  }
}
