import { standingsOf, type Standing } from './groups.ts'
import { bySubject, checkOrder } from './periods.ts'
import type { HistoryPeriod } from './types.ts'

export interface Pair {
  subject: string
  before: Standing
  after: Standing
}

/** Whoever can be compared (D10): ranked both times, in the same group, neither new nor merged since. In the order of ids. */
export function comparablePairs(before: HistoryPeriod, after: HistoryPeriod): Pair[] {
  checkOrder([before, after])
  const was = standingsOf(before)
  return [...standingsOf(after)]
    .flatMap(([subject, standing]) => {
      const earlier = was.get(subject)
      if (!earlier || standing.place.exempt || earlier.then.group !== standing.then.group) return []
      return [{ subject, before: earlier, after: standing }]
    })
    .sort(bySubject)
}
