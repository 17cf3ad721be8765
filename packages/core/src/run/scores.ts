import { Code, Light } from '@plumbline/scheme'
import type { SubjectScore } from '@plumbline/scoring'
import { z } from 'zod'
import { Source } from '../submission/schema.ts'

// The stored twins of the engine's types: what a run keeps of a class's scores.

const Points = z.number().int()

/** A class's scores without their reasons: enough to rank, compare and check sums. Columns follow `indicators`. */
export const ClassScores = z.strictObject({
  class: Code,
  boards: z.array(Code),
  indicators: z.array(Code),
  chunkSize: z.int(),
  subjects: z.array(
    z.strictObject({
      unitId: z.string(),
      total: Points.nullable(),
      boards: z.array(Points.nullable()),
      attained: z.array(Points.nullable()),
      contributions: z.array(Points),
      /** Share of the total really carried, 10⁻⁸. */
      shares: z.array(Points),
    }),
  ),
  given: z.array(z.strictObject({ indicator: Code, unitId: z.string(), rank: z.number(), of: z.number(), light: Light.nullable() })),
})
export type ClassScores = z.infer<typeof ClassScores>

const NoScore = z.looseObject({ code: z.string() })

/** An input of a score with the cell it was read from. */
export const TracedInput = z.strictObject({
  role: z.enum(['value', 'target', 'base', 'part', 'whole']),
  indicator: Code,
  field: Code,
  period: z.string(),
  value: z.string(),
  place: z.strictObject({ source: Source, sheet: z.string().optional(), address: z.string().optional() }).optional(),
})
export type TracedInput = z.infer<typeof TracedInput>

export const IndicatorDetail = z.strictObject({
  indicator: Code,
  attained: Points.nullable(),
  reason: NoScore.optional(),
  warnings: z.array(z.string()),
  weight: z.number(),
  effectiveShare: Points,
  contribution: Points,
  inputs: z.array(TracedInput),
  steps: z.array(z.strictObject({ name: z.string(), values: z.record(z.string(), z.string()) })),
  given: z.strictObject({ rank: z.number(), of: z.number(), light: Light.nullable() }).optional(),
})
export type IndicatorDetail = z.infer<typeof IndicatorDetail>

/** Everything that explains one subject's total. */
export const SubjectDetail = z.strictObject({
  subject: z.string(),
  class: Code,
  total: Points.nullable(),
  boards: z.array(
    z.strictObject({ board: Code, score: Points.nullable(), contribution: Points, indicators: z.array(IndicatorDetail) }),
  ),
})
export type SubjectDetail = z.infer<typeof SubjectDetail>

export const DetailChunk = z.strictObject({ subjects: z.array(SubjectDetail) })
export type DetailChunk = z.infer<typeof DetailChunk>

/** What ranking needs of a subject, in the engine's shape. */
export const rankableScores = (scores: ClassScores): Pick<SubjectScore, 'subject' | 'class' | 'total'>[] =>
  scores.subjects.map((one) => ({ subject: one.unitId, class: scores.class, total: one.total }))
