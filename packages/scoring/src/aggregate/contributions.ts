import { apportion } from '../numbers/apportion.ts'
import { pointUnits } from '../numbers/rounding.ts'
import type { Points } from '../types.ts'
import { childrenOf, weightsAt, type Group } from './group.ts'
import type { ScoredClass } from './score-class.ts'

/** What each part adds to one subject's total; leaves and boards in the order a reader meets them (`allIndicators`, `allBoards`). */
export interface Contributions {
  boards: Points[]
  indicators: Points[]
  /** Share of the total really carried, 1 = 10⁸; they add up to it exactly. */
  shares: Points[]
}

/** Weights of those with points in this row, as fractions of one. */
function parts(weights: readonly number[], points: readonly number[]): number[] {
  const fractions = new Array<number>(points.length).fill(0)
  let whole = 0
  for (let k = 0; k < points.length; k++) if (!Number.isNaN(points[k]!)) whole += weights[k]!
  if (whole === 0) return fractions
  for (let k = 0; k < points.length; k++) if (!Number.isNaN(points[k]!)) fractions[k] = weights[k]! / whole
  return fractions
}

/** The arithmetic mean those fractions make; what carries nothing may have no points. */
function meanOf(fractions: readonly number[], points: readonly number[]): number {
  let mean = 0
  for (let k = 0; k < points.length; k++) if (fractions[k] !== 0) mean += fractions[k]! * points[k]!
  return mean
}

/** What one group of a subject carries: its contribution, how a score inside it becomes one, and its share of the total. */
interface Carried {
  contribution: Points
  scale: number
  share: number
}

/** A geometric or harmonic mean is cut in proportion to what the arithmetic one would be made of. */
function scaleOf({ aggregate, points }: Group, row: number, arithmetic: number): number {
  if (aggregate === 'arithmetic') return 1
  return arithmetic === 0 || Number.isNaN(points[row]!) ? 0 : points[row]! / arithmetic
}

interface Out {
  all: Contributions
  shares: number[]
}

function cut(group: Group, row: number, carried: Carried, out: Out): void {
  const points = childrenOf(group).map((child) => child.points[row]!)
  const fractions = parts(weightsAt(group.weights, row), points)
  const scale = carried.scale * scaleOf(group, row, meanOf(fractions, points))
  const exact = fractions.map((part, k) => (part === 0 ? 0 : scale * part * points[k]!))
  const amounts = apportion(carried.contribution, exact)
  const count = group.indicators.length
  for (let k = 0; k < count; k++) {
    out.all.indicators.push(amounts[k]!)
    out.shares.push(fractions[k]! * carried.share)
  }
  for (let b = 0; b < group.boards.length; b++) {
    const [contribution, part] = [amounts[count + b]!, fractions[count + b]!]
    out.all.boards.push(contribution)
    cut(group.boards[b]!, row, { contribution, scale: scale * part, share: carried.share * part }, out)
  }
}

/** Cuts one subject's total into boards and those into indicators, so that every sum is exact. No total: all zeros. */
export function contributionsOf(scored: ScoredClass, row: number): Contributions {
  const total = scored.points[row]!
  const out = { all: { boards: [], indicators: [], shares: [] } as Contributions, shares: [] as number[] }
  const none = Number.isNaN(total)
  cut(scored, row, { contribution: none ? 0 : total, scale: none ? 0 : 1, share: none ? 0 : 1 }, out)
  return {
    ...out.all,
    shares: apportion(
      none ? 0 : pointUnits,
      out.shares.map((part) => part * pointUnits),
    ),
  }
}
