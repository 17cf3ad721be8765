import { z } from 'zod'
import { Measure } from '../figure.ts'
import { Finite } from '../text.ts'

/** mean + sd × z, held between low and high; z by the sample standard deviation of the class. */
export const ZScore = z.strictObject({
  kind: z.literal('zscore'),
  measure: Measure,
  mean: Finite.default(60),
  sd: Finite.positive().default(10),
  low: Finite.default(0),
  high: Finite.default(100),
})
