import { z } from 'zod'
import { Code, Finite } from './text.ts'

/** Other weights for a class, or for one unit of it, inside the same boards (部门差异权重, S1-05): id of a board or indicator → points. */
export const Weighting = z.strictObject({
  class: Code,
  /** The unit's code; for the whole class when absent. A unit's own weights go before its class's. */
  unit: z.string().min(1).max(40).optional(),
  weights: z.record(Code, Finite.min(0).max(1000)),
})
export type Weighting = z.infer<typeof Weighting>
