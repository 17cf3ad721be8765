import { Code, Text } from '@plumbline/scheme'
import { z } from 'zod'
import { SchemeId } from '../ids.ts'

/** One published figure of one jurisdiction as a whole. */
export const Benchmark = z.strictObject({
  code: Code,
  name: Text,
  unit: z.string(),
  /** Whether more or less of it is better. */
  direction: z.enum(['up', 'down']).default('up'),
  period: z.string(),
  tenantId: z.string(),
  tenantName: Text,
  /** Which of the jurisdiction's schemes sent it. */
  schemeId: SchemeId,
  synthetic: z.boolean(),
  value: z.string().nullable(),
  /** How many subjects it was computed from. */
  subjects: z.int(),
  digest: z.string(),
  publishedAt: z.string(),
})
export type Benchmark = z.infer<typeof Benchmark>

/** A column of the province's comparison; withheld while fewer than the threshold have published. */
export const ComparedFigure = z.strictObject({
  code: Code,
  name: Text,
  unit: z.string(),
  withheld: z.boolean(),
  contributors: z.int(),
})
export const Comparison = z.strictObject({
  period: z.string(),
  periods: z.array(z.string()),
  threshold: z.int(),
  figures: z.array(ComparedFigure),
  jurisdictions: z.array(
    z.strictObject({
      name: Text,
      synthetic: z.boolean(),
      values: z.record(
        z.string(),
        z.strictObject({
          value: z.string().nullable(),
          rank: z.number().nullable(),
          /** Two schemes of the jurisdiction sent this figure: neither is shown. */
          disputed: z.literal(true).optional(),
        }),
      ),
    }),
  ),
})
export type Comparison = z.infer<typeof Comparison>
