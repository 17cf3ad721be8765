import type { Indicator, Scheme } from '@plumbline/scheme'

export type Ties = Scheme['ranking']['ties']

/** How many of the sorted values are below the given one. */
export function countBelow(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}

/** How many of the sorted values are not above the given one. */
export function countUpTo(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}

/** Numbers such that a smaller one is a better place; null and NaN have none. */
function costs(values: ArrayLike<number | null>, direction: Indicator['direction']): Float64Array {
  const sign = direction === 'up' ? -1 : 1
  const cost = new Float64Array(values.length)
  for (let row = 0; row < cost.length; row++) cost[row] = sign * (values[row] ?? Number.NaN)
  return cost
}

const distinct = (sorted: Float64Array) => Float64Array.from(new Set(sorted))

type PlaceOf = (sorted: Float64Array, value: number) => number

/** `dense` counts over distinct values only. */
const placeOf: Record<Ties, PlaceOf> = {
  min: (sorted, value) => countBelow(sorted, value) + 1,
  max: countUpTo,
  average: (sorted, value) => (countBelow(sorted, value) + 1 + countUpTo(sorted, value)) / 2,
  dense: (sorted, value) => countBelow(sorted, value) + 1,
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
  // NaN sorts last and is neither below a number nor equal to one: it counts for nobody.
  const all = Float64Array.from(cost).sort()
  const sorted = ties === 'dense' ? distinct(all) : all
  const place = placeOf[ties]
  const places = new Array<number | null>(cost.length).fill(null)
  for (let row = 0; row < cost.length; row++) {
    if (!Number.isNaN(cost[row])) places[row] = place(sorted, cost[row]!)
  }
  return places
}
