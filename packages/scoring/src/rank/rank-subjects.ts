import type { Scheme } from '@plumbline/scheme'
import { publish } from '../numbers/rounding.ts'
import type { PreviousPlace, RankedSubject, SubjectScore } from '../types.ts'
import { byPlace } from './by-place.ts'
import { comparable } from './comparable.ts'
import { lightOf, publishedScores } from './lights.ts'
import { rankWithin } from './rank-within.ts'

export type Scored = Pick<SubjectScore, 'subject' | 'class' | 'total'>

export interface RankInput {
  scheme: Pick<Scheme, 'ranking' | 'rounding' | 'lights'>
  /** One class. */
  scores: readonly Scored[]
  /** Its places in the period before; subjects not in it have no movement. */
  previous: readonly PreviousPlace[]
}

/** Light rules speak of places 1…N; averaged and dense places are no such places, so the best shared place stands for them. */
const placesForLights = (ties: RankInput['scheme']['ranking']['ties']) => (ties === 'max' ? 'max' : 'min')

/** Places, movement, lights and published totals of one class: best first, equal places by id, those without a total last. */
export function rankSubjects({ scheme, scores, previous }: RankInput): RankedSubject[] {
  const values = scores.map(({ total }) => (total === null ? null : comparable(scheme, total)))
  const ranks = rankWithin(values, 'up', scheme.ranking.ties)
  const litBy = placesForLights(scheme.ranking.ties)
  const lit = litBy === scheme.ranking.ties ? ranks : rankWithin(values, 'up', litBy)
  const of = values.filter((value) => value !== null).length
  const scoreOf = publishedScores(scheme.lights, scheme.rounding)
  const before = new Map(previous.map(({ subject, rank }) => [subject, rank]))
  const ranked = scores.map(({ subject, class: classId, total }, index): RankedSubject => {
    const [rank, place, previousRank] = [ranks[index]!, lit[index]!, before.get(subject) ?? null]
    return {
      subject,
      class: classId,
      total,
      published: total === null ? null : publish(total, scheme.rounding),
      rank,
      of,
      previousRank,
      movement: rank === null || previousRank === null ? null : previousRank - rank,
      light:
        total === null
          ? null
          : lightOf(scheme.lights, { rank: place, of, score: scoreOf(total), behind: null }),
    }
  })
  return ranked.sort(byPlace)
}
