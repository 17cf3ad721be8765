import type { MethodOf } from '@plumbline/scheme'
import { showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import type { Points } from '../types.ts'
import { againstTarget, targetNotPositive, type Against, type ScoreAgainst } from './against-target.ts'
import { capAt, floorAt } from './limit.ts'
import type { AttainMethod } from './method.ts'

function byRatio({ x, t, shown, notes }: Against): Points {
  const points = toPoints((x / t) * 100)
  notes?.step('completion', { ...shown(), result: showPoints(points) })
  return points
}

function byDifference({ x, t, shown, notes }: Against, k: number): Points {
  const points = toPoints(100 + k * (x - t))
  notes?.step('difference', { ...shown(), k: showFigure(k), result: showPoints(points) })
  return points
}

/** Where value and target are above zero there is one way to score, and nothing to say about it. */
const fillRatios =
  (cap: number): NonNullable<ScoreAgainst['plain']> =>
  (points, x, t) => {
    const limit = toPoints(cap * 100)
    for (let row = 0; row < points.length; row++) {
      if (!(x[row]! > 0 && t[row]! > 0)) continue
      const ratio = toPoints((x[row]! / t[row]!) * 100)
      points[row] = ratio <= limit ? ratio : limit
    }
  }

/**
 * 完成率: x ÷ target × 100, at least 0, at most cap × 100 (methods P2): 92 of 100 → 92; 130 of 100 with cap 1.2 → 120.
 * Target ≤ 0: no score, unless pointsBelowZero = k says 100 + k·(x − target) for targets or values not above zero (P5).
 * That is not monotone in x where target < 100 ÷ k: target 8, k 5, −1.9 → 50.5 but 0.1 → 1.25; with below `floor` a value ≤ 0 gets 0.
 * Looks at one subject alone; more is better whatever the direction; missing value or target: no score.
 */
export const attainCompletion: AttainMethod<MethodOf<'completion'>> = (method, view) => {
  const score: ScoreAgainst = (row) => {
    const k = method.pointsBelowZero
    const differs = k !== undefined && (row.t <= 0 || (row.x <= 0 && method.below !== 'floor'))
    if (!differs && row.t <= 0) return targetNotPositive(row)
    const points = differs ? byDifference(row, k) : byRatio(row)
    return capAt(floorAt(points, 0, row.notes), method.cap * 100, row.notes)
  }
  return againstTarget(method, view, Object.assign(score, { plain: fillRatios(method.cap) }))
}
