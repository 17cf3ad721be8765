import { z } from 'zod'
import { Measure, Target } from '../figure.ts'
import { Finite } from '../text.ts'

export const Inverse = z.strictObject({
  kind: z.literal('inverse'),
  measure: Measure,
  target: Target,
  cap: Finite.positive().default(1),
  /** (a) 2 − x/t, (b) t/x (P3). */
  form: z.enum(['a', 'b']).default('a'),
})
