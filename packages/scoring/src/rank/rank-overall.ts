import type { Scheme } from '@plumbline/scheme'
import { publish } from '../numbers/rounding.ts'
import type { OverallSubject } from '../types.ts'
import { byPlace } from './by-place.ts'
import { comparable } from './comparable.ts'
import { overallScores, type Totalled } from './overall-scores.ts'
import { rankWithin } from './rank-within.ts'

export interface OverallInput {
  scheme: Pick<Scheme, 'overall' | 'ranking' | 'rounding'>
  /** Of all classes. */
  scores: readonly Totalled[]
}

/**
 * 大排序 (S4-16): everyone of every class in one list by the scheme's basis of comparison, its rule of ties, and exact or published
 * figures; best first, equal places by id, those without a total last. A scheme without `overall` gives an empty list. By `normalised`, 90, 80,
 * 70 of one class and 60, 50 of another: 1, 3, 4 and 1, 4 of 5.
 */
export function rankOverall({ scheme, scores }: OverallInput): OverallSubject[] {
  const { overall, ranking, rounding } = scheme
  if (!overall) return []
  const found = overallScores(overall, scores)
  const values = scores.map(({ subject }) => {
    const own = found.get(subject)
    return own ? comparable(scheme, own.score) : null
  })
  const ranks = rankWithin(values, 'up', ranking.ties)
  const rows = scores.map(({ subject, class: classId, total }, index): OverallSubject => {
    const own = found.get(subject)
    return {
      subject,
      class: classId,
      total,
      score: own?.score ?? null,
      published: own ? publish(own.score, rounding) : null,
      rank: ranks[index]!,
      of: found.size,
      step: own?.step ?? null,
      warnings: own?.warnings ?? [],
    }
  })
  return rows.sort(byPlace)
}
