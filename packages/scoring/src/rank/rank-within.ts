import type { Indicator, Scheme } from '@plumbline/scheme'

export type Ties = Scheme['ranking']['ties']

/** How many of the sorted values are below the given one. */
function countBelow(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** Numbers such that a smaller one is a better place; null and NaN have none. */
function costs(values: ArrayLike<number | null>, direction: Indicator['direction']): Float64Array {
  const sign = direction === 'up' ? -1 : 1
  return Float64Array.from(values, (value) => (value === null ? Number.NaN : sign * value))
}

/**
 * The place of each value among the others, 1 the best; null for null or NaN.
 * [90, 80, 80, 70] upwards: min 1 2 2 4, max 1 3 3 4, average 1 2.5 2.5 4, dense 1 2 2 3.
 */
export function rankWithin(
  values: ArrayLike<number | null>,
  direction: Indicator['direction'],
  ties: Ties,
): (number | null)[] {
  const cost = costs(values, direction)
  const sorted = cost.filter((value) => !Number.isNaN(value)).sort()
  const distinct = sorted.filter((value, index) => index === 0 || value !== sorted[index - 1])
  const best = (value: number) => countBelow(sorted, value) + 1
  const worst = (value: number) => sorted.length - countBelow(mirrored, -value)
  const mirrored = sorted.map((value) => -value).reverse()
  const place = {
    min: best,
    max: worst,
    average: (value: number) => (best(value) + worst(value)) / 2,
    dense: (value: number) => countBelow(distinct, value) + 1,
  }[ties]
  return Array.from(cost, (value) => (Number.isNaN(value) ? null : place(value)))
}
