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

const present = (points: number, weight: number) => (Number.isNaN(points) ? 0 : weight)
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
const parts = (weights: readonly number[]) =>
  weights.map((weight) => (sum(weights) === 0 ? 0 : weight / sum(weights)))

/** The fraction of the total that each indicator of each board carries for this row. */
function fractions({ boards }: ScoredClass, row: number): number[][] {
  const ofBoards = parts(boards.map(({ board, points }) => present(points[row]!, board.weight)))
  return boards.map(({ indicators }, b) =>
    parts(indicators.map(({ indicator, points }) => present(points[row]!, indicator.weight))).map(
      (part) => part * ofBoards[b]!,
    ),
  )
}

function regroup<T>(flat: readonly T[], like: readonly (readonly unknown[])[]): T[][] {
  let from = 0
  return like.map((group) => flat.slice(from, (from += group.length)))
}

/** Cuts one subject's total into boards and those into indicators, so that every sum is exact. No total: all zeros. */
export function contributionsOf(scored: ScoredClass, row: number): Contributions {
  const total = scored.totals[row]!
  const carried = fractions(scored, row)
  if (Number.isNaN(total))
    return {
      boards: carried.map(() => 0),
      indicators: carried.map((list) => list.map(() => 0)),
      shares: carried.map((list) => list.map(() => 0)),
    }
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
