import type { MethodOf } from '@plumbline/scheme'
import { showFigure, showPoints, toPoints } from '../numbers/rounding.ts'
import { againstTarget } from './against-target.ts'
import { capAt, floorAt } from './limit.ts'
import type { AttainMethod } from './method.ts'

const gaps = {
  both: (x: number, t: number) => Math.abs(x - t),
  worse_up: (x: number, t: number) => t - x,
  worse_down: (x: number, t: number) => x - t,
} as const

/**
 * Distance to a reference: (1 − gap ÷ |target|) × 100, at least 0 (OECD Handbook on Constructing Composite Indicators, 2008, distance to
 * a reference). The gap is |x − target|, or with side `worse` what x falls short of it by the direction, below 0 when ahead: then the score
 * passes 100, up to the cap if there is one. 92 of 100: 92 either way; 108: 92 or 108. Works below zero: −2 against −4 upwards is 150.
 * A target of 0 measures nothing: no score. Missing value or target: no score.
 */
export const attainDistance: AttainMethod<MethodOf<'distance'>> = (method, view) => {
  const side = method.side === 'both' ? 'both' : (`worse_${view.direction}` as const)
  return againstTarget(method, view, ({ x, t, shown, field, notes }) => {
    if (t === 0) return { code: 'target_zero', field }
    const gap = gaps[side](x, t)
    const points = toPoints((1 - gap / Math.abs(t)) * 100)
    const size = { gap: showFigure(gap), size: shown().target.replace('-', '') }
    notes?.step(`distance_${side}`, { ...shown(), ...size, result: showPoints(points) })
    return capAt(floorAt(points, 0, notes), (method.cap ?? Infinity) * 100, notes)
  })
}
