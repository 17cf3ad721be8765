import type { Overall } from '@plumbline/scheme'
import { endsOf } from '../attain/ends-of.ts'
import { spreadOf } from '../attain/zscore.ts'
import { pointUnits, showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import type { OverallScore, Points } from '../types.ts'

type Compare = (total: Points) => Omit<OverallScore, 'subject'>

const plain = (score: Points, name: string, values: Record<string, string>): ReturnType<Compare> => ({
  score,
  step: { name, values: { ...values, result: showPoints(score) } },
  warnings: [],
})

const raw: Compare = (total) => plain(total, 'overall_raw', {})

/** All of the class have one total, or one is alone: nothing tells them apart, and all get what is set for that. */
const degenerate =
  (score: Points): Compare =>
  (total) => ({
    ...plain(score, 'overall_equal', { value: showPoints(total) }),
    warnings: ['overall_degenerate'],
  })

/** P1, relative form: 60 for the least of the class, 100 for the most. */
function normalised(totals: Float64Array): Compare {
  const { least, most } = endsOf(totals)
  if (least === most) return degenerate(toPoints(100))
  const ends = { least: showPoints(least), most: showPoints(most) }
  return (total) =>
    plain(toPoints(60 + ((total - least) / (most - least)) * 40), 'overall_normalised', {
      value: showPoints(total),
      ...ends,
    })
}

/** Deviations (of the sample, n − 1) from the mean of the class. */
function zscore(totals: Float64Array): Compare {
  const { average, deviation, count } = spreadOf(totals)
  if (deviation === 0) return degenerate(0)
  const spread = {
    count: String(count),
    average: showFigure(average / pointUnits),
    deviation: showFigure(deviation / pointUnits),
  }
  return (total) =>
    plain(toPoints((total - average) / deviation), 'overall_zscore', { value: showPoints(total), ...spread })
}

const bases = {
  raw: () => raw,
  normalised,
  zscore,
} as const satisfies Record<Overall['basis'], (totals: Float64Array) => Compare>

export interface Totalled {
  subject: string
  class: string
  total: Points | null
}

/**
 * What totals of different classes are compared by (D15), subject → score in 10⁻⁸ and how: the total itself; 60 + (total − least) ÷ (most −
 * least) × 40 within its class (P1); or (total − mean) ÷ standard deviation of its class (n − 1). 70, 80, 90: 60, 80, 100 or −1, 0, 1. A
 * class of one, or with all totals equal: 100 or 0 and the warning `overall_degenerate`. Without a total there is none.
 */
export function overallScores(
  { basis }: Overall,
  subjects: readonly Totalled[],
): Map<string, Omit<OverallScore, 'subject'>> {
  const present = subjects.flatMap(({ total, ...one }) => (total === null ? [] : [{ ...one, total }]))
  const classes = Map.groupBy(present, (one) => one.class)
  const scores = [...classes.values()].flatMap((own) => {
    const compare = bases[basis](Float64Array.from(own, ({ total }) => total))
    return own.map(({ subject, total }) => [subject, compare(total)] as const)
  })
  return new Map(scores)
}
