import { z } from 'zod'
import { Measure } from '../figure.ts'
import { Finite } from '../text.ts'

export const MinMax = z.strictObject({
  kind: z.literal('minmax'),
  measure: Measure,
  low: Finite.default(0),
  high: Finite.default(100),
  degenerate: Finite.default(100),
})
