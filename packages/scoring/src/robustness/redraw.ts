import { aggregatePoints, type Group, type Weights } from '../aggregate/group.ts'
import { toPoints } from '../numbers/rounding.ts'

type Column = Group['indicators'][number]

/** One draw: a factor for the weight of an indicator or board, and the scores an indicator goes in with. */
export interface Draw {
  /** By a key of its own for each, the same in every class. */
  factor(key: string): number
  points(column: Column): Float64Array
}

/**
 * Weights times their factors as whole hundred-thousandths of their sum: small enough for the exact quick mean, fine enough beside
 * a spread of some per cent. A weight above nothing stays above nothing.
 */
function times(weights: readonly number[], factors: readonly number[]): number[] {
  const drawn = weights.map((weight, k) => weight * factors[k]!)
  const whole = drawn.reduce((a, b) => a + b, 0)
  return drawn.map((weight) => (weight === 0 ? 0 : Math.max(1, toPoints(weight / whole / 1000))))
}

/** A unit's own weights move by the same factors as the usual ones. */
function redrawWeights({ usual, own }: Weights, factors: readonly number[]): Weights {
  // Unmoved weights stay the scheme's to the last digit: no spread, no difference.
  if (factors.every((factor) => factor === 1)) return { usual, own }
  return {
    usual: times(usual, factors),
    own: new Map([...own].map(([row, weights]) => [row, times(weights, factors)])),
  }
}

/** An indicator and a board may have the same id. */
export const indicatorKey = (id: string) => `i ${id}`
export const boardKey = (id: string) => `b ${id}`

/** A group once more with other weights at every level, and perhaps other scores; its points in units of 10⁻⁸. */
export function redraw<G extends Group>(group: G, draw: Draw, rows: number): G {
  const factors = [
    ...group.indicators.map(({ indicator }) => draw.factor(indicatorKey(indicator.id))),
    ...group.boards.map(({ board }) => draw.factor(boardKey(board.id))),
  ]
  const inside = {
    ...group,
    weights: redrawWeights(group.weights, factors),
    indicators: group.indicators.map((column) => ({ ...column, points: draw.points(column) })),
    boards: group.boards.map((board) => redraw(board, draw, rows)),
  }
  return { ...inside, points: aggregatePoints(inside, rows) }
}
