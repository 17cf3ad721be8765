import { z } from 'zod'
import { ExpressionText } from '../field.ts'
import { Finite } from '../text.ts'

/** A formula of the scheme's own, whose result is the score on the 0–100 scale. */
export const ExpressionMethod = z.strictObject({
  kind: z.literal('expression'),
  expression: ExpressionText,
  /** The least and the most it gives, where there are such. */
  low: Finite.optional(),
  high: Finite.optional(),
})
