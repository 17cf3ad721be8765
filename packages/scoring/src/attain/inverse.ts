import type { MethodOf } from '@plumbline/scheme'
import { showPoints, toPoints } from '../numbers/rounding.ts'
import type { Points } from '../types.ts'
import { againstTarget, targetNotPositive, type Against, type ScoreAgainst } from './against-target.ts'
import { capAt, floorAt } from './limit.ts'
import type { AttainMethod } from './method.ts'

const forms = {
  a: { name: 'inverse_a', compute: (x: number, t: number) => (2 - x / t) * 100 },
  b: { name: 'inverse_b', compute: (x: number, t: number) => (t / x) * 100 },
} as const

/** Form b at x ≤ 0 is the limit of t ÷ x: all the cap allows. */
function atCap({ shown, notes }: Against, cap: number): Points {
  const points = toPoints(cap * 100)
  notes?.step('inverse_none', { value: shown().value, result: showPoints(points) })
  return points
}

/** Where value and target are above zero both forms have a place. */
const fillInverse =
  ({ form, cap }: MethodOf<'inverse'>): NonNullable<ScoreAgainst['plain']> =>
  (points, x, t) => {
    const { compute } = forms[form]
    const limit = toPoints(cap * 100)
    for (let row = 0; row < points.length; row++) {
      if (!(x[row]! > 0 && t[row]! > 0)) continue
      const raised = Math.max(0, toPoints(compute(x[row]!, t[row]!)))
      points[row] = raised <= limit ? raised : limit
    }
  }

/**
 * 逆向指标, less is better whatever the direction (methods P3). (a) (2 − x ÷ target) × 100, at least 0; (b) target ÷ x × 100;
 * both at most cap × 100. Target 30, x = 33: (a) 90.00, (b) 90.91; x = 27, cap 1: 100. Target ≤ 0 or missing, value missing: no score.
 */
export const attainInverse: AttainMethod<MethodOf<'inverse'>> = (method, view) => {
  const score: ScoreAgainst = (row) => {
    if (row.t <= 0) return targetNotPositive(row)
    if (method.form === 'b' && row.x <= 0) return atCap(row, method.cap)
    const { name, compute } = forms[method.form]
    const points = toPoints(compute(row.x, row.t))
    row.notes?.step(name, { ...row.shown(), result: showPoints(points) })
    return capAt(floorAt(points, 0, row.notes), method.cap * 100, row.notes)
  }
  return againstTarget(method, view, Object.assign(score, { plain: fillInverse(method) }))
}
