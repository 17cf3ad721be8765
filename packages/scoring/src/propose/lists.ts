import type { HistoryPeriod } from '../history/types.ts'
import { comparable } from '../rank/comparable.ts'
import { overallScores } from '../rank/overall-scores.ts'
import { rankWithin } from '../rank/rank-within.ts'
import { allGroups } from './all-groups.ts'
import type { Points } from '../types.ts'
import type { ProposeInput } from './types.ts'

/** By the scheme's 大排序, on the scale of the whole class (D15); the totals as they are where it has none. */
function comparedBy({ overall }: ProposeInput['scheme'], places: HistoryPeriod['places']) {
  const totalled = places.map(({ subject, group, total }) => ({
    subject,
    class: group,
    total: total ?? null,
  }))
  const scores = overall && overallScores(overall, totalled)
  return (subject: string, total: number) => scores?.get(subject)?.score ?? total
}

/**
 * All classes ranked together, as the scheme ranks: 90 of one class goes before 85 of another, unless its 大排序 compares otherwise. Those
 * not ranked stay so.
 */
export function inOneList({ period, places }: HistoryPeriod, scheme: ProposeInput['scheme']): HistoryPeriod {
  const scoreOf = comparedBy(scheme, places)
  const values = places.map(({ subject, rank, total }) =>
    rank === null || total == null ? null : comparable(scheme, scoreOf(subject, total)),
  )
  const ranks = rankWithin(values, 'up', scheme.ranking.ties)
  return { period, places: places.map((place, k) => ({ ...place, group: allGroups, rank: ranks[k]! })) }
}

/** Each class ranked by what an indicator attained: its own place stands for that of the total. */
export const byIndicator = ({ period, places }: HistoryPeriod, indicator: string): HistoryPeriod => ({
  period,
  places: places.map((place) => ({ ...place, rank: place.indicatorRanks?.[indicator] ?? null })),
})

/** What everybody attained on an indicator. Throws RangeError `no_attained` where nobody has said: nobody proposed would look like nobody found. */
export const attainedOn = ({ places }: HistoryPeriod, indicator: string): (Points | null)[] =>
  places.map(({ attained }) => {
    if (!attained) throw new RangeError(`no_attained: ${indicator}`)
    return attained[indicator] ?? null
  })

/** All classes ranked together by what an indicator attained, as it is; those who attained nothing are not. */
export function inOneListBy(period: HistoryPeriod, indicator: string): HistoryPeriod {
  const ranks = rankWithin(attainedOn(period, indicator), 'up', 'min')
  const places = period.places.map((place, k) => ({ ...place, group: allGroups, rank: ranks[k]! }))
  return { period: period.period, places }
}

/** Only those of some classes; of every class where none is named. */
export const ofClasses = (
  periods: readonly HistoryPeriod[],
  classes: readonly string[] | undefined,
): readonly HistoryPeriod[] =>
  classes
    ? periods.map(({ period, places }) => ({
        period,
        places: places.filter(({ group }) => classes.includes(group)),
      }))
    : periods
