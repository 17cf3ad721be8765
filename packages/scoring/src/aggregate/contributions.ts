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

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

/** Weights of those with points in this row, as fractions of one. */
function parts(weights: readonly number[], points: readonly number[]): number[] {
  const carried = weights.map((weight, k) => (Number.isNaN(points[k]!) ? 0 : weight))
  const whole = sum(carried)
  return carried.map((weight) => (whole === 0 ? 0 : weight / whole))
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

function cut(
  group: Group,
  row: number,
  carried: Carried,
  out: { all: Contributions; shares: number[] },
): void {
  const children = childrenOf(group)
  const points = children.map((child) => child.points[row]!)
  const fractions = parts(weightsAt(group.weights, row), points)
  const present = fractions.map((part, k) => (part === 0 ? 0 : part * points[k]!))
  const scale = carried.scale * scaleOf(group, row, sum(present))
  const amounts = apportion(
    carried.contribution,
    fractions.map((part, k) => (part === 0 ? 0 : scale * part * points[k]!)),
  )
  const count = group.indicators.length
  out.all.indicators.push(...amounts.slice(0, count))
  out.shares.push(...fractions.slice(0, count).map((part) => part * carried.share))
  group.boards.forEach((board, b) => {
    const [contribution, part] = [amounts[count + b]!, fractions[count + b]!]
    out.all.boards.push(contribution)
    cut(board, row, { contribution, scale: scale * part, share: carried.share * part }, out)
  })
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
