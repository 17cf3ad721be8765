import type { Text } from '@plumbline/scheme'

export interface DemoUnit {
  code: string
  name: Text
  class: string
  parent?: string
}

export interface DemoJurisdiction {
  key: string
  name: Text
  kind: 'province' | 'city' | 'district' | 'new_area' | 'county' | 'special'
  synthetic: boolean
  /** Key of the province that compares it. */
  parent?: string
  /** File in packages/scheme/presets; null for the province, which compares and assesses nobody itself. */
  presetFile: string | null
  units: DemoUnit[]
  firstPeriod: string
  lastClosedPeriod: string
  /** The thirteenth month, waiting for its clerks; real jurisdictions are closed throughout. */
  openPeriod: string | null
  attribution?: Text
}

/** A decimal string with the field's decimals. */
export interface DemoFact {
  period: string
  unitCode: string
  indicator: string
  field: string
  value: string
}

export interface DemoPeriod {
  period: string
  rows: DemoFact[]
}

export interface DemoTarget {
  year: string
  unitCode: string
  indicator: string
  field: string
  value: string
}
