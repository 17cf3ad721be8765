import type { Text } from '@plumbline/scheme'
import { maxPoints, pointUnits, showPoints, toPoints } from '../numbers/rounding.ts'
import type { Reading } from '../select/reading.ts'
import type { ScoreRow } from './method.ts'

const range = { min: 0, max: 2 } as const

export interface Factor {
  ref: string
  reading: Reading
  /** Of one among several, so that the step says which. */
  name?: Text | undefined
}

/**
 * Attained × factor, for difficulty, level or contribution (S3-15): 90 × 1.2 = 108, quantised, not capped. A factor that is missing, or not
 * between 0 and 2: no score, and no factor of 1 instead.
 */
export function byFactor(score: ScoreRow, { ref, reading: factor, name }: Factor): ScoreRow {
  return (row, notes) => {
    const points = score(row, notes)
    if (typeof points !== 'number') return points
    const times = factor.numbers[row]!
    if (Number.isNaN(times)) return factor.whyNot(row)
    if (times < range.min || times > range.max)
      return { code: 'factor_outside', field: ref, value: factor.text(row) }
    const result = toPoints((points / pointUnits) * times)
    if (Math.abs(result) > maxPoints) return { code: 'out_of_range', value: String(result) }
    notes?.step(name ? 'factor_named' : 'factor', {
      ...(name && { name_zh: name.zh, name_en: name.en }),
      before: showPoints(points),
      factor: factor.text(row),
      result: showPoints(result),
    })
    return result
  }
}
