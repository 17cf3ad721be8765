import { kindOfPeriod, shiftPeriod } from '@plumbline/scheme/periods'

/** Refuses a history that runs backwards, names a period twice or mixes months with quarters: a run over it would be wrong without a sign. */
export function checkOrder(periods: readonly { period: string }[]): void {
  periods.forEach(({ period }, index) => {
    const before = periods[index - 1]?.period
    const kind = kindOfPeriod(period)
    if (before === undefined) return
    if (kindOfPeriod(before) !== kind) throw new RangeError(`mixed_periods: ${before} ${period}`)
    if (!(before < period)) throw new RangeError(`not_in_order: ${before} ${period}`)
  })
}

/**
 * The run that ends in the last period: newest backwards while `keep` gives something and no period is left out between.
 * Oldest first. A missing month ends a run: nobody is held to have stood somewhere in a month without results.
 */
export function runAtEnd<P extends { period: string }, T>(
  periods: readonly P[],
  keep: (period: P, newer: T | undefined) => T | undefined,
): T[] {
  const run: T[] = []
  for (let at = periods.length - 1; at >= 0; at--) {
    const newer = periods[at + 1]
    if (newer && shiftPeriod(newer.period, -1) !== periods[at]!.period) break
    const kept = keep(periods[at]!, run[0])
    if (kept === undefined) break
    run.unshift(kept)
  }
  return run
}

export const bySubject = (a: { subject: string }, b: { subject: string }) =>
  a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0

/** Everyone named in a period once, in the order of ids. */
export const subjectsOf = (period: { places: readonly { subject: string }[] } | undefined): string[] =>
  [...new Set(period?.places.map(({ subject }) => subject))].sort()
