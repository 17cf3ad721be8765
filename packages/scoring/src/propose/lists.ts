import type { HistoryPeriod } from '../history/types.ts'
import { publishedUnits } from '../numbers/rounding.ts'
import { rankWithin } from '../rank/rank-within.ts'
import type { ProposeInput } from './types.ts'

/** The group of all classes in one list. */
export const allGroups = '*'

/** All classes ranked together by total, as the scheme ranks: 90 of one class goes before 85 of another. Those not ranked stay so. */
export function inOneList(
  { period, places }: HistoryPeriod,
  { ranking, rounding }: ProposeInput['scheme'],
): HistoryPeriod {
  const totals = places.map(({ rank, total }) => {
    if (rank === null || total == null) return null
    return ranking.on === 'exact' ? total : publishedUnits(total, rounding)
  })
  const ranks = rankWithin(totals, 'up', ranking.ties)
  return { period, places: places.map((place, k) => ({ ...place, group: allGroups, rank: ranks[k]! })) }
}

/** Each class ranked by what an indicator attained: its own place stands for that of the total. */
export const byIndicator = ({ period, places }: HistoryPeriod, indicator: string): HistoryPeriod => ({
  period,
  places: places.map((place) => ({ ...place, rank: place.indicatorRanks?.[indicator] ?? null })),
})

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
