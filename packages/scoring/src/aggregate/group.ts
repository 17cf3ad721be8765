import type { Aggregate, Board } from '@plumbline/scheme'
import type { IndicatorColumn } from '../attain/attain-indicator.ts'
import { isScored } from '@plumbline/scheme/walk'
import { integerWeights } from '../numbers/integer-weights.ts'
import type { IndicatorLights } from '../rank/indicator-lights.ts'
import type { GivenColumn } from '../select/given.ts'
import { means } from './means.ts'

/** Weights of a group's children as whole numbers; some rows may have their own. */
export interface Weights {
  usual: readonly number[]
  own: ReadonlyMap<number, readonly number[]>
}

/** Indicators and boards whose scores become one. */
export interface Group {
  aggregate: Aggregate
  indicators: (IndicatorColumn & { given: GivenColumn | undefined; lit?: IndicatorLights | undefined })[]
  boards: BoardColumn[]
  /** Of its indicators, then of its boards. */
  weights: Weights
  /** NaN where there is no score. */
  points: Float64Array
}
export interface BoardColumn extends Group {
  board: Board
}

export const childrenOf = ({ indicators, boards }: Pick<Group, 'indicators' | 'boards'>) => [
  ...indicators,
  ...boards,
]

/** Every indicator below, in the order a reader meets them: a board's own before those of the boards inside it. */
export const leafColumns = (group: Pick<Group, 'indicators' | 'boards'>): Group['indicators'] => [
  ...group.indicators,
  ...group.boards.flatMap(leafColumns),
]

export const weightsAt = ({ usual, own }: Weights, row: number): readonly number[] => own.get(row) ?? usual

/** Points of the children in their order, as the smallest whole numbers in the same proportion. */
export const weightsOf = (children: { indicators: { weight: number }[]; boards: { weight: number }[] }) =>
  integerWeights([...children.indicators, ...children.boards].map(({ weight }) => weight))

/** Whether an indicator below must not be missing. */
const mayBlock = (group: Pick<Group, 'indicators' | 'boards'>) =>
  leafColumns(group).some(({ indicator }) => indicator.missing === 'block')

/** The first indicator below that carries weight, has no score and must have one: no score above it then, nor its weight given to others. */
export function blockerOf(
  group: Omit<Group, 'points'>,
  row: number,
): Group['indicators'][number] | undefined {
  const weights = weightsAt(group.weights, row)
  const own = group.indicators.find(
    ({ indicator, points }, k) =>
      indicator.missing === 'block' && isScored(indicator) && weights[k]! > 0 && Number.isNaN(points[row]!),
  )
  if (own) return own
  const count = group.indicators.length
  for (const [b, board] of group.boards.entries()) {
    const found = weights[count + b]! > 0 ? blockerOf(board, row) : undefined
    if (found) return found
  }
  return undefined
}

/** The children's scores row by row made into one. */
export function aggregatePoints(group: Omit<Group, 'points'>, rows: number): Float64Array {
  const columns = childrenOf(group).map(({ points }) => points)
  const mean = means[group.aggregate]
  const points = mean(columns, group.weights.usual, rows)
  for (const [row, weights] of group.weights.own) {
    const alone = columns.map((column) => column.subarray(row, row + 1))
    points[row] = mean(alone, weights, 1)[0]!
  }
  return mayBlock(group) ? points.map((one, row) => (blockerOf(group, row) ? Number.NaN : one)) : points
}
