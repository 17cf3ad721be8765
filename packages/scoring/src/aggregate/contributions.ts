import { apportion } from '../numbers/apportion.ts'
import { pointUnits } from '../numbers/rounding.ts'
import type { Points } from '../types.ts'
import type { ScoredClass } from './score-class.ts'

/** What each leaf adds to one subject's total, board by board. */
export interface Contributions {
  boards: Points[]
  indicators: Points[][]
  /** Share of the total really carried, 1 = 10⁸; they add up to it exactly. */
  shares: Points[][]
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

/** Weights of those with points in this row, as fractions of one. */
function parts(
  weights: readonly number[],
  columns: readonly { points: Float64Array }[],
  row: number,
): number[] {
  const carried = weights.map((weight, k) => (Number.isNaN(columns[k]!.points[row]) ? 0 : weight))
  const whole = sum(carried)
  return carried.map((weight) => (whole === 0 ? 0 : weight / whole))
}

/** The fraction of the total that each indicator of each board carries. */
function fractions({ boards, weights }: ScoredClass, row: number): number[][] {
  const ofBoards = parts(weights, boards, row)
  return boards.map((board, b) =>
    parts(board.weights, board.indicators, row).map((part) => part * ofBoards[b]!),
  )
}

const nothing = (like: readonly (readonly number[])[]): Contributions => ({
  boards: like.map(() => 0),
  indicators: like.map((list) => list.map(() => 0)),
  shares: like.map((list) => list.map(() => 0)),
})

function regroup<T>(flat: readonly T[], like: readonly (readonly unknown[])[]): T[][] {
  let from = 0
  return like.map((group) => flat.slice(from, (from += group.length)))
}

/** Cuts one subject's total into boards and those into indicators, so that every sum is exact. No total: all zeros. */
export function contributionsOf(scored: ScoredClass, row: number): Contributions {
  const total = scored.totals[row]!
  const carried = fractions(scored, row)
  if (Number.isNaN(total)) return nothing(carried)
  const exact = carried.map((list, b) =>
    list.map((part, i) => (part === 0 ? 0 : part * scored.boards[b]!.indicators[i]!.points[row]!)),
  )
  const boards = apportion(total, exact.map(sum))
  const shares = apportion(
    pointUnits,
    carried.flat().map((part) => part * pointUnits),
  )
  return {
    boards,
    indicators: exact.map((list, b) => apportion(boards[b]!, list)),
    shares: regroup(shares, carried),
  }
}
