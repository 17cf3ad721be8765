import { z } from 'zod'
import { Measure } from '../figure.ts'
import { Finite } from '../text.ts'

export const RankPoints = z.strictObject({
  kind: z.literal('rank'),
  measure: Measure,
  /**
   * `ladder`: points by place, the last one for the rest; `linear`: (n − rank)/(n − 1) × 100; `borda`: the same, told as how many of
   * the others it beats; `ratio`: own ÷ first; `reversed`: counted from the last place (P4).
   */
  form: z.enum(['ladder', 'linear', 'borda', 'ratio', 'reversed']),
  /** Of a ladder. */
  points: z.array(Finite).min(1).max(500).optional(),
  /** Of a ratio: the last place that gets it (all when absent), and the points of the places after. */
  to: z.int().min(1).max(500).optional(),
  rest: Finite.min(0).optional(),
  /** Reversed: points of the last place, and what each place further up takes from them until nothing is left; both below 0 to deduct. */
  start: Finite.optional(),
  step: Finite.optional(),
  /** The full mark: points ÷ full × 100 is the score. */
  full: Finite.positive().default(100),
  ties: z.enum(['min', 'average', 'max']).default('min'),
})
