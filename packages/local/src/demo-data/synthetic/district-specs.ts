import { seasons } from './seasons.ts'
import type { FlowSpec, PlaceSpec, Spec } from './types.ts'

/** What departments and townships keep in ledgers of their own. */
const ledger = (indicator: string, annual: number, decimals = 0): FlowSpec => ({
  kind: 'flow',
  indicator,
  decimals,
  annual,
  trend: 0.06,
  noise: 0.3,
  season: seasons.even,
  statistic: false,
})

const local = (indicator: string, annual: number, season: FlowSpec['season']): FlowSpec => ({
  kind: 'flow',
  indicator,
  decimals: indicator === 'revenue' ? 0 : 2,
  annual,
  trend: 0.055,
  noise: 0.07,
  season,
  statistic: indicator !== 'revenue',
  classes: ['town'],
})

/** This district's place among the ten of its city, with the department that answers for it. */
const place = (indicator: string, unit: string, start: number): PlaceSpec => ({
  kind: 'place',
  indicator,
  unit,
  start,
  of: 10,
  decimals: 0,
  classes: ['department'],
})

export const districtSpecs: Spec[] = [
  ledger('capital', 3200),
  ledger('signed', 7),
  ledger('works', 9600),
  { kind: 'level', indicator: 'approval_days', decimals: 1, level: 14, noise: 0.12, winter: 0, target: 15 },
  ledger('rural_tasks', 36),
  ledger('rural_funds', 85, 1),
  local('gdp', 42, seasons.output),
  local('investment', 23, seasons.building),
  local('retail', 17, seasons.shops),
  local('revenue', 26000, seasons.treasury),
  place('c01_gdp', 'd16', 4),
  place('c02_industry', 'd18', 2),
  place('c03_investment', 'd16', 8),
  place('c04_retail', 'd39', 5),
  place('c05_revenue', 'd23', 3),
  place('c06_capital', 'd44', 7),
  place('c07_fdi', 'd39', 9),
  place('c08_rd', 'd18', 1),
  place('c09_firms', 'd35', 5),
  place('c10_income', 'd24', 4),
  place('c11_energy', 'd16', 8),
  place('c12_pm25', 'd42', 6),
  place('c13_business', 'd40', 3),
  place('c14_jobs', 'd24', 2),
  place('c15_farming', 'd28', 5),
]
