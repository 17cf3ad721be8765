import { cityDistrictSpecs } from './city-district-specs.ts'
import { countySpecs } from './county-specs.ts'
import { districtSpecs } from './district-specs.ts'
import type { AreaSpec } from './model-area.ts'
import { newAreaSpecs } from './new-area-specs.ts'
import type { Spec } from './types.ts'

export interface JurisdictionModel {
  specs: Spec[]
  /** How large its units are, and how much faster than the preset's trend they grow. */
  size: number
  lift: number
  /** Unit → unit whose figures it shares: a tie. */
  twins?: Record<string, string>
  /** Unit → indicators that weigh more or less there: a farming district, a business district. */
  shape?: Record<string, Record<string, number>>
  /** Unit → indicators that shrink there, so that growth below zero is seen too. */
  drags?: Record<string, Record<string, number>>
  /** What is one figure for the whole of it. */
  area?: AreaSpec
  /** Figures that were never handed in. */
  gaps?: { unitCode: string; indicator: string; period: string }[]
}

export const jurisdictionModels: Record<string, JurisdictionModel> = {
  demo_new_area: {
    specs: newAreaSpecs,
    size: 1,
    lift: 0,
    shape: {
      z05: { secondary: 1.6, tertiary: 0.6 },
      z10: { primary: 7, secondary: 0.35, tertiary: 0.5 },
      z12: { primary: 0.2, secondary: 0.3, tertiary: 1.8, retail: 1.7 },
    },
    drags: { z06: { investment: -0.08 }, z10: { secondary: -0.05, retail: -0.02 } },
    area: { unit: 'z12', indicator: 'gdp', decimals: 2, price: 0.008, target: 7.5 },
    gaps: [
      { unitCode: 'z12', indicator: 'primary', period: '2025-11' },
      { unitCode: 'z07', indicator: 'primary', period: '2026-04' },
      { unitCode: 'z09', indicator: 'secondary', period: '2026-07' },
    ],
  },
  demo_district: {
    specs: districtSpecs,
    size: 1,
    lift: 0,
    // 团区委 and 区妇联 run their tasks together and hand in the same figures.
    twins: { d50: 'd49' },
    gaps: [
      { unitCode: 'd33', indicator: 'approval_days', period: '2025-12' },
      { unitCode: 'd21', indicator: 'signed', period: '2026-05' },
      { unitCode: 't05', indicator: 'rural_funds', period: '2026-08' },
    ],
  },
  wangyun: {
    specs: cityDistrictSpecs,
    size: 1.2,
    lift: 0.01,
    gaps: [{ unitCode: 's04', indicator: 'satisfaction', period: '2026-03' }],
  },
  tinglan: { specs: cityDistrictSpecs, size: 0.8, lift: -0.005, drags: { s09: { retail: -0.04 } } },
  zhenxi: {
    specs: countySpecs,
    size: 1,
    lift: 0.008,
    gaps: [{ unitCode: 'x06', indicator: 'petitions', period: '2026-06' }],
  },
  shisui: { specs: countySpecs, size: 0.75, lift: -0.012, drags: { x08: { gdp: -0.03 } } },
}
