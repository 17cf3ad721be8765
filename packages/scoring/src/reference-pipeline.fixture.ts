// Boards, ledger, coefficient, link, place, grade and members' places once more: whole numbers and definitions, nothing of the engine's.

const units = 100_000_000n
export type Exact = bigint | null

const size = (a: bigint) => (a < 0n ? -a : a)
/** To the nearest whole, halves away from zero. */
function nearest(a: bigint, b: bigint): bigint {
  const rounded = (2n * size(a) + b) / (2n * b)
  return a < 0n ? -rounded : rounded
}

/** Hundredths × weight of what is there, over the weight of what is there. */
export function rawOf(values: readonly (number | null)[], weights: readonly number[]): Exact {
  const present = values.flatMap((value, k) => (value === null ? [] : [{ value, weight: weights[k]! }]))
  const carried = present.reduce((sum, { weight }) => sum + weight, 0)
  if (carried === 0) return null
  const sum = present.reduce((all, { value, weight }) => all + BigInt(value * weight), 0n)
  return nearest(sum * (units / 100n), BigInt(carried))
}

/** What is given, at most 3 points; what is taken, 0.7 each and at most 2; then × thousandths. */
export function settledOf(raw: Exact, given: readonly number[], taken: number, factor: number): Exact {
  if (raw === null) return null
  const bonus = Math.min(
    300,
    given.reduce((sum, one) => sum + one, 0),
  )
  const deduction = Math.min(200, 70 * taken)
  return nearest((raw + BigInt(bonus - deduction) * (units / 100n)) * BigInt(factor), 1000n)
}

/** Own total and that of those above, by months; shares in percent. */
export function linkedOf(own: Exact, above: readonly { total: Exact; months: number }[], share: number) {
  if (own === null) return null
  const present = above.filter(({ total }) => total !== null)
  const months = present.reduce((sum, one) => sum + one.months, 0)
  if (months === 0) return own
  const parent = nearest(
    present.reduce((sum, one) => sum + one.total! * BigInt(one.months), 0n),
    BigInt(months),
  )
  return nearest(own * BigInt(share) + parent * BigInt(100 - share), 100n)
}

/** Hundredths of a point, by 四舍五入 or 四舍六入五成双. */
export function publishedOf(total: bigint, mode: 'half_up' | 'half_even'): bigint {
  const [step, sign] = [1_000_000n, total < 0n ? -1n : 1n]
  const [whole, rest] = [size(total) / step, size(total) % step]
  const isUp = rest * 2n > step || (rest * 2n === step && (mode === 'half_up' || whole % 2n === 1n))
  return sign * (isUp ? whole + 1n : whole)
}

/** Counted one against all others. */
export function placeOf(values: readonly Exact[], own: bigint, ties: string): number {
  const better = values.filter((one) => one !== null && one > own)
  const equal = values.filter((one) => one === own).length
  if (ties === 'dense') return new Set(better).size + 1
  const [first, last] = [better.length + 1, better.length + equal]
  return ties === 'min' ? first : ties === 'max' ? last : (first + last) / 2
}

/** So many percent of N. */
export function cut(percent: number, of: number, rounding: 'floor' | 'half_up' | 'ceil'): number {
  const [whole, rest] = [Math.floor((percent * of) / 100), (percent * of) % 100]
  if (rounding === 'ceil') return rest > 0 ? whole + 1 : whole
  return rounding === 'half_up' && rest >= 50 ? whole + 1 : whole
}

/** Index of the grade by places 首至尾: the first whose cumulative share reaches so far, else the last. */
export function gradeOf(
  place: number,
  shares: readonly number[],
  cutAt: (percent: number) => number,
): number {
  let sum = 0
  const reached = shares.findIndex((share) => place <= cutAt((sum += share)))
  return reached === -1 ? shares.length - 1 : reached
}
