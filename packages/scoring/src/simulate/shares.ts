import { leafColumns, type Group } from '../aggregate/group.ts'
import { apportion } from '../numbers/apportion.ts'
import { pointUnits } from '../numbers/rounding.ts'
import type { ScoredClass } from '../aggregate/score-class.ts'
import type { Points } from '../types.ts'

function fractions(group: Group, share: number): number[] {
  const { usual } = group.weights
  const whole = usual.reduce((a, b) => a + b, 0)
  const own = usual.map((weight) => (whole === 0 ? 0 : (share * weight) / whole))
  const count = group.indicators.length
  return [...own.slice(0, count), ...group.boards.flatMap((board, b) => fractions(board, own[count + b]!))]
}

/** Indicator → its share of a total in which nothing is missing, 1 = 10⁸: 30 points in a board of half the total → 15000000. */
export function fullShares(scored: ScoredClass): Map<string, Points> {
  const shares = apportion(
    pointUnits,
    fractions(scored, 1).map((part) => part * pointUnits),
  )
  return new Map(leafColumns(scored).map(({ indicator }, leaf) => [indicator.id, shares[leaf]!]))
}
