import type { Scheme } from '@plumbline/scheme'
import { yearOfPeriod } from '@plumbline/scheme/periods'
import { periodsNeeded } from '@plumbline/scheme/walk'

/** Every period whose facts can matter: this one, those looked back to, and the years their targets are kept under. */
export function factPeriods(scheme: Scheme, period: string): string[] {
  const periods = periodsNeeded(scheme, period)
  return [...new Set([...periods, ...periods.map(yearOfPeriod)])]
}
