import type { Aggregate } from '@plumbline/scheme'
import { pointUnits, toPoints } from '../numbers/rounding.ts'
import { weightedMeans } from '../numbers/weighted-means.ts'

type Means = (columns: readonly Float64Array[], weights: readonly number[], rows: number) => Float64Array

/** Scores and weights of the children that have both in one row. */
type Present = { score: number; weight: number }[]

/** Nothing present makes 0 ÷ 0, which is NaN: no score. */
const rowWise =
  (mean: (present: Present, carried: number) => number): Means =>
  (columns, weights, rows) =>
    Float64Array.from({ length: rows }, (_, row) => {
      const present = columns
        .map((column, k) => ({ score: column[row]! / pointUnits, weight: weights[k]! }))
        .filter(({ score, weight }) => !Number.isNaN(score) && weight > 0)
      const carried = present.reduce((sum, { weight }) => sum + weight, 0)
      return toPoints(mean(present, carried))
    })

// A score below zero has neither logarithm nor a place in a harmonic mean: no score, which NaN says through both.
const geometric = rowWise((present, carried) =>
  Math.exp(present.reduce((sum, { score, weight }) => sum + weight * Math.log(score), 0) / carried),
)

const harmonic = rowWise((present, carried) =>
  present.some(({ score }) => score < 0)
    ? Number.NaN
    : carried / present.reduce((sum, { score, weight }) => sum + weight / score, 0),
)

/**
 * How scores become one, over the children that have one (weight that is missing goes to those present):
 * arithmetic Σ w·x ÷ Σ w, exact; geometric Π x^(w ÷ Σ w): 40 and 90 → 60; harmonic Σ w ÷ Σ (w ÷ x): 40 and 60 → 48.
 * A zero makes the geometric and harmonic mean zero; a score below zero leaves them without one. OECD Handbook (2008), step 6.
 */
export const means: Record<Aggregate, Means> = { arithmetic: weightedMeans, geometric, harmonic }
