import { z } from 'zod'
import { Text } from './text.ts'

/** Where a figure of the scheme comes from, or that somebody had to assume it. Holds for everything inside the place it names. */
export const Origin = z.strictObject({
  /** Keys and ids from the top of the document: `boards.common.indicators.party.weight`. */
  at: z.string().min(1).max(400),
  /** Article, row or page of what the scheme rests on. */
  source: z.string().min(1).max(80).optional(),
  /** What the source leaves open and why this was chosen. */
  assumed: Text.optional(),
})
export type Origin = z.infer<typeof Origin>
