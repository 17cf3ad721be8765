import type { DrawnPlaces } from './types.ts'

/** The nearest-rank quantile: the 50th of 1,000 for 5 %. */
const quantile = (sorted: ArrayLike<number>, percent: number) =>
  sorted[Math.max(Math.ceil((sorted.length * percent) / 100), 1) - 1]!

/** Drawn places in any order → their middle and where they lie; of 1, 2, … 100: median 50.5, likely 5 to 95. None: null throughout. */
export function intervalsOf(ranks: readonly number[]): Omit<DrawnPlaces, 'rank'> {
  if (ranks.length === 0) return { median: null, likely: null, whole: null }
  const sorted = Float64Array.from(ranks).sort()
  const half = sorted.length / 2
  return {
    median: (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2,
    likely: { from: quantile(sorted, 5), to: quantile(sorted, 95) },
    whole: { from: sorted[0]!, to: sorted.at(-1)! },
  }
}
