import type { Field, Indicator, Scheme } from '@plumbline/scheme'
import { shiftPeriod, yearOfPeriod } from '@plumbline/scheme/periods'
import { findField } from '@plumbline/scheme/walk'
import type { FactIndex } from './facts.ts'
import type { Read } from './figure.ts'
import { readFacts } from './reading.ts'

export interface Sources {
  scheme: Scheme
  period: string
  facts: FactIndex
}

/** Targets are set for a year and kept under it, everything else under its own period. */
export const periodOf = (source: Field['source'] | undefined, period: string) =>
  source === 'target' ? yearOfPeriod(period) : period

/** Reads fields for one indicator. */
export function fieldReader({ scheme, period, facts }: Sources, indicator: Indicator): Read {
  return (ref, role, lag = 0) => {
    const source = findField(scheme, ref, indicator.id)?.source
    return readFacts(facts, {
      ref,
      own: indicator.id,
      period: periodOf(source, shiftPeriod(period, -lag)),
      role,
    })
  }
}
