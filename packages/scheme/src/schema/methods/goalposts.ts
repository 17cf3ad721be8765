import { z } from 'zod'
import { Measure } from '../figure.ts'
import { Finite } from '../text.ts'

/** Between two fixed ends instead of those of the class: 0 points at the worse, 100 at the better, held to both (HDI). */
export const Goalposts = z.strictObject({
  kind: z.literal('goalposts'),
  measure: Measure,
  low: Finite,
  high: Finite,
  /** `log` where each doubling counts alike, as with incomes. */
  scale: z.enum(['linear', 'log']).default('linear'),
})
