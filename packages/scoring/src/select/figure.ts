import type { Measure, MeasureKind, MeasureOf } from '@plumbline/scheme'
import type { InputUsed, NoScore, Step } from '../types.ts'
import { readAverage } from './average.ts'
import { readContribution } from './contribution.ts'
import { readGrowth } from './growth.ts'
import type { Reading } from './reading.ts'
import { readShare } from './share.ts'
import { readValue } from './value.ts'

/** What a method looks at: one number per subject, NaN where there is none. */
export interface Figure {
  values: Float64Array
  /** As it stands in a sentence: a value as it was entered, a computed figure with up to 8 decimals. */
  shown(row: number): string
  whyNot(row: number): NoScore
  inputs(row: number): InputUsed[]
  /** How it was computed from the inputs; empty when it is an input itself. */
  steps(row: number): Step[]
}

export interface Read {
  /** Reads a field of this period, or of one `lag` periods before. */
  (ref: string, role: InputUsed['role'], lag?: number): Reading
  /** The period scored. */
  period: string
  /** A `result` field in each of the periods inside this one, in order. */
  results(ref: string): Reading[]
}

/** One row per kind of measure. */
const rows: { [K in MeasureKind]: (measure: MeasureOf<K>, read: Read) => Figure } = {
  value: readValue,
  growth: readGrowth,
  share: readShare,
  contribution: readContribution,
  average: readAverage,
}

export function readMeasure(measure: Measure, read: Read): Figure {
  return (rows[measure.kind] as (measure: Measure, read: Read) => Figure)(measure, read)
}
