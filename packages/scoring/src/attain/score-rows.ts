import { maxPoints } from '../numbers/rounding.ts'
import type { ScoreRow } from './method.ts'

/** Every row's score, NaN where there is none: the plain rows by the column, the others one by one. */
export function scoreRows(score: ScoreRow, rows: number): Float64Array {
  const points = new Float64Array(rows).fill(Number.NaN)
  score.fill?.(points)
  for (let row = 0; row < rows; row++) {
    if (Math.abs(points[row]!) <= maxPoints) continue
    const attained = score(row)
    points[row] = typeof attained === 'number' ? attained : Number.NaN
  }
  return points
}
