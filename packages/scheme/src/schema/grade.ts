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

/** Best first. Which words a jurisdiction uses is its own affair (D12). */
const Vocabulary = z
  .array(z.strictObject({ id: Code, name: Text }))
  .min(2)
  .max(20)

const how = {
  rule: z.discriminatedUnion('kind', [Bands, Quotas]),
  /** At most this share of those ranked holds the best grade, whatever gave it to them. */
  topQuota: z.strictObject({ share: Share, ...counting }).optional(),
  /** Published total below which no score earns the best grade: places may stay empty (S1-18). */
  topMin: Finite.optional(),
  /** Places of each class by itself, of all classes in one list (大排序, S4-16), or of the members of each unit. */
  within: z.enum(['class', 'all', 'unit']).default('class'),
  /** Honours whose holders go before their equals where the places of the best grade run out (S3-05). */
  priority: z.array(Code).min(1).max(20).optional(),
  /** What a veto leaves; without it the last of the vocabulary. */
  vetoGrade: Code.optional(),
  /** Whether a vetoed unit keeps its place, goes behind all others, or is not ranked (P-veto). */
  vetoRanking: z.enum(['keep', 'last', 'exclude']).default('keep'),
}

/**
 * The whole rule of some classes, in place of the common one: nothing of that is inherited but precedence and, where no words of its own
 * are given, the vocabulary. `all` is then all of these classes.
 */
const ClassGrades = z.strictObject({
  classes: z.array(Code).min(1).max(50),
  vocabulary: Vocabulary.optional(),
  ...how,
})

export const Grades = z.strictObject({
  vocabulary: Vocabulary,
  ...how,
  /** The first beats those after it (P-direct). */
  precedence: z.array(GradeRule).default(['veto', 'disqualification', 'quota', 'direct']),
  /** Bodies and persons in one document: classes named here go by a rule of their own, the others by the one above. */
  byClass: z.array(ClassGrades).min(1).max(50).optional(),
})
export type Grades = z.infer<typeof Grades>
