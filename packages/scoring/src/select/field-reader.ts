import type { Field, Indicator, Scheme } from '@plumbline/scheme'
import { shiftPeriod, yearOfPeriod } from '@plumbline/scheme/periods'
import { findField, findIndicator, splitFieldRef } from '@plumbline/scheme/walk'
import { readDerived } from './derived.ts'
import type { Expressions } from './expressions.ts'
import type { FactIndex } from './facts.ts'
import type { Read } from './figure.ts'
import { readFacts } from './reading.ts'

export interface Sources {
  scheme: Scheme
  period: string
  facts: FactIndex
  expressions: Expressions
}

/** Targets are set for a year and kept under it, everything else under its own period. */
export const periodOf = (source: Field['source'] | undefined, period: string) =>
  source === 'target' ? yearOfPeriod(period) : period

/** Reads fields for one indicator. */
export function fieldReader(sources: Sources, indicator: Indicator): Read {
  const { scheme, period, facts } = sources
  return (ref, role, lag = 0) => {
    const field = findField(scheme, ref, indicator.id)
    const source = field?.source
    if (field && source === 'derived') {
      const owner = findIndicator(scheme, splitFieldRef(ref, indicator.id).indicator)?.indicator ?? indicator
      return readDerived(sources, { indicator: owner, field }, lag)
    }
    return readFacts(facts, {
      ref,
      own: indicator.id,
      period: periodOf(source, shiftPeriod(period, -lag)),
      role,
    })
  }
}
