import type { Scheme } from '@plumbline/scheme'
import { rankWithin } from '../rank/rank-within.ts'
import { comparable } from '../rank/comparable.ts'
import { overallScores } from '../rank/overall-scores.ts'
import type { RankedSubject } from '../types.ts'

/** Where a subject stands among those graded with it. */
export interface Standing {
  /** As the scheme treats ties. */
  place: number | null
  /** The first and the last of the places it shares with its equals. */
  best: number | null
  worst: number | null
  of: number
}
type Graded = Pick<Scheme, 'ranking' | 'rounding' | 'overall'> & {
  grades: Pick<NonNullable<Scheme['grades']>, 'vetoRanking' | 'within'>
}

interface Row {
  subject: string
  total: number
}

/** Places of some, behind those that go before them. */
function placesOf(rows: readonly Row[], scheme: Graded, ahead: Standing[]) {
  const { ranking } = scheme
  const values = rows.map(({ total }) => comparable(scheme, total))
  const [place, best, worst] = [ranking.ties, 'min' as const, 'max' as const].map((ties) =>
    rankWithin(values, 'up', ties),
  )
  // Dense places have no gaps, so the last ones go on from the last place there is.
  const offset = ranking.ties === 'dense' ? Math.max(0, ...ahead.map((one) => one.place ?? 0)) : ahead.length
  return rows.map((_, k) => ({
    place: place![k]! + offset,
    best: best![k]! + ahead.length,
    worst: worst![k]! + ahead.length,
  }))
}

/** Graded over all classes where the scheme has a 大排序, units stand as they do in it (D15); totals are compared otherwise. */
function comparedBy({ overall, grades }: Graded, group: readonly RankedSubject[]) {
  const scores = overall && grades.within === 'all' ? overallScores(overall, group) : undefined
  return (subject: string, total: number) => (scores ? scores.get(subject)!.score : total)
}

/**
 * Places of one group, as `vetoRanking` has them: kept, behind all others, or none at all. 90, 80, 80 with the 90 vetoed and ranked
 * last: places 3, 1, 1. Those without a place or a total have none here either and do not count in N.
 */
export function standingsOf(
  scheme: Graded,
  group: readonly RankedSubject[],
  vetoed: ReadonlySet<string>,
): Map<string, Standing> {
  const { vetoRanking } = scheme.grades
  const scoreOf = comparedBy(scheme, group)
  const ranked = group.flatMap(({ subject, total, rank }) =>
    total === null || rank === null || (vetoRanking === 'exclude' && vetoed.has(subject))
      ? []
      : [{ subject, total: scoreOf(subject, total) }],
  )
  const isLast = ({ subject }: Row) => vetoRanking === 'last' && vetoed.has(subject)
  const [first, last] = [ranked.filter((row) => !isLast(row)), ranked.filter(isLast)]
  const of = ranked.length
  const ahead = placesOf(first, scheme, []).map((places) => ({ ...places, of }))
  const behind = placesOf(last, scheme, ahead).map((places) => ({ ...places, of }))
  const none: Standing = { place: null, best: null, worst: null, of }
  const places = [...ahead, ...behind]
  const byId = new Map([...first, ...last].map(({ subject }, k) => [subject, places[k]!]))
  return new Map(group.map(({ subject }) => [subject, byId.get(subject) ?? none]))
}
