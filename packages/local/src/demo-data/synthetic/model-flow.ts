import { formatFigure } from '../format-figure.ts'
import { splitMonth } from '../list-periods.ts'
import type { DemoTarget } from '../types.ts'
import { growFlow, type Flow } from './grow-flow.ts'
import { targetYears } from './target-years.ts'
import type { FlowSpec, GrowthSpec, SeededUnit, Series, SumSpec, UnitModel } from './types.ts'

export function modelFlow(spec: FlowSpec, unit: SeededUnit): UnitModel {
  return modelTotal({ ...spec, flow: growFlow(spec, unit) }, unit)
}

/** Sums what is published of the parts, so that parts and total agree to the last digit. */
export function modelSum(spec: SumSpec, unit: SeededUnit, parts: FlowSpec[]): UnitModel {
  const flows = parts.filter((part) => spec.of.includes(part.indicator)).map((part) => growFlow(part, unit))
  const add = (figure: (flow: Flow) => number) => flows.reduce((sum, flow) => sum + figure(flow), 0)
  const flow: Flow = {
    ytd: (year, month) => add((part) => part.ytd(year, month)),
    target: (year) => add((part) => part.target(year)),
  }
  return modelTotal({ ...spec, statistic: true, flow }, unit)
}

interface Total {
  indicator: string
  decimals: number
  statistic: boolean
  flow: Flow
  growth?: GrowthSpec
  growthOnly?: boolean
}

function modelTotal(total: Total, unit: SeededUnit): UnitModel {
  const of = { unitCode: unit.code, indicator: total.indicator }
  const seen = (figure: (year: number, month: number) => string) => (period: string) => {
    const { year, month } = splitMonth(period)
    if (month === 1 && total.statistic) return undefined
    return figure(year, month)
  }
  const ytd: Series = {
    ...of,
    field: 'ytd',
    at: seen((year, month) => formatFigure(total.flow.ytd(year, month), total.decimals)),
  }
  const { growth } = total
  if (!growth) return { series: [ytd], targets: targetsOf(total, unit) }
  const rate: Series = {
    ...of,
    field: 'growth',
    at: seen((year, month) => formatFigure(growTenths(total.flow, growth, { year, month }), 1)),
  }
  if (total.growthOnly) return { series: [rate], targets: [] }
  return { series: [ytd, rate], targets: targetsOf(total, unit) }
}

/** Tenths of a percent against the same months a year before. */
function growTenths(flow: Flow, growth: GrowthSpec, at: { year: number; month: number }): number {
  const ratio = flow.ytd(at.year, at.month) / flow.ytd(at.year - 1, at.month)
  return Math.round((ratio / (1 + growth.price) - 1) * 1000)
}

function targetsOf(total: Total, unit: SeededUnit): DemoTarget[] {
  return targetYears.flatMap((year) => {
    const of = { year: String(year), unitCode: unit.code, indicator: total.indicator }
    const level = { ...of, field: 'target', value: formatFigure(total.flow.target(year), total.decimals) }
    if (total.growth?.target === undefined) return [level]
    return [level, { ...of, field: 'growth_target', value: total.growth.target.toFixed(1) }]
  })
}
