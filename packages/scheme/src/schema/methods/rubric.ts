import { z } from 'zod'
import { Measure } from '../figure.ts'
import { Finite, Text } from '../text.ts'

/** Levels with a name and points; the field holds the number of the level (S4-09). */
export const Rubric = z.strictObject({
  kind: z.literal('rubric'),
  measure: Measure,
  levels: z
    .array(z.strictObject({ level: z.int(), name: Text, points: Finite }))
    .min(2)
    .max(50),
  /** Points ÷ full × 100 is the score. */
  full: Finite.positive().default(100),
})
