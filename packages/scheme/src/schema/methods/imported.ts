import { z } from 'zod'
import { Measure } from '../figure.ts'
import { Finite } from '../text.ts'

/** A score that somebody else has given, out of `full`: 好差评, satisfaction, a special assessment (S0-13, S3-13). */
export const Imported = z.strictObject({
  kind: z.literal('imported'),
  measure: Measure,
  full: Finite.positive().default(100),
})
