import type { DemoTarget } from '../types.ts'
import type { Season } from './seasons.ts'

interface SeriesSpec {
  indicator: string
  decimals: number
  /** Only units of these classes have the series. */
  classes?: string[]
}

/** Growth year on year of a flow, as a statistics office would publish it beside the level. */
export interface GrowthSpec {
  /** Price change taken out (GDP and sectors are published at constant prices); 0 for nominal growth. */
  price: number
  /** Target in percent, where the scheme asks for one. */
  target?: number
}

/** Something that happens month by month and is reported as year to date: fields `ytd`, `target`, `growth`, `growth_target`. */
export interface FlowSpec extends SeriesSpec {
  kind: 'flow'
  /** What a unit of size 1 does in 2025. */
  annual: number
  trend: number
  noise: number
  season: Season
  /** Released for January and February together: no figure in January. */
  statistic: boolean
  growth?: GrowthSpec
  /** The level itself is not asked, only its growth. */
  growthOnly?: boolean
}

/** A flow that is the sum of others of the same unit. */
export interface SumSpec extends SeriesSpec {
  kind: 'sum'
  of: string[]
  growth: GrowthSpec
}

/** A mean of the month that should be low: fields `mean`, `target`. `winter` lifts the cold months by that share. */
export interface LevelSpec extends SeriesSpec {
  kind: 'level'
  level: number
  noise: number
  winter: number
  target: number
}

/** Part and whole of the month. */
export interface ShareSpec extends SeriesSpec {
  kind: 'share'
  part: string
  whole: string
  count: number
  share: number
}

/** A place among `of`, drifting; seen by one unit alone. */
export interface PlaceSpec extends SeriesSpec {
  kind: 'place'
  unit: string
  of: number
  start: number
}

export type Spec = FlowSpec | SumSpec | LevelSpec | ShareSpec | PlaceSpec

export interface Series {
  unitCode: string
  indicator: string
  field: string
  /** undefined = no figure in that period. */
  at(period: string): string | undefined
}

export interface UnitModel {
  series: Series[]
  targets: DemoTarget[]
}

/** A unit as the generators see it. Twins share a seed and so every figure. */
export interface SeededUnit {
  code: string
  class: string
  seed: string
  size: number
  /** Indicators that weigh more or less in this unit than its size says. */
  shape: Record<string, number>
  /** Added to every trend of the jurisdiction. */
  lift: number
  /** Indicators that shrink in this unit, by how much a year. */
  drags: Record<string, number>
}
