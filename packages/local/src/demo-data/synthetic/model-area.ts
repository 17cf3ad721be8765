import { shiftPeriod } from '@plumbline/scheme'
import { formatFigure, parseFigure } from '../format-figure.ts'
import { targetYears } from './target-years.ts'
import type { UnitModel } from './types.ts'

/** Growth of the whole area in an indicator, under the unit its scheme makes responsible: fields `area_growth`, `area_target`. */
export interface AreaSpec {
  unit: string
  indicator: string
  /** Decimals of the units' levels. */
  decimals: number
  /** Price change taken out, as from the units' own growth. */
  price: number
  /** In percent. */
  target: number
}

/** Of what all units hand in: their levels added up against the same months a year before, in tenths of a percent. */
export function modelArea(spec: AreaSpec, models: readonly UnitModel[]): UnitModel {
  const of = { unitCode: spec.unit, indicator: spec.indicator }
  const levels = models.flatMap(({ series }) =>
    series.filter(({ indicator, field }) => indicator === spec.indicator && field === 'ytd'),
  )
  const sum = (period: string) => {
    const values = levels.flatMap(({ at }) => at(period) ?? [])
    return values.reduce((total, value) => total + parseFigure(value, spec.decimals), 0)
  }
  const growth = (period: string) => {
    const now = sum(period)
    if (now === 0) return undefined
    const ratio = now / sum(shiftPeriod(period, -12))
    return formatFigure(Math.round((ratio / (1 + spec.price) - 1) * 1000), 1)
  }
  return {
    series: [{ ...of, field: 'area_growth', at: growth }],
    targets: targetYears.map((year) => ({
      ...of,
      year: String(year),
      field: 'area_target',
      value: formatFigure(Math.round(spec.target * 10), 1),
    })),
  }
}
