import { formatFigure } from '../format-figure.ts'
import { splitMonth } from '../list-periods.ts'
import { drawBetween, drawNormal, makeRandom } from '../random.ts'
import { targetYears } from './target-years.ts'
import type { LevelSpec, SeededUnit, UnitModel } from './types.ts'

const coldMonths = [11, 12, 1, 2, 3]

/** A monthly mean that wanders about its level and never falls under a fifth of it. */
export function modelLevel(spec: LevelSpec, unit: SeededUnit): UnitModel {
  const of = { unitCode: unit.code, indicator: spec.indicator }
  const own = spec.level * drawBetween(makeRandom(`${unit.seed}/${spec.indicator}`), 0.8, 1.2)
  const at = (period: string) => {
    const noise = spec.noise * drawNormal(makeRandom(`${unit.seed}/${spec.indicator}/${period}`))
    const cold = coldMonths.includes(splitMonth(period).month) ? spec.winter : 0
    const level = Math.max(spec.level / 5, own * (1 + cold + noise))
    return formatFigure(Math.round(level * 10 ** spec.decimals), spec.decimals)
  }
  const target = formatFigure(Math.round(spec.target * 10 ** spec.decimals), spec.decimals)
  return {
    series: [{ ...of, field: 'mean', at }],
    targets: targetYears.map((year) => ({ ...of, year: String(year), field: 'target', value: target })),
  }
}
