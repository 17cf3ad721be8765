import type { Points } from '../types.ts'
import { maxPoints } from './rounding.ts'

function largest(columns: readonly Float64Array[]): number {
  let most = 0
  for (const column of columns) {
    for (let row = 0; row < column.length; row++) {
      const size = Math.abs(column[row]!)
      if (size > most) most = size
    }
  }
  return most
}

const sumOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

/** a / b to the nearest whole, halves away from zero; exact for whole numbers. */
function divide(a: bigint, b: bigint): bigint {
  const size = a < 0n ? -a : a
  const rounded = (2n * size + b) / (2n * b)
  return a < 0n ? -rounded : rounded
}

function divideSafe(a: number, b: number): Points {
  const size = Math.abs(a)
  const whole = Math.floor(size / b)
  const rounded = (size % b) * 2 >= b ? whole + 1 : whole
  return a < 0 && rounded > 0 ? -rounded : rounded
}

function addColumn({ sums, carried }: Running, column: Float64Array, weight: number): void {
  for (let row = 0; row < sums.length; row++) {
    const points = column[row]!
    if (Number.isNaN(points)) continue
    sums[row]! += weight * points
    carried[row]! += weight
  }
}

interface Running {
  sums: Float64Array
  carried: Float64Array
}

/** Column by column, so that memory is walked in its order; sums of whole numbers are exact in any order. */
function meansSafe(columns: readonly Float64Array[], weights: readonly number[], rows: number): Float64Array {
  const running = { sums: new Float64Array(rows), carried: new Float64Array(rows) }
  for (const [k, column] of columns.entries()) addColumn(running, column, weights[k]!)
  const { sums, carried } = running
  for (let row = 0; row < rows; row++)
    sums[row] = carried[row] === 0 ? Number.NaN : divideSafe(sums[row]!, carried[row]!)
  return sums
}

function meanLarge(columns: readonly Float64Array[], weights: readonly number[], row: number): Points {
  const present = columns
    .map((column, k) => ({ points: column[row]!, weight: BigInt(weights[k]!) }))
    .filter(({ points }) => !Number.isNaN(points))
  const carried = present.reduce((sum, { weight }) => sum + weight, 0n)
  if (carried === 0n) return Number.NaN
  return Number(
    divide(
      present.reduce((sum, { points, weight }) => sum + BigInt(points) * weight, 0n),
      carried,
    ),
  )
}

/**
 * Row by row Σ w·x ÷ Σ w over the columns that have a value there (NaN = none), to the nearest unit.
 * Weights are whole (`integerWeights`), points are whole, so the sums are exact and the order of columns cannot matter.
 */
export function weightedMeans(
  columns: readonly Float64Array[],
  weights: readonly number[],
  rows: number,
): Float64Array {
  // Twice: room for the remainder when halves are looked for.
  if (largest(columns) * sumOf(weights) * 2 <= maxPoints) return meansSafe(columns, weights, rows)
  return Float64Array.from({ length: rows }, (_, row) => meanLarge(columns, weights, row))
}
