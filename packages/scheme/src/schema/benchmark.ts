import { z } from 'zod'
import { Code } from './text.ts'

/** One figure of the jurisdiction as a whole that its province may compare. */
export const BenchmarkMapping = z.strictObject({
  code: Code,
  indicator: Code,
  /** mean attained score of the indicator, or the sum of a field over all subjects. */
  figure: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('attained_mean') }),
    z.strictObject({ kind: z.literal('sum'), field: Code }),
    z.strictObject({ kind: z.literal('ratio_of_sums'), part: Code, whole: Code }),
  ]),
})
export type BenchmarkMapping = z.infer<typeof BenchmarkMapping>
