import type { Field, Indicator, Scheme } from '@plumbline/scheme'
import { shiftPeriod, yearOfPeriod } from '@plumbline/scheme/periods'
import { findField, findIndicator, goalOf, resultPeriods, splitFieldRef } from '@plumbline/scheme/walk'
import type { InputUsed } from '../types.ts'
import { readDerived } from './derived.ts'
import type { Expressions } from './expressions.ts'
import type { FactIndex } from './facts.ts'
import type { Read } from './figure.ts'
import { withGoal } from './goal.ts'
import { readFacts, type Reading } from './reading.ts'

export interface Sources {
  scheme: Scheme
  period: string
  facts: FactIndex
  expressions: Expressions
}

/** Targets are set for a year and kept under it, everything else under its own period. */
export const periodOf = (source: Field['source'] | undefined, period: string) =>
  source === 'target' ? yearOfPeriod(period) : period

/** Reads fields for one indicator; for what stands in none, by their full names alone. */
export function fieldReader(sources: Sources, indicator: Pick<Indicator, 'id'>): Read {
  const { scheme, period, facts } = sources
  const read = (ref: string, role: InputUsed['role'], lag = 0): Reading => {
    const field = findField(scheme, ref, indicator.id)
    const source = field?.source
    if (field && source === 'derived') {
      const owner = findIndicator(scheme, splitFieldRef(ref, indicator.id).indicator)!.indicator
      return readDerived(sources, { indicator: owner, field }, lag)
    }
    const at = periodOf(source, shiftPeriod(period, -lag))
    const area = field?.scope === 'area'
    const filed = readFacts(facts, {
      ref,
      own: indicator.id,
      period: at,
      role,
      area,
      atLeast: field?.atLeast,
    })
    // The goal is this year's: what was to be reached the year before is only what was filed then.
    const goal = field && at === yearOfPeriod(period) ? goalOf(field) : undefined
    if (goal === undefined) return filed
    return withGoal(filed, { role, ...splitFieldRef(ref, indicator.id), period: at, value: goal })
  }
  const results = (ref: string) => {
    const field = findField(scheme, ref, indicator.id)
    const inside = field ? resultPeriods(field, period) : []
    return (inside.length > 0 ? inside : [period]).map((each) =>
      readFacts(facts, { ref, own: indicator.id, period: each, role: 'value' }),
    )
  }
  return Object.assign(read, { period, results })
}
