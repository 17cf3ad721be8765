import type { Light } from '@plumbline/scheme'
import { publishedUnits } from '../numbers/rounding.ts'
import { lightOf, publishedScores } from '../rank/lights.ts'
import { rankWithin } from '../rank/rank-within.ts'
import type { Consequence, RobustnessInput } from './types.ts'

/** Places of one class as columns; null = not ranked. */
export interface Places {
  of: number
  /** As the scheme ranks ties. */
  rank: (number | null)[]
  best: (number | null)[]
  worst: (number | null)[]
  lights: (Light | null)[]
}

/** Totals (NaN = none) → places and lights, by the same rules as `rankSubjects` without its sorting and printing. */
export function placesOf(
  { ranking, rounding, lights }: RobustnessInput['scheme'],
  totals: Float64Array,
): Places {
  const values =
    ranking.on === 'exact'
      ? totals
      : totals.map((total) => (Number.isNaN(total) ? total : publishedUnits(total, rounding)))
  const best = rankWithin(values, 'up', 'min')
  const worst = rankWithin(values, 'up', 'max')
  const { ties } = ranking
  const rank = ties === 'min' ? best : ties === 'max' ? worst : rankWithin(values, 'up', ties)
  const of = best.filter((place) => place !== null).length
  const lit = ties === 'max' ? worst : best
  const scoreOf = publishedScores(lights, rounding)
  return {
    of,
    rank,
    best,
    worst,
    lights: lit.map((place, row) =>
      place === null
        ? null
        : lightOf(lights, { rank: place, of, score: scoreOf(totals[row]!), behind: null }),
    ),
  }
}

/** What a place decides for one row. Among the last k: fewer than k are strictly worse, so all who share the edge are in. */
export function decided(consequence: Consequence, places: Places, row: number): boolean | Light | null {
  if (consequence.kind === 'light') return places.lights[row]!
  const [best, worst] = [places.best[row]!, places.worst[row]!]
  if (best === null) return false
  return consequence.kind === 'top' ? best <= consequence.places : worst > places.of - consequence.places
}
