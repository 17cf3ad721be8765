/** Every period from first to last, both included: "2025-10" … by month, "2015" … by year. */
export function listPeriods(first: string, last: string): string[] {
  const periods: string[] = []
  for (let at = first; at <= last; at = nextPeriod(at)) periods.push(at)
  return periods
}

function nextPeriod(period: string): string {
  const { year, month } = splitPeriod(period)
  if (month === undefined) return String(year + 1)
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`
}

export function splitPeriod(period: string): { year: number; month: number | undefined } {
  const [year, month] = period.split('-')
  return { year: Number(year), month: month === undefined ? undefined : Number(month) }
}
