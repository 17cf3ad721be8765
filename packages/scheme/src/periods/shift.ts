import type { PeriodKind } from '../schema.ts'
import { periodsPerYear, readPeriod, type Period } from './parse.ts'

const suffix = {
  month: (number: number) => `-${String(number).padStart(2, '0')}`,
  quarter: (number: number) => `-Q${number}`,
  half: (number: number) => `-H${number}`,
  year: () => '',
} as const

/** The id of a period: { month, 2026, 3 } → '2026-03'. */
export function periodId(period: Period): string {
  return String(period.year).padStart(4, '0') + suffix[period.kind](period.number)
}

/** The period n after (or, negative, before): shiftPeriod('2026-01', -1) = '2025-12'. */
export function shiftPeriod(id: string, n: number): string {
  const { kind, year, number } = readPeriod(id)
  const perYear = periodsPerYear[kind]
  const ordinal = year * perYear + number - 1 + n
  return periodId({
    kind,
    year: Math.floor(ordinal / perYear),
    number: (((ordinal % perYear) + perYear) % perYear) + 1,
  })
}

/** The periods of a kind that make up one, in order: ('2026-Q3', 'month') → 2026-07, 2026-08, 2026-09; itself for its own kind, none for a longer one. */
export function periodsInside(id: string, every: PeriodKind): string[] {
  const { kind, year, number } = readPeriod(id)
  const each = Math.floor(periodsPerYear[every] / periodsPerYear[kind])
  return Array.from({ length: each }, (_, k) =>
    periodId({ kind: every, year, number: (number - 1) * each + k + 1 }),
  )
}

/** The year a period lies in, where its targets are kept: '2026-10' → '2026'. */
export function yearOfPeriod(id: string): string {
  return periodId({ kind: 'year', year: readPeriod(id).year, number: 1 })
}

/** The fraction of the year gone when the period ends: October 10/12, the third quarter 3/4. */
export function monthShare(id: string): number {
  const { kind, number } = readPeriod(id)
  return number / periodsPerYear[kind]
}
