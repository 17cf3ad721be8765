import type { PeriodKind } from '../schema.ts'
import { periodsPerYear, readPeriod } from './parse.ts'
import { periodId } from './shift.ts'

// Plain dates are 'YYYY-MM-DD'; UTC is used only to count days, never as a place.
const dateOf = (year: number, monthIndex: number, day: number) =>
  new Date(Date.UTC(year, monthIndex, day)).toISOString().slice(0, 10)

/** The first day: '2026-Q3' → '2026-07-01'. */
export function startOfPeriod(id: string): string {
  const { kind, year, number } = readPeriod(id)
  return dateOf(year, (number - 1) * (12 / periodsPerYear[kind]), 1)
}

/** The last day: '2026-02' → '2026-02-28'. */
export function endOfPeriod(id: string): string {
  const { kind, year, number } = readPeriod(id)
  return dateOf(year, number * (12 / periodsPerYear[kind]), 0)
}

/** addDays('2026-10-31', 5) = '2026-11-05'. */
export function addDays(date: string, days: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return dateOf(year, month - 1, day + days)
}

/** The period of a kind in which a plain date lies: ('quarter', '2026-08-15') → '2026-Q3'. */
export function periodOn(kind: PeriodKind, date: string): string {
  const [year = 0, month = 0] = date.split('-').map(Number)
  return periodId({ kind, year, number: Math.ceil(month / (12 / periodsPerYear[kind])) })
}
