import type { HistoryPeriod } from '../history/types.ts'
import type { Place } from '../rank/indicator-places.ts'
import type { Points, RankedSubject } from '../types.ts'

export interface PeriodResults {
  period: string
  /** Of all classes, as `rankSubjects` gives them. */
  ranked: readonly Pick<RankedSubject, 'subject' | 'class' | 'rank' | 'total' | 'light'>[]
  /** subject → grade */
  grades?: ReadonlyMap<string, string | null>
  /** indicator → subject → place, as `indicatorPlaces` gives them, of all classes. */
  indicators?: ReadonlyMap<string, ReadonlyMap<string, Place>>
  /** indicator → subject → points of 10⁻⁸, of all classes, for `attainedAsked`. */
  attained?: ReadonlyMap<string, ReadonlyMap<string, Points>>
}

/** One period's results as history keeps them: u1 first of its class with 92.5 → { subject: 'u1', group: its class, rank: 1, total: 92.5·10⁸, … }. */
export function historyPeriodOf({
  period,
  ranked,
  grades,
  indicators,
  attained,
}: PeriodResults): HistoryPeriod {
  const places = ranked.map(({ subject, class: group, rank, total, light }) => ({
    subject,
    group,
    rank,
    total,
    light,
    ...(grades ? { grade: grades.get(subject) ?? null } : {}),
    ...(indicators ? { indicatorRanks: ranksOf(subject, indicators) } : {}),
    ...(attained ? { attained: attainedBy(subject, attained) } : {}),
  }))
  return { period, places }
}

const ranksOf = (subject: string, indicators: NonNullable<PeriodResults['indicators']>) =>
  Object.fromEntries([...indicators].map(([id, places]) => [id, places.get(subject)?.rank ?? null]))

const attainedBy = (subject: string, attained: NonNullable<PeriodResults['attained']>) =>
  Object.fromEntries([...attained].map(([id, points]) => [id, points.get(subject) ?? null]))
