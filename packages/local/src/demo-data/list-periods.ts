import { shiftPeriod } from '@plumbline/scheme'

/** Every period from first to last, both included: "2025-10" … by month, "2015" … by year. */
export function listPeriods(first: string, last: string): string[] {
  const periods: string[] = []
  for (let at = first; at <= last; at = shiftPeriod(at, 1)) periods.push(at)
  return periods
}

/** "2026-03" → year 2026, month 3. Only monthly series are made up. */
export function splitMonth(period: string): { year: number; month: number } {
  const [year, month] = period.split('-').map(Number)
  if (year === undefined || month === undefined) throw new Error(`demo_not_a_month: ${period}`)
  return { year, month }
}
