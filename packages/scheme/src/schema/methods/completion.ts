import { z } from 'zod'
import { Measure, Target } from '../figure.ts'
import { Finite } from '../text.ts'

export const Completion = z.strictObject({
  kind: z.literal('completion'),
  measure: Measure,
  target: Target,
  cap: Finite.positive().default(1),
  /** Growth whose target or value is not positive has no meaningful ratio: score 100 + k × (value − target) points instead (P5). */
  pointsBelowZero: Finite.positive().optional(),
  /** Then a value that is not above 0 against a target that is: by that `difference`, which is meant when absent, or `floor`, 0 points. */
  below: z.enum(['difference', 'floor']).optional(),
})
