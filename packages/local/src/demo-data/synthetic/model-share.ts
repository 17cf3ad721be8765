import { drawBetween, drawNormal, makeRandom } from '../random.ts'
import type { SeededUnit, ShareSpec, UnitModel } from './types.ts'

export function modelShare(spec: ShareSpec, unit: SeededUnit): UnitModel {
  const of = { unitCode: unit.code, indicator: spec.indicator }
  const seed = `${unit.seed}/${spec.indicator}`
  const own = spec.share + 0.03 * drawNormal(makeRandom(seed))
  const whole = (period: string) =>
    Math.round(spec.count * unit.size * drawBetween(makeRandom(`${seed}/${period}/whole`), 0.8, 1.2))
  const part = (period: string) => {
    const share = own + 0.02 * drawNormal(makeRandom(`${seed}/${period}/part`))
    return Math.round(whole(period) * Math.min(1, share))
  }
  return {
    series: [
      { ...of, field: spec.part, at: (period) => String(part(period)) },
      { ...of, field: spec.whole, at: (period) => String(whole(period)) },
    ],
    targets: [],
  }
}
