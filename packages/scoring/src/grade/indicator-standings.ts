import { standingsOf } from '../history/groups.ts'
import type { HistoryPeriod } from '../history/types.ts'
import { byIndicator } from '../propose/lists.ts'

/** The first and the last of the places it shares with its equals, of so many. */
export interface Ends {
  best: number
  worst: number
  of: number
}

/** indicator → subject → where it stands within its class by what that attained; nobody who attained nothing. */
export type IndicatorStandings = ReadonlyMap<string, ReadonlyMap<string, Ends>>

/**
 * Where everybody stands on some indicators, each class by itself, for quotas that go by them (S0-20): places as `historyPeriodOf` keeps
 * them. Ranks 1, 2, 2, 4 of one class: 1 to 1, twice 2 to 3, 4 to 4, of 4. Throws RangeError `listed_twice`.
 */
export const indicatorStandings = (
  period: HistoryPeriod,
  indicators: readonly string[],
): IndicatorStandings =>
  new Map(
    indicators.map((id) => [
      id,
      new Map(
        [...standingsOf(byIndicator(period, id))].map(
          ([
            subject,
            {
              better,
              worse,
              then: { of },
            },
          ]) => [subject, { best: better + 1, worst: of - worse, of }],
        ),
      ),
    ]),
  )
