import type { Indicator } from '@plumbline/scheme'
import { partsOf } from '@plumbline/scheme/walk'
import { pointUnits, toPoints } from '../numbers/rounding.ts'
import { rankWithin } from '../rank/rank-within.ts'
import type { Normalisation } from './types.ts'

/** Judged or taken over as they are: there is nothing to normalise otherwise. */
const judged = new Set<string>(['imported', 'rubric', 'ballot', 'panel', 'expression'])

export const isReplaceable = ({ method }: Indicator) =>
  method !== undefined && partsOf(method).every((part) => !judged.has(part.method.kind))

const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0)
const held = (score: number) => toPoints(Math.min(100, Math.max(0, score)))

function minmax(points: Float64Array, present: Float64Array): Float64Array {
  const [least, most] = [present[0]!, present.at(-1)!]
  return points.map((one) => (Number.isNaN(one) ? one : toPoints(((one - least) / (most - least)) * 100)))
}

function zscore(points: Float64Array, present: Float64Array): Float64Array {
  const average = sum(present) / present.length
  const squares = present.map((one) => (one - average) * (one - average)).sort()
  const deviation = Math.sqrt(sum(squares) / (present.length - 1))
  return points.map((one) => (Number.isNaN(one) ? one : held(60 + (10 * (one - average)) / deviation)))
}

function rank(points: Float64Array, present: Float64Array): Float64Array {
  const of = present.length
  return Float64Array.from(rankWithin(points, 'up', 'average'), (place) =>
    place === null ? Number.NaN : toPoints(((of - place) / (of - 1)) * 100),
  )
}

const ways = { minmax, zscore, rank }

/**
 * The attained scores of a class put on a scale by the class itself: (x − least) ÷ (most − least) × 100, 60 + 10 z held within 0–100,
 * or (n − place) ÷ (n − 1) × 100 with ties sharing the average place. 50, 70, 90 → 0, 50, 100 by the first and the last.
 * In points of 10⁻⁸, NaN = no score. All equal, or one alone: left as they are, since nothing tells them apart.
 */
export function normalise(points: Float64Array, way: Normalisation): Float64Array {
  const present = points
    .filter((one) => !Number.isNaN(one))
    .map((one) => one / pointUnits)
    .sort()
  if (way === 'own' || present.length === 0 || present[0] === present.at(-1)) return points
  return ways[way](
    points.map((one) => one / pointUnits),
    present,
  )
}
