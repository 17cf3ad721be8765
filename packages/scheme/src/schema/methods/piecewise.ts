import { z } from 'zod'
import { Measure } from '../figure.ts'
import { Finite } from '../text.ts'

export const Piecewise = z.strictObject({
  kind: z.literal('piecewise'),
  measure: Measure,
  points: z
    .array(z.tuple([Finite, Finite]))
    .min(2)
    .max(50),
})
