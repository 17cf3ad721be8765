import { splitFieldRef } from '@plumbline/scheme/walk'
import type { InputUsed, NoScore, Step } from '../types.ts'
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
}

export function readFacts(facts: FactIndex, { ref, own, period, role }: Wanted): Reading {
  const place = { ...splitFieldRef(ref, own), period }
  const { text, numbers, clashes } = facts.column(place)
  const whyNot = (row: number): NoScore => {
    const value = text[row]
    if (value === undefined) return { code: 'missing_value', field: ref, period }
    return clashes.has(row)
      ? { code: 'conflicting_values', field: ref, period }
      : { code: 'not_a_number', field: ref, value }
  }
  const inputs = (row: number): InputUsed[] =>
    text[row] === undefined || clashes.has(row) ? [] : [{ role, ...place, value: text[row] }]
  return { period, numbers, text: (row) => text[row] ?? '', whyNot, inputs }
}
