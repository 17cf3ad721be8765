import type { Scheme } from '@plumbline/scheme'
import { yearOfPeriod } from '@plumbline/scheme/periods'
import { allIndicators, periodsNeeded, resultPeriods } from '@plumbline/scheme/walk'

/**
 * Every period whose facts can matter: this one, those looked back to, the years their targets are kept under, and the periods inside them
 * whose results they take.
 */
export function factPeriods(scheme: Scheme, period: string): string[] {
  const periods = periodsNeeded(scheme, period)
  const fields = allIndicators(scheme.boards).flatMap(({ indicator }) => indicator.fields)
  const inside = fields.flatMap((field) => periods.flatMap((each) => resultPeriods(field, each)))
  return [...new Set([...periods, ...periods.map(yearOfPeriod), ...inside])]
}
