import { z } from 'zod'
import { Code, Finite, Share, Text } from './text.ts'

const counting = {
  rounding: z.enum(['floor', 'half_up', 'ceil']).default('floor'),
  /** Whether units that share the last place within are all in, or all out (D9): no default, the choice is to be seen. */
  ties: z.enum(['in', 'out']),
  /** The document says 以内 or 不超过: nothing but `floor` keeps that promise. */
  atMost: z.boolean().default(false),
}

/** By the published total; `min` itself is in (以上). The last band has none and takes the rest. */
const Bands = z.strictObject({
  kind: z.literal('bands'),
  bands: z
    .array(z.strictObject({ grade: Code, min: Finite.optional() }))
    .min(1)
    .max(20),
})

/** By place, best grade first: a grade reaches down to the place its share and those before it make of N. */
const Quotas = z.strictObject({
  kind: z.literal('quotas'),
  quotas: z
    .array(z.strictObject({ grade: Code, share: Share }))
    .min(1)
    .max(20),
  ...counting,
})

/** What may change a grade; the score comes after them all. */
export const GradeRule = z.enum(['veto', 'disqualification', 'quota', 'direct'])
export type GradeRule = z.infer<typeof GradeRule>

export const Grades = z.strictObject({
  /** Best first. Which words a jurisdiction uses is its own affair (D12). */
  vocabulary: z
    .array(z.strictObject({ id: Code, name: Text }))
    .min(2)
    .max(20),
  rule: z.discriminatedUnion('kind', [Bands, Quotas]),
  /** At most this share of those ranked holds the best grade, whatever gave it to them. */
  topQuota: z.strictObject({ share: Share, ...counting }).optional(),
  /** Published total below which no score earns the best grade: places may stay empty (S1-18). */
  topMin: Finite.optional(),
  /** Places of each class by itself, of all classes in one list (大排序, S4-16), or of the members of each unit. */
  within: z.enum(['class', 'all', 'unit']).default('class'),
  /** Honours whose holders go before their equals where the places of the best grade run out (S3-05). */
  priority: z.array(Code).min(1).max(20).optional(),
  /** The first beats those after it (P-direct). */
  precedence: z.array(GradeRule).default(['veto', 'disqualification', 'quota', 'direct']),
  /** What a veto leaves; without it the last of the vocabulary. */
  vetoGrade: Code.optional(),
  /** Whether a vetoed unit keeps its place, goes behind all others, or is not ranked (P-veto). */
  vetoRanking: z.enum(['keep', 'last', 'exclude']).default('keep'),
})
export type Grades = z.infer<typeof Grades>
