import type { Scheme } from '@plumbline/scheme'
import { quotaIndicators } from '@plumbline/scheme/grades'
import { attainedAsked } from '@plumbline/scheme/walk'
import { leafColumns } from '../aggregate/group.ts'
import type { ScoredClass } from '../aggregate/score-class.ts'
import { indicatorStandings, type IndicatorStandings } from '../grade/indicator-standings.ts'
import type { HistoryPlace } from '../history/types.ts'
import type { GivenPlace } from '../propose/types.ts'
import { rankWithin } from '../rank/rank-within.ts'

/** What quotas and consequences look at besides totals, which neither weights nor links change. */
export interface Attained {
  /** subject → its place in the class on each indicator, ties sharing the better one as in `indicatorPlaces`; scores where rules ask. */
  places: ReadonlyMap<string, Pick<HistoryPlace, 'indicatorRanks' | 'attained'>>
  /** Places that came from outside. */
  given: GivenPlace[]
  /** On the indicators that quotas go by. */
  standings: IndicatorStandings
}

const orNull = (points: number) => (Number.isNaN(points) ? null : points)

interface Own {
  indicatorRanks: Record<string, number | null>
  attained?: Record<string, number | null>
}

export function attainedOf(scheme: Scheme, classes: readonly ScoredClass[]): Attained {
  const asked = attainedAsked(scheme)
  const start = (): Own => ({
    indicatorRanks: {},
    ...(asked.length > 0 && { attained: Object.fromEntries(asked.map((id) => [id, null])) }),
  })
  const places = new Map<string, Own>()
  const given: GivenPlace[] = []
  const groups = new Map(classes.flatMap((one) => one.subjects.map((subject) => [subject, one.class])))
  for (const subject of groups.keys()) places.set(subject, start())
  for (const scored of classes)
    for (const { indicator, points, given: givenAt } of leafColumns(scored)) {
      const ranks = rankWithin(points, 'up', 'min')
      for (const [row, subject] of scored.subjects.entries()) {
        const own = places.get(subject)!
        own.indicatorRanks[indicator.id] = ranks[row]!
        if (own.attained && asked.includes(indicator.id)) own.attained[indicator.id] = orNull(points[row]!)
        const from = givenAt?.(row)
        if (from) given.push({ subject, indicator: indicator.id, ...from })
      }
    }
  const ranked = [...places].map(([subject, own]) => ({
    ...own,
    subject,
    group: groups.get(subject)!,
    rank: null,
  }))
  return {
    places,
    given,
    standings: indicatorStandings({ period: '', places: ranked }, quotaIndicators(scheme)),
  }
}
