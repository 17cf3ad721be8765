import type { PeriodKind } from '../schema.ts'

/** `number` counts from 1 within the year: month 10, quarter 3, half 1; a year is number 1 of itself. */
export interface Period {
  kind: PeriodKind
  year: number
  number: number
}

/** How many of a kind make a year. */
export const periodsPerYear = { month: 12, quarter: 4, half: 2, year: 1 } as const satisfies Record<
  PeriodKind,
  number
>

const shape = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])|Q([1-4])|H([12])))?$/

/** '2026-10' | '2026-Q3' | '2026-H1' | '2026'; undefined for anything else. */
export function parsePeriod(id: string): Period | undefined {
  const found = shape.exec(id)
  if (!found) return undefined
  const [, year, month, quarter, half] = found
  const kind = month ? 'month' : quarter ? 'quarter' : half ? 'half' : 'year'
  return { kind, year: Number(year), number: Number(month ?? quarter ?? half ?? 1) }
}

/** For ids that were checked at the door; a bad one here is a fault of ours. */
export function readPeriod(id: string): Period {
  const period = parsePeriod(id)
  if (!period) throw new RangeError(`bad_period: ${id}`)
  return period
}

export function kindOfPeriod(id: string): PeriodKind {
  return readPeriod(id).kind
}
