import type { Points } from '../types.ts'
import { maxPoints } from './rounding.ts'

const largest = (columns: readonly Float64Array[]) =>
  columns.reduce(
    (max, column) =>
      column.reduce((most, points) => (Math.abs(points) > most ? Math.abs(points) : most), max),
    0,
  )

const sumOf = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

/** a / b to the nearest whole, halves away from zero; exact for whole numbers. */
function divide(a: bigint, b: bigint): bigint {
  const size = a < 0n ? -a : a
  const rounded = (2n * size + b) / (2n * b)
  return a < 0n ? -rounded : rounded
}

function divideSafe(a: number, b: number): Points {
  const size = Math.abs(a)
  const [whole, rest] = [Math.floor(size / b), size % b]
  const rounded = rest * 2 >= b ? whole + 1 : whole
  return a < 0 && rounded > 0 ? -rounded : rounded
}

interface Mixture {
  columns: readonly Float64Array[]
  weights: readonly number[]
  row: number
}

function meanSafe({ columns, weights, row }: Mixture): Points {
  let [sum, carried] = [0, 0]
  for (let k = 0; k < columns.length; k++) {
    const points = columns[k]![row]!
    if (Number.isNaN(points)) continue
    sum += weights[k]! * points
    carried += weights[k]!
  }
  return carried === 0 ? Number.NaN : divideSafe(sum, carried)
}

function meanLarge({ columns, weights, row }: Mixture): Points {
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
  const mean = largest(columns) * sumOf(weights) * 2 <= maxPoints ? meanSafe : meanLarge
  return Float64Array.from({ length: rows }, (_, row) => mean({ columns, weights, row }))
}
