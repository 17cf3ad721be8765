import { z } from 'zod'
import { Measure } from '../figure.ts'
import { Finite } from '../text.ts'

export const RankPoints = z.strictObject({
  kind: z.literal('rank'),
  measure: Measure,
  /** `ladder`: points by place, the last one for the rest; `linear`: (n − rank)/(n − 1) × 100. */
  form: z.enum(['ladder', 'linear']),
  points: z.array(Finite).min(1).max(500).optional(),
  /** The ladder's full mark: points ÷ full × 100 is the score. */
  full: Finite.positive().default(100),
  ties: z.enum(['min', 'average']).default('min'),
})
