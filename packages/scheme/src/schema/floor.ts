import { z } from 'zod'
import { Wording } from './demand.ts'
import { Finite, Text } from './text.ts'

/** As targets are filed: at most 8 decimals, so that it is written down and read back without loss. */
const Figure = Finite.min(-1e12)
  .max(1e12)
  .refine((value) => Number(value.toFixed(8)) === value)

/** The target of every unit for which the office files no other. */
export const Goal = Figure

/**
 * What a target may not fall short of. `benchmark`: 不得低于 the benchmark city, reaching it is enough (S4-08); `province`: 高于 the
 * province's target, strictly (S1-01). Where less is better both are read the other way round (D14).
 */
export const Floor = z.strictObject({
  value: Figure,
  kind: z.enum(['benchmark', 'province']),
  /** Which city, which province. */
  of: Text,
  /** Source and year. */
  basis: Text,
  wording: Wording.optional(),
})
export type Floor = z.infer<typeof Floor>
