import { z } from 'zod'
import { Measure, Target } from '../figure.ts'
import { Finite } from '../text.ts'

/** How far from a target, measured by the target: (1 − distance ÷ |target|) × 100, at least 0. */
export const Distance = z.strictObject({
  kind: z.literal('distance'),
  measure: Measure,
  target: Target,
  /** `both`: off to either side costs; `worse`: only falling short does, and being ahead adds until the cap. */
  side: z.enum(['both', 'worse']).default('both'),
  /** 1.2 = at most 120; not capped when absent. */
  cap: Finite.positive().optional(),
})
