import type { MethodOf } from '@plumbline/scheme'
import { showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import type { Points } from '../types.ts'
import { againstTarget, targetNotPositive, type Against } from './against-target.ts'
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

/**
 * 完成率: x ÷ target × 100, at least 0, at most cap × 100 (methods P2): 92 of 100 → 92; 130 of 100 with cap 1.2 → 120.
 * Target ≤ 0: no score, unless pointsBelowZero = k says 100 + k·(x − target) for targets or values not above zero (P5).
 * Looks at one subject alone; more is better whatever the direction; missing value or target: no score.
 */
export const attainCompletion: AttainMethod<MethodOf<'completion'>> = (method, view) =>
  againstTarget(method, view, (row) => {
    const k = method.pointsBelowZero
    const differs = k !== undefined && (row.x <= 0 || row.t <= 0)
    if (!differs && row.t <= 0) return targetNotPositive(row)
    const points = differs ? byDifference(row, k) : byRatio(row)
    return capAt(floorAt(points, 0, row.notes), method.cap * 100, row.notes)
  })
